import type { Reported } from "../pipelines/tables.ts";
import type { Framework } from "../rbm/framework/framework.ts";
import { comparePeriods, isPeriod } from "../rbm/framework/period.ts";
import type { Content, Identity } from "../rbm/template/content.ts";
import type { Archive } from "./archive.ts";
import type { Surroundings } from "./examine/examine.ts";
import { reported } from "./review/reported.ts";

/** What the checks of a workbook need to know: its plan, and what was last accepted from the same priority and office. */
export async function surroundingsOf(
  identity: Identity,
  from: { readonly archive: Archive; readonly frameworks: readonly Framework[]; readonly now: () => Date },
): Promise<Surroundings> {
  const { submissions, decisions } = await from.archive.holdings();
  const same = submissions.filter(
    ({ identity: { framework, priority, office } }) =>
      framework === identity.framework && priority === identity.priority && office === identity.office,
  );
  return {
    // Where the plan is not known the newest stands in, and the checks say that the Cover names another.
    framework: from.frameworks.find(({ id }) => id === identity.framework) ?? from.frameworks.at(-1)!,
    accepted: lastAccepted(reported(same, decisions), identity.period),
    today: from.now().toISOString().slice(0, 10),
  };
}

function lastAccepted(accepted: readonly Reported[], period: string): Content | null {
  if (!isPeriod(period)) return null;
  const known = accepted
    .map(({ submission }) => submission)
    .filter(({ identity }) => comparePeriods(identity.period, period) <= 0)
    .sort((a, b) => comparePeriods(a.identity.period, b.identity.period) || a.version - b.version);
  return known.at(-1)?.content ?? null;
}
