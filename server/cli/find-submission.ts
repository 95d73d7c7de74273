import type { Note } from "../../rbm/submission/note.ts";
import { CommandError } from "./command.ts";
import { answered, type Connection } from "./connect.ts";

export interface Listed extends Note {
  readonly id: string;
  readonly version: number;
  readonly template: string;
  readonly framework: string;
  readonly priority: string;
  readonly office: string;
  readonly period: string;
}

/** The submission whose id begins like that; throws where there is none, or more than one. */
export async function findSubmission({ request }: Connection, given: string): Promise<Listed> {
  const all = await answered<Listed[]>(await request("/api/submissions"));
  const matching = given.length >= 4 ? all.filter(({ id }) => id.startsWith(given.toLowerCase())) : [];
  if (matching.length === 1) return matching[0]!;
  throw new CommandError(
    matching.length === 0
      ? `There is no submission ${given}. The command status shows what there is.`
      : `${matching.length} submissions begin with ${given}. Give more of the id.`,
  );
}
