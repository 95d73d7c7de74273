import { jointWorkOf } from "../../rbm/checks/joint-work.ts";
import { defaultFramework } from "../../rbm/framework/known.ts";
import { comparePeriods, isPeriod, periodEndDate } from "../../rbm/framework/period.ts";
import { isOfPlan } from "../../rbm/submission/submission.ts";
import type { Identity } from "../../rbm/template/content.ts";
import { type ReportedListing, reported } from "../review/reported.ts";
import type { Archive, Holdings } from "../tables/archive.ts";
import type { About, Surroundings } from "./examine.ts";

/** What the checks of a workbook need to know: its plan, and what was last accepted from the same priority and office. */
export async function surroundingsOf(
  { identity, sample }: About,
  from: { readonly archive: Archive; readonly now: () => Date },
): Promise<Surroundings> {
  const { archive } = from;
  const holdings = await archive.holdings();
  const { submissions, decisions, plans } = holdings;
  const same = submissions.filter(
    ({ identity: { framework, priority, office } }) =>
      framework === identity.framework && priority === identity.priority && office === identity.office,
  );
  const accepted = reported(same, decisions);
  const last = isOfPlan(identity) ? accepted.at(-1)?.submission.id : lastAccepted(accepted, identity.period);
  const joint = isOfPlan(identity) ? [] : await archive.submissions(lastOfOthers(identity, holdings));
  return {
    // Where the plan is not known the newest stands in, and the checks say that the Cover names another.
    framework: plans.current.find(({ id }) => id === identity.framework) ?? defaultFramework,
    plans: plans.current,
    accepted: last === undefined ? null : ((await archive.submission(last))?.content ?? null),
    jointWork: jointWorkOf(joint.map(({ content }) => content)),
    today: todayFor(identity.period, sample, from.now().toISOString().slice(0, 10)),
  };
}

/** Ids of what was last accepted of other priorities of the same plan, from each reporting office: they report joint work too. */
function lastOfOthers({ framework, priority, period }: Identity, { submissions, decisions }: Holdings): string[] {
  const others = submissions.filter(
    ({ identity }) => identity.framework === framework && identity.priority !== priority && !isOfPlan(identity),
  );
  const byScope = new Map<string, ReportedListing[]>();
  for (const each of reported(others, decisions)) {
    const scope = JSON.stringify([each.submission.identity.priority, each.submission.identity.office]);
    byScope.set(scope, [...(byScope.get(scope) ?? []), each]);
  }
  return [...byScope.values()].flatMap((own) => lastAccepted(own, period) ?? []);
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

/** Id of what was accepted for a period, or the last one before it. */
function lastAccepted(accepted: readonly ReportedListing[], period: string): string | undefined {
  if (!isPeriod(period)) return undefined;
  const known = accepted
    .map(({ submission }) => submission)
    .filter(({ identity }) => comparePeriods(identity.period, period) <= 0)
    .sort((a, b) => comparePeriods(a.identity.period, b.identity.period) || a.version - b.version);
  return known.at(-1)?.id;
}
