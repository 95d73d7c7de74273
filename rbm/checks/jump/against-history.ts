import { boundSheet, cells } from "../../template/bind.ts";
import { isBlank } from "../../workbook/workbook.ts";
import { falls } from "../accumulation/never-falls.ts";
import type { Finding, KpiCheck } from "../check.ts";
import { unequalSums } from "../disaggregation/parts-sum.ts";
import { acceptedSeries, acceptedValues } from "../read/accepted.ts";
import type { KpiView } from "../read/kpi-view.ts";
import { isPercentage, type KpiFacts } from "../read/kpis.ts";
import { OBSERVATIONS_READ, observationsOf, type Series } from "../read/observations.ts";
import { agrees, fromParts, oddRatiosOf } from "../read/ratio.ts";
import { reportedPeriod } from "../read/reported.ts";
import { timelineOf } from "../read/timeline.ts";

/** Earlier values that make a history. */
const ENOUGH = 3;

export const againstHistory: KpiCheck = {
  id: "jump/against-history",
  area: "jump",
  severity: "warning",
  scope: "kpi",
  title: "Jump against earlier quarters",
  finds: "A value of the quarter reported that is far outside the KPI's own history of three quarters or more.",
  why: "Such a jump is a breakthrough, or a slip of a digit or a unit.",
  how: "Correct it, or say in Comment why it is right.",
  reads: [
    { sheet: "kpis", columns: "all" },
    ...OBSERVATIONS_READ,
    { sheet: "actuals", columns: ["numerator", "denominator", "comment"] },
  ],
  looksUp: [{ sheet: "cover", columns: ["period"] }],
  run(view): Finding[] {
    const found: Finding[] = [];
    const { kpi, once, checking } = view;
    const reported = checking.once(reportedPeriod);
    if (reported === null || kpi.measure === "Yes/No" || kpi.measure === "Ordinal" || kpi.measure === null)
      return found;
    const comments = cells(boundSheet(checking.workbook, "actuals"), "comment");
    const { series, rows, periods, values } = once(observationsOf);
    const now = checking.once(timelineOf).numbers.get(reported);
    for (const each of series) {
      const last = each.years - 1;
      if (last < each.from || periods[last] !== now || Number.isNaN(values[last])) continue;
      const [row, value] = [rows[last]!, values[last]!];
      if (!isBlank(comments[row] ?? null) || once(acceptedValues)(last, each) === value) continue;
      const history = historyOf(view, each, reported);
      if (history.length < ENOUGH || !isJump(kpi, value, history) || once(othersMatter).has(row)) continue;
      const shown = history.slice(-4).map((before) => before.toLocaleString("en-GB"));
      const why = `${value.toLocaleString("en-GB")} after ${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}.`;
      found.push({ sheet: "actuals", column: "value", row, expected: `near ${shown.at(-1)}, or a comment`, why });
    }
    return found;
  },
  examples: {
    fails: {
      says: "745 people after 210, 225 and 240.",
      edits: [210, 225, 240, 745].map((value, i) => ({
        sheet: "actuals",
        row: 12 + i,
        set: {
          kpi: "DI-03",
          period: ["2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3"][i]!,
          place: "Europe",
          disaggregation: "Total",
          value,
        },
      })),
      at: { sheet: "actuals", column: "value", row: 15 },
    },
    passes: {
      says: "260 people after 210, 225 and 240.",
      edits: [210, 225, 240, 260].map((value, i) => ({
        sheet: "actuals",
        row: 12 + i,
        set: {
          kpi: "DI-03",
          period: ["2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3"][i]!,
          place: "Europe",
          disaggregation: "Total",
          value,
        },
      })),
    },
  },
};

/** Rows whose value another rule finds fault with: a jump would only say it again. */
function othersMatter({ once }: KpiView): ReadonlySet<number> {
  const rows = new Set(once(unequalSums).map(({ row }) => row));
  for (const ratio of once(oddRatiosOf)) {
    const computed = fromParts(ratio);
    if (computed !== null && ratio.value !== null && !agrees(ratio.value, computed)) rows.add(ratio.row);
  }
  return rows;
}

/** Values of the quarters before, from this workbook, else as accepted; the last eight. */
function historyOf(view: KpiView, series: Series, reported: string): number[] {
  const { periods, values } = view.once(observationsOf);
  const { names } = view.checking.once(timelineOf);
  const known = new Map<string, number>(acceptedSeries(view, series));
  for (let entry = series.from; entry < series.years; entry++) known.set(names[periods[entry]!]!, values[entry]!);
  return [...known]
    .filter(([period, value]) => !Number.isNaN(value) && period.length > 4 && period < reported)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value)
    .slice(-8);
}

/** More than five times the usual change, and more than half of the value before (20 points of a percentage). */
function isJump(kpi: KpiFacts, value: number, history: readonly number[]): boolean {
  if (isPercentage(kpi) && (value < 0 || value > 100)) return false;
  if (kpi.measure === "Count" && (!Number.isInteger(value) || value < 0)) return false;
  const before = history.at(-1)!;
  const change = value - before;
  if (falls(kpi.accumulation, change)) return false;
  const changes = history.slice(1).map((each, i) => Math.abs(each - history[i]!));
  const usual = changes.toSorted((a, b) => a - b)[Math.floor(changes.length / 2)]!;
  const largest = history.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const floor = kpi.measure === "Percentage" ? 20 : 0.5 * Math.abs(before);
  const least = kpi.measure === "Count" ? 1 : 0;
  return Math.abs(change) > 5 * Math.max(usual, 0.05 * largest, least) && Math.abs(change) > floor;
}
