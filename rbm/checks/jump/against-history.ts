import { boundSheet, cells } from "../../template/bind.ts";
import { isBlank } from "../../workbook/workbook.ts";
import { falls } from "../accumulation/never-falls.ts";
import type { Checking, Finding, WorkbookCheck } from "../check.ts";
import { unequalSums } from "../disaggregation/parts-sum.ts";
import { acceptedActuals, actualKey } from "../read/accepted.ts";
import { isPercentage } from "../read/kpis.ts";
import { type Observation, observationsOf, quartersOf, reportedPeriod } from "../read/observations.ts";
import { agrees, fromParts, ratioRows } from "../read/ratio.ts";

/** Earlier values that make a history. */
const ENOUGH = 3;

export const againstHistory: WorkbookCheck = {
  id: "jump/against-history",
  area: "jump",
  severity: "warning",
  scope: "workbook",
  title: "Jump against earlier quarters",
  finds: "A value of the quarter reported that is far outside the KPI's own history of three quarters or more.",
  why: "Such a jump is a breakthrough, or a slip of a digit or a unit.",
  how: "Correct it, or say in Comment why it is right.",
  reads: [
    { sheet: "kpis", columns: "all" },
    {
      sheet: "actuals",
      columns: ["kpi", "period", "place", "disaggregation", "numerator", "denominator", "value", "comment"],
    },
    { sheet: "cover", columns: ["period"] },
  ],
  *run(checking): Iterable<Finding> {
    const reported = checking.once(reportedPeriod);
    if (reported === null) return;
    const comments = cells(boundSheet(checking.workbook, "actuals"), "comment");
    const accepted = checking.once(acceptedActuals);
    for (const series of checking.once(observationsOf).series) {
      const { measure } = series[0]!.kpi;
      if (measure === "Yes/No" || measure === "Ordinal" || measure === null) continue;
      const last = quartersOf(series).at(-1);
      if (!last || last.period !== reported || last.value === null) continue;
      if (!isBlank(comments[last.row] ?? null) || accepted.get(actualKey(last)) === last.value) continue;
      const history = historyOf(series, last, checking);
      if (history.length < ENOUGH || !isJump(last, history)) continue;
      if (checking.once(othersMatter).has(last.row)) continue;
      const shown = history.slice(-4).map((value) => value.toLocaleString("en-GB"));
      const why = `${last.value.toLocaleString("en-GB")} after ${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}.`;
      yield { sheet: "actuals", column: "value", row: last.row, expected: `near ${shown.at(-1)}, or a comment`, why };
    }
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
function othersMatter(checking: Checking): ReadonlySet<number> {
  const rows = new Set(checking.once(unequalSums).map(({ row }) => row));
  const sheet = boundSheet(checking.workbook, "actuals");
  for (const ratio of ratioRows(sheet, 0, sheet.rows, checking)) {
    const computed = fromParts(ratio);
    if (computed !== null && ratio.value !== null && !agrees(ratio.value, computed)) rows.add(ratio.row);
  }
  return rows;
}

/** Values of the quarters before, from this workbook, else as accepted; the last eight. */
function historyOf(series: readonly Observation[], last: Observation, checking: Checking): number[] {
  const here = new Map(quartersOf(series).map(({ period, value }) => [period, value]));
  for (const [period, value] of checking.once(acceptedSeries).get(seriesKey(last)) ?? [])
    if (!here.has(period)) here.set(period, value);
  return [...here]
    .filter(([period, value]) => value !== null && period < last.period)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value!)
    .slice(-8);
}

const seriesKey = ({ kpi, place, group }: Observation): string => `${kpi.code}\n${place}\n${group}`;

function acceptedSeries({ accepted }: Checking): ReadonlyMap<string, readonly (readonly [string, number])[]> {
  const found = new Map<string, [string, number][]>();
  for (const { kpi, period, place, disaggregation, value } of accepted?.sheets.actuals ?? []) {
    if (typeof value !== "number" || String(period).length < 5) continue;
    const key = `${kpi}\n${place}\n${disaggregation}`;
    const own = found.get(key);
    if (own) own.push([String(period), value]);
    else found.set(key, [[String(period), value]]);
  }
  return found;
}

/** More than five times the usual change, and more than half of the value before (20 points of a percentage). */
function isJump({ kpi, value }: Observation, history: readonly number[]): boolean {
  if (isPercentage(kpi) && (value! < 0 || value! > 100)) return false;
  if (kpi.measure === "Count" && (!Number.isInteger(value) || value! < 0)) return false;
  const before = history.at(-1)!;
  const change = value! - before;
  if (falls(kpi.accumulation, change)) return false;
  const changes = history.slice(1).map((each, i) => Math.abs(each - history[i]!));
  const usual = changes.toSorted((a, b) => a - b)[Math.floor(changes.length / 2)]!;
  const largest = history.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const floor = kpi.measure === "Percentage" ? 20 : 0.5 * Math.abs(before);
  const least = kpi.measure === "Count" ? 1 : 0;
  return Math.abs(change) > 5 * Math.max(usual, 0.05 * largest, least) && Math.abs(change) > floor;
}
