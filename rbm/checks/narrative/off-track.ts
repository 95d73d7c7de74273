import type { Period } from "../../framework/period.ts";
import type { PeriodValue } from "../../progress/aggregate/periods.ts";
import { judge } from "../../progress/judge.ts";
import { readingOfPeriod } from "../../progress/period-reading.ts";
import { accumulationOf, directionOf } from "../../progress/template-words.ts";
import { neverFalls } from "../accumulation/never-falls.ts";
import { afterActual } from "../baseline/after-actual.ts";
import type { Finding, KpiCheck, Reads } from "../check.ts";
import { targetIsBaseline } from "../direction/target-is-baseline.ts";
import { targetSide } from "../direction/target-side.ts";
import { partsSum } from "../disaggregation/parts-sum.ts";
import { againstHistory } from "../jump/against-history.ts";
import { lookUp } from "../look-up.ts";
import { KPI_ROWS, kpiCodes } from "../read/kpi-rows.ts";
import type { KpiView } from "../read/kpi-view.ts";
import { listOf } from "../read/lists.ts";
import { entryOf, observationsOf, type Series } from "../read/observations.ts";
import { reportedPeriod } from "../read/reported.ts";
import { labelsOf, lastDue, scheduleOf } from "../read/schedule.ts";
import { targetsOf } from "../read/targets.ts";
import { timelineOf } from "../read/timeline.ts";
import { isFuture } from "../time/future-actual.ts";
import { targetsReverse } from "../time/targets-reverse.ts";
import { percentAsFraction } from "../unit/percent-as-fraction.ts";
import { percentRange } from "../unit/percent-range.ts";
import { ratioValue } from "../unit/ratio-value.ts";
import { wholeNumber } from "../unit/whole-number.ts";

const STRAY_READ: readonly Reads[] = [
  { sheet: "kpis", columns: ["code"] },
  { sheet: "follow_up", columns: ["kpi"] },
];

/** Whether Follow-up names a KPI that is not there: it may be the one that lacks a row. */
const hasStrayRows = lookUp(STRAY_READ, ({ once }): boolean => {
  const codes = once(kpiCodes);
  return [...once(KPI_ROWS.follow_up).rows.keys()].some((code) => !codes.has(code));
});

/** What the entries of two lists mean. */
const meanings = lookUp([], (checking) => ({
  directions: new Map([...listOf(checking, "directions").values].map((said) => [said, directionOf(said)])),
  accumulations: new Map([...listOf(checking, "accumulations").values].map((said) => [said, accumulationOf(said)])),
}));

export const offTrack: KpiCheck = {
  id: "narrative/off-track",
  area: "narrative",
  severity: "warning",
  scope: "kpi",
  title: "Off track, and nothing in Follow-up",
  finds: "A KPI whose last figure due is off track by the plan's own rule, without a row in Follow-up.",
  why: "The review asks what is being done, by whom and by when.",
  how: "Add a row to Follow-up with the cause, the action, its owner and its due date.",
  reads: [
    { sheet: "kpis", columns: "all" },
    { sheet: "kpi_targets", columns: ["kpi", "period", "target", "comment"] },
    {
      sheet: "actuals",
      columns: ["kpi", "period", "place", "disaggregation", "numerator", "denominator", "value", "comment"],
    },
    { sheet: "follow_up", columns: ["kpi"] },
  ],
  looksUp: [...STRAY_READ, { sheet: "cover", columns: ["period"] }],
  run(view): Finding[] {
    const found: Finding[] = [];
    const { kpi, checking } = view;
    const reported = checking.once(reportedPeriod);
    if (reported === null || checking.once(KPI_ROWS.follow_up).rows.has(kpi.code) || checking.once(hasStrayRows))
      return found;
    const last = lastFigure(view, reported);
    if (!last || statusOf(view, last) !== "off track" || isOthersMatter(view, last)) return found;
    const note = `${last.value} in ${last.period}`;
    found.push({ sheet: "kpis", column: "code", row: kpi.row, note, expected: "a row in Follow-up" });
    return found;
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
  readonly row: number;
  readonly value: number;
  readonly period: Period;
  /** The quarter it was due for; its period may be the whole year. */
  readonly quarter: Period;
  readonly series: Series;
}

/** The figure last due: of the World, or of the only place there is. */
function lastFigure({ kpi, once, checking }: KpiView, reported: string): LastFigure | null {
  const schedule = scheduleOf(kpi, checking);
  const observations = once(observationsOf);
  const { places, rows, periods, values } = observations;
  const place = places.find((each) => each.place === "World") ?? (places.length === 1 ? places[0] : undefined);
  const series = place?.series.find(({ group }) => group === "Total");
  const quarter = schedule && lastDue(schedule, reported, checking)[0];
  if (!series || !quarter) return null;
  const { names, numbers } = checking.once(timelineOf);
  const labels = labelsOf(quarter, schedule).map((label) => entryOf(observations, series, numbers.get(label)));
  const entry = Math.max(...labels);
  const value = values[entry];
  if (value === undefined || Number.isNaN(value)) return null;
  return { row: rows[entry]!, value, period: names[periods[entry]!]!, quarter, series };
}

/** What is known of the year of a quarter: no status goes by earlier actuals. */
function actualsOfYear({ once, checking }: KpiView, quarter: Period, { from, to }: Series): PeriodValue[] {
  const { names } = checking.once(timelineOf);
  const { periods, values } = once(observationsOf);
  const found: PeriodValue[] = [];
  for (let entry = from; entry < to; entry++) {
    const period = names[periods[entry]!]!;
    const value = values[entry]!;
    if (period.startsWith(quarter.slice(0, 4))) found.push({ period, value: Number.isNaN(value) ? null : value });
  }
  return found;
}

function statusOf(view: KpiView, { quarter, series }: LastFigure): string | null {
  const { kpi, once, checking } = view;
  const { directions, accumulations } = checking.once(meanings);
  const direction = directions.get(kpi.direction ?? "") ?? null;
  const accumulation = accumulations.get(kpi.accumulation ?? "") ?? null;
  const schedule = scheduleOf(kpi, checking);
  if (direction === null || accumulation === null || schedule === null) return null;
  const reading = readingOfPeriod(
    {
      direction,
      accumulation,
      schedule,
      baseline: kpi.baseline,
      baselinePeriod: kpi.baselinePeriod,
      targets: once(targetsOf).map(({ period, target }) => ({ period, value: target })),
      actuals: actualsOfYear(view, quarter, series),
    },
    quarter,
  );
  return reading && judge(reading, { bands: checking.framework.bands }).status;
}

const FIRST: readonly KpiCheck[] = [
  neverFalls,
  partsSum,
  againstHistory,
  targetSide,
  targetIsBaseline,
  targetsReverse,
  afterActual,
  percentAsFraction,
  percentRange,
  ratioValue,
  wholeNumber,
];

/** A value, target or baseline that another rule finds fault with may not be what is meant: first things first. */
function isOthersMatter(view: KpiView, { row, period }: LastFigure): boolean {
  const { checking } = view;
  if (isFuture(period, checking.once(reportedPeriod), checking.today)) return true;
  return FIRST.some((rule) => rule.run(view).some((found) => found.sheet !== "actuals" || found.row === row));
}
