import { judge } from "../../progress/judge.ts";
import { readingOfPeriod } from "../../progress/period-reading.ts";
import { accumulationOf, directionOf } from "../../progress/template-words.ts";
import { boundSheet, cells } from "../../template/bind.ts";
import { neverFalls } from "../accumulation/never-falls.ts";
import { afterActual } from "../baseline/after-actual.ts";
import type { Checking, Finding, RowCheck, WorkbookCheck } from "../check.ts";
import { targetIsBaseline } from "../direction/target-is-baseline.ts";
import { targetSide } from "../direction/target-side.ts";
import { partsSum } from "../disaggregation/parts-sum.ts";
import { againstHistory } from "../jump/against-history.ts";
import { textOf } from "../read/cell.ts";
import { type KpiFacts, kpisOf } from "../read/kpis.ts";
import { type Observation, observationsOf, reportedPeriod } from "../read/observations.ts";
import { labelsOf, lastDue, scheduleOf } from "../read/schedule.ts";
import { targetsOf } from "../read/targets.ts";
import { futureActual } from "../time/future-actual.ts";
import { targetsReverse } from "../time/targets-reverse.ts";
import { percentAsFraction } from "../unit/percent-as-fraction.ts";
import { percentRange } from "../unit/percent-range.ts";
import { ratioValue } from "../unit/ratio-value.ts";
import { wholeNumber } from "../unit/whole-number.ts";

export const offTrack: WorkbookCheck = {
  id: "narrative/off-track",
  area: "narrative",
  severity: "warning",
  scope: "workbook",
  title: "Off track, and nothing in Follow-up",
  finds: "A KPI whose last figure due is off track by the plan's own rule, without a row in Follow-up.",
  why: "The review asks what is being done, by whom and by when.",
  how: "Add a row to Follow-up with the cause, the action, its owner and its due date.",
  reads: [
    { sheet: "kpis", columns: "all" },
    { sheet: "kpi_targets", columns: "all" },
    { sheet: "actuals", columns: "all" },
    { sheet: "follow_up", columns: ["kpi"] },
    { sheet: "cover", columns: ["period"] },
  ],
  *run(checking): Iterable<Finding> {
    const reported = checking.once(reportedPeriod);
    if (reported === null) return;
    const kpis = checking.once(kpisOf);
    const followed = new Set(
      cells(boundSheet(checking.workbook, "follow_up"), "kpi").map((cell) => textOf(cell) ?? ""),
    );
    if ([...followed].some((code) => code !== "" && !kpis.has(code))) return;
    for (const kpi of kpis.values()) {
      if (followed.has(kpi.code)) continue;
      const last = lastFigure(kpi, reported, checking);
      if (!last || statusOf(kpi, last, checking) !== "off track" || isOthersMatter(kpi, last.at, checking)) continue;
      const note = `${last.at.value} in ${last.at.period}`;
      yield { sheet: "kpis", column: "code", row: kpi.row, note, expected: "a row in Follow-up" };
    }
  },
  examples: {
    fails: {
      says: "DI-01 stands at 15 of 24 with half of the plan gone, and nothing is said of it.",
      edits: [{ sheet: "actuals", row: 2, set: { value: 15 } }],
      at: { sheet: "kpis", column: "code", row: 0 },
    },
    passes: {
      says: "The same with its row in Follow-up.",
      edits: [
        { sheet: "actuals", row: 2, set: { value: 15 } },
        { sheet: "follow_up", row: 0, set: { kpi: "DI-01" } },
      ],
    },
  },
};

interface LastFigure {
  readonly at: Observation;
  readonly quarter: string;
  readonly series: readonly Observation[];
}

/** The figure last due: of the World, or of the only place there is. */
function lastFigure(kpi: KpiFacts, reported: string, checking: Checking): LastFigure | null {
  const schedule = scheduleOf(kpi, checking);
  const places = checking.once(observationsOf).byKpi.get(kpi);
  const groups = places?.get("World") ?? (places?.size === 1 ? [...places.values()][0] : undefined);
  const series = groups?.get("Total");
  const quarter = schedule && lastDue(schedule, reported, checking, 1)[0];
  if (!series || !quarter) return null;
  const at = series.findLast(({ period }) => labelsOf(quarter, schedule).includes(period));
  return at && at.value !== null ? { at, quarter, series } : null;
}

function statusOf(kpi: KpiFacts, { quarter, series }: LastFigure, checking: Checking): string | null {
  const direction = kpi.direction === null ? null : directionOf(kpi.direction);
  const accumulation = kpi.accumulation === null ? null : accumulationOf(kpi.accumulation);
  const schedule = scheduleOf(kpi, checking);
  if (direction === null || accumulation === null || schedule === null) return null;
  const reading = readingOfPeriod(
    {
      direction,
      accumulation,
      schedule,
      baseline: kpi.baseline,
      baselinePeriod: kpi.baselinePeriod,
      targets: (checking.once(targetsOf).get(kpi) ?? []).map(({ period, target }) => ({ period, value: target })),
      actuals: series.map(({ period, value }) => ({ period, value })),
    },
    quarter,
  );
  return reading && judge(reading, { bands: checking.framework.bands }).status;
}

const ROW_RULES: readonly RowCheck[] = [futureActual, percentAsFraction, percentRange, ratioValue, wholeNumber];

/** A value, target or baseline that another rule finds fault with may not be what is meant: first things first. */
function isOthersMatter(kpi: KpiFacts, { row }: Observation, checking: Checking): boolean {
  const faults = (sheet: string, rows: readonly number[]): boolean =>
    rows.some((at) => checking.once(doubtedRows).get(sheet)?.has(at)) ||
    ROW_RULES.filter(({ reads }) => reads.some((read) => read.sheet === sheet)).some((rule) =>
      rows.some((at) => {
        const [first] = rule.run(boundSheet(checking.workbook, sheet), { from: at, to: at + 1 }, checking);
        return first !== undefined;
      }),
    );
  const targets = (checking.once(targetsOf).get(kpi) ?? []).map((target) => target.row);
  return faults("actuals", [row]) || faults("kpi_targets", targets) || faults("kpis", [kpi.row]);
}

/** Rows in which a rule on the whole workbook finds fault with a value, by sheet. */
function doubtedRows(checking: Checking): ReadonlyMap<string, ReadonlySet<number>> {
  const rows = new Map<string, Set<number>>();
  for (const rule of [
    neverFalls,
    partsSum,
    againstHistory,
    targetSide,
    targetIsBaseline,
    targetsReverse,
    afterActual,
  ]) {
    for (const { sheet, row = -1 } of rule.run(checking)) rows.set(sheet, (rows.get(sheet) ?? new Set()).add(row));
  }
  return rows;
}
