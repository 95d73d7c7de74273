import type { Framework } from "../framework.ts";

/** Name of the priority or scope of a plan that is asked for by name or code; null where it has none. */
export function priorityIn({ priorities, scopes = [] }: Framework, asked: string): string | null {
  const wanted = asked.trim().toLowerCase();
  const found = [...priorities, ...scopes].find(
    ({ name, code }) => name.toLowerCase() === wanted || code.toLowerCase() === wanted,
  );
  return found?.name ?? null;
}
