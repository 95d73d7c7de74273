import type { Reported } from "../../pipelines/tables/index.ts";
import { type JointWork, jointWorkOf } from "../../rbm/checks/joint-work.ts";
import { defaultFramework } from "../../rbm/framework/known.ts";
import { comparePeriods, isPeriod, periodEndDate } from "../../rbm/framework/period.ts";
import { type Decision, isOfPlan, type Submission } from "../../rbm/submission/submission.ts";
import type { Content, Identity } from "../../rbm/template/content.ts";
import { reported } from "../review/reported.ts";
import type { KpisOf } from "../review/state.ts";
import type { Archive } from "../tables/archive.ts";
import type { About, Surroundings } from "./examine.ts";

/** What the checks of a workbook need to know: its plan, and what was last accepted from the same priority and office. */
export async function surroundingsOf(
  { identity, sample }: About,
  from: { readonly archive: Archive; readonly now: () => Date },
): Promise<Surroundings> {
  const { submissions, decisions, plans } = await from.archive.holdings();
  const same = submissions.filter(
    ({ identity: { framework, priority, office } }) =>
      framework === identity.framework && priority === identity.priority && office === identity.office,
  );
  const { kpisOf } = from.archive;
  const accepted = reported(same, decisions, { kpisOf });
  return {
    // Where the plan is not known the newest stands in, and the checks say that the Cover names another.
    framework: plans.current.find(({ id }) => id === identity.framework) ?? defaultFramework,
    plans: plans.current,
    accepted: isOfPlan(identity)
      ? (accepted.at(-1)?.submission.content ?? null)
      : lastAccepted(accepted, identity.period),
    jointWork: isOfPlan(identity) ? [] : jointWorkElsewhere(identity, submissions, decisions, kpisOf),
    today: todayFor(identity.period, sample, from.now().toISOString().slice(0, 10)),
  };
}

/** What other priorities of the same plan report of joint work, each reporting office as last accepted. */
function jointWorkElsewhere(
  { framework, priority, period }: Identity,
  submissions: readonly Submission[],
  decisions: readonly Decision[],
  kpisOf: KpisOf,
): readonly JointWork[] {
  const others = submissions.filter(
    ({ identity }) => identity.framework === framework && identity.priority !== priority && !isOfPlan(identity),
  );
  const byScope = new Map<string, Reported[]>();
  for (const each of reported(others, decisions, { kpisOf })) {
    const scope = JSON.stringify([each.submission.identity.priority, each.submission.identity.office]);
    byScope.set(scope, [...(byScope.get(scope) ?? []), each]);
  }
  return jointWorkOf([...byScope.values()].flatMap((own) => lastAccepted(own, period) ?? []));
}

/** Days after a quarter by which its workbook is filled in. */
const DAYS_TO_FILL_IN = 10;

/** Sample figures are of quarters made up: they are judged as when they would have been reported, not as years late. */
function todayFor(period: string, sample: boolean, today: string): string {
  if (!sample || !isPeriod(period)) return today;
  const reported = new Date(`${periodEndDate(period)}T00:00:00Z`);
  reported.setUTCDate(reported.getUTCDate() + DAYS_TO_FILL_IN);
  const then = reported.toISOString().slice(0, 10);
  return then < today ? then : today;
}

function lastAccepted(accepted: readonly Reported[], period: string): Content | null {
  if (!isPeriod(period)) return null;
  const known = accepted
    .map(({ submission }) => submission)
    .filter(({ identity }) => comparePeriods(identity.period, period) <= 0)
    .sort((a, b) => comparePeriods(a.identity.period, b.identity.period) || a.version - b.version);
  return known.at(-1)?.content ?? null;
}
