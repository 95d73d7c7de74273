import { milestonesOf, quarterlyTarget } from "./milestones.ts";
import { elapsed, quarters } from "./quarters.ts";
import { hasValue, latestIn, type Reported } from "./reports.ts";

/** A KPI with how it stood, as the workbook of each quarter had it. */
export interface Judged extends Reported {
  readonly standings: readonly (number | null)[];
}

export const judged = (reported: Reported): Judged => ({
  ...reported,
  standings: quarters.map((_, quarter) => standing(reported, quarter)),
});

/**
 * What a KPI has done of what was planned by the end of a workbook's quarter: 1 is as planned. The lower of pace and
 * to-milestone where both can be had, so that whoever judges by either finds a follow-up. Null without a figure.
 */
function standing(reported: Reported, workbook: number): number | null {
  const { kpi, series } = reported;
  const quarter = latestIn(reported, workbook);
  if (quarter === null) return null;
  const value = series.world[quarter]!.value;
  if (kpi.accumulation === "Per period") return toDate(reported, quarter);
  if (kpi.target === null) return kpi.baseline === null || value >= kpi.baseline ? 1 : 0;
  if (kpi.direction === "Maintain") return value >= kpi.target ? 1 : 0;
  const from = kpi.baseline ?? 0;
  const pace = (value - from) / (kpi.target - from) / elapsed(workbook);
  const milestone = milestonesOf(kpi).find(({ period }) => `${period}-Q4` === quarters[quarter])?.target;
  return milestone === undefined ? pace : Math.min(pace, (value - from) / (milestone - from));
}

/** The year to date against its targets to date; quarters without a figure are left out on both sides. */
function toDate({ kpi, series, reports }: Reported, quarter: number): number {
  let actual = 0;
  let target = 0;
  for (let q = quarter - (quarter % 4); q <= quarter; q++) {
    if (!hasValue(reports[q])) continue;
    actual += series.world[q]!.value;
    target += quarterlyTarget(kpi, q);
  }
  if (target === 0) return 1;
  return kpi.direction === "Decrease" ? target / Math.max(1, actual) : actual / target;
}
