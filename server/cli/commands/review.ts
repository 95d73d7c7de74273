import type { DecisionKind } from "../../../rbm/submission/submission.ts";
import { type Command, CommandError, type ExitCode, option, options, UsageError } from "../command.ts";
import { answered, CONNECT, type Connection, connected } from "../connect.ts";

interface Entry {
  readonly id: string;
  readonly version: number;
  readonly priority: string;
  readonly period: string;
}

const reviewing = (decision: DecisionKind, name: string, done: string, about: string): Command => ({
  usage: `${name} SUBMISSION [--kpi K]... [--comment TEXT] [--to URL]`,
  about: `${about} SUBMISSION is its id, or the beginning of it. --kpi (as often as needed) limits it to those KPIs.`,
  options: {
    ...CONNECT,
    kpi: { type: "string", multiple: true },
    comment: { type: "string" },
    json: { type: "boolean" },
  },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const [given, ...more] = positionals;
    if (!given || more.length > 0) throw new UsageError("Name one submission.");
    return connected<ExitCode>(values, io, false, async (connection) => {
      const { id, version, priority, period } = await found(connection, given);
      const kpis = options(values, "kpi");
      const body = { decision, kpis: kpis.length > 0 ? kpis : null, comment: option(values, "comment") ?? "" };
      const response = await connection.request(`/api/submissions/${id}/reviews`, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "Content-Type": "application/json" },
      });
      const answer = await answered<{ kept: boolean }>(response);
      if (values.json === true) io.out(`${JSON.stringify(answer, null, 2)}\n`);
      else {
        const what = kpis.length > 0 ? `${kpis.join(", ")} of ` : "";
        const state = answer.kept ? done : `${done} already`;
        io.out(`${state}: ${what}${priority} ${period}, version ${version}.\n`);
      }
      return 0;
    });
  },
});

export const accept = reviewing("accept", "accept", "Accepted", "Accepts what was pushed: it counts from then on.");
export const giveBack = reviewing("return", "return", "Returned", "Returns what was pushed. Say why in --comment.");

async function found({ request }: Connection, given: string): Promise<Entry> {
  const all = await answered<Entry[]>(await request("/api/submissions"));
  const matching = given.length >= 4 ? all.filter(({ id }) => id.startsWith(given.toLowerCase())) : [];
  if (matching.length === 1) return matching[0]!;
  throw new CommandError(
    matching.length === 0
      ? `There is no submission ${given}. The command status shows what there is.`
      : `${matching.length} submissions begin with ${given}. Give more of the id.`,
  );
}
