import { periodEnd } from "../rbm/framework/period.ts";
import { scopeOf } from "../rbm/submission/submission.ts";
import type { PipelineOptions } from "./options.ts";
import type { Reported } from "./tables/index.ts";

/** A submission that counts, in its place among the others. */
export interface Report extends Reported {
  /** Whether its rows about this KPI stand: accepted for it, and not replaced by a later version of the same scope. */
  admits(kpi: string): boolean;
  /** Whether it is the latest of its scope: its rows that are not about a KPI stand. */
  readonly latestOfScope: boolean;
}

/**
 * Submissions of a template that count under the options, in order of acceptance: a later one wins. The order given does not
 * matter.
 */
export function reportsOf(reported: readonly Reported[], options: PipelineOptions, template = "priority"): Report[] {
  const known = reported
    .filter((one) => one.submission.identity.template === template && counts(one, options))
    .sort(byAcceptance)
    .map((one): [Reported, Set<string> | null] => [one, one.kpis && new Set(one.kpis)]);
  const replaced = new Map<string, { all: boolean; kpis: Set<string> }>();
  const reports: Report[] = [];
  for (const [one, kpis] of known.reverse()) {
    const scope = scopeOf(one.submission.identity);
    const later = replaced.get(scope) ?? { all: false, kpis: new Set<string>() };
    reports.push({
      ...one,
      latestOfScope: !replaced.has(scope),
      admits: (kpi) => !later.all && !later.kpis.has(kpi) && (kpis === null || kpis.has(kpi)),
    });
    replaced.set(scope, {
      all: later.all || kpis === null,
      kpis: kpis === null ? later.kpis : new Set([...later.kpis, ...kpis]),
    });
  }
  return reports.reverse();
}

/** The day, or the moment where it says one, as of which things are judged: the last acceptance by default. */
export const clockOf = (reports: readonly Report[], { asOf }: PipelineOptions): string | null =>
  asOf ?? reports.at(-1)?.at ?? null;

/** The last quarter shown: as asked for, else the latest one reported; within the plan. Null where there is none. */
export function throughOf(reports: readonly Report[], { framework, through }: PipelineOptions): string | null {
  let last = through ?? null;
  if (through === undefined) {
    for (const { submission } of reports) {
      const { period } = submission.identity;
      if (last === null || periodEnd(period) > periodEnd(last)) last = period;
    }
  }
  return last !== null && periodEnd(last) > periodEnd(framework.to) ? framework.to : last;
}

function counts({ submission, state, at }: Reported, { framework, asOf, provisional }: PipelineOptions): boolean {
  if (submission.identity.framework !== framework.id) return false;
  if (state === "provisional" && !provisional) return false;
  return asOf === undefined || at.slice(0, asOf.length) <= asOf;
}

/** A total order, so that the same submissions give the same figures in whatever order they come. */
export function byAcceptance(a: Reported, b: Reported): number {
  const text = ({ at, state, submission: { version, id } }: Reported) =>
    `${at} ${state} ${String(version).padStart(9, "0")} ${id}`;
  const [x, y] = [text(a), text(b)];
  if (x !== y) return x < y ? -1 : 1;
  const [k, l] = [String(a.kpis), String(b.kpis)];
  return k < l ? -1 : k > l ? 1 : 0;
}
