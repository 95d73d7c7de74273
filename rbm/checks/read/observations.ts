import type { Period } from "../../framework/period.ts";
import { boundSheet, cells } from "../../template/bind.ts";
import type { Reads } from "../check.ts";
import { lookUp } from "../look-up.ts";
import { draftsOf, settle } from "./drafts.ts";
import { KPI_ROWS, kpiCodes } from "./kpi-rows.ts";
import type { KpiView } from "./kpi-view.ts";
import { periodsAt } from "./numbered.ts";
import { timelineOf } from "./timeline.ts";

/**
 * The actuals of a KPI, place and group: entries `from` (included) to `to` (excluded) of the KPI's observations.
 * Quarters stand first, those from `years` on are years; both in the order of time, no period twice.
 */
export interface Series {
  readonly place: string;
  readonly group: string;
  readonly from: number;
  readonly years: number;
  readonly to: number;
}

/** The series of a KPI in one place. */
export interface PlaceSeries {
  readonly place: string;
  readonly series: readonly Series[];
}

/** The actuals of one KPI whose period, place and group are all sound, as columns: one entry an actual. */
export interface Observations {
  /** Row of the sheet Actuals. */
  readonly rows: readonly number[];
  /** Number of the period in the timeline. */
  readonly periods: readonly number[];
  /** NaN where the cell is blank or holds something else than a number. */
  readonly values: Float64Array;
  readonly series: readonly Series[];
  readonly places: readonly PlaceSeries[];
  /** Whether it has a row whose period, place or group is not sound, or is there twice: what is lacking may be in it. */
  readonly doubtful: boolean;
}

/** What is read to know a KPI's actuals. */
export const OBSERVATIONS_READ: readonly Reads[] = [
  { sheet: "actuals", columns: ["kpi", "period", "place", "disaggregation", "value"] },
];

/** The actuals of a KPI, each row read once a run. */
export function observationsOf({ actualRows, checking }: KpiView): Observations {
  const { drafts, draftOf, doubtful } = draftsOf(actualRows, checking);
  const { at, numbers } = checking.once(periodsAt);
  const cellsOfValue = cells(boundSheet(checking.workbook, "actuals"), "value");
  let size = 0;
  for (const draft of drafts) {
    draft.from = draft.to = size;
    size += draft.size;
  }
  const rows = new Array<number>(size);
  const periods = new Array<number>(size);
  const values = new Float64Array(size);
  for (let i = 0; i < actualRows.length; i++) {
    const draft = drafts[draftOf[i]!];
    if (draft === undefined) continue;
    const row = actualRows[i]!;
    const cell = cellsOfValue[row];
    const period = numbers[at[row]!]!;
    const to = draft.to++;
    rows[to] = row;
    periods[to] = period;
    values[to] = typeof cell === "number" && Number.isFinite(cell) ? cell : Number.NaN;
    if (to > draft.from && periods[to - 1]! >= period) draft.rising = false;
  }
  const { years: firstYear } = checking.once(timelineOf);
  let twice = false;
  for (const draft of drafts) {
    if (!draft.rising) settle(draft, rows, periods, values);
    if (draft.to < draft.from + draft.size) twice = true;
    draft.years = draft.to;
    while (draft.years > draft.from && periods[draft.years - 1]! >= firstYear) draft.years--;
  }
  const series: readonly Series[] = twice ? drafts.filter(({ from, to }) => to > from) : drafts;
  return { rows, periods, values, series, places: placesIn(series), doubtful: doubtful || twice };
}

function placesIn(series: readonly Series[]): readonly PlaceSeries[] {
  const places: { readonly place: string; readonly series: Series[] }[] = [];
  for (const each of series) {
    const beside = places.find(({ place }) => place === each.place);
    if (beside) beside.series.push(each);
    else places.push({ place: each.place, series: [each] });
  }
  return places;
}

/** What is read to know which periods are doubtful: a change there concerns every KPI. */
export const DOUBTFUL_PERIODS_READ: readonly Reads[] = [
  { sheet: "kpis", columns: ["code"] },
  { sheet: "actuals", columns: ["kpi", "period"] },
];

/** Periods of rows of Actuals whose KPI is not sound: what a KPI lacks may be in one of them. */
export const doubtfulPeriodsOf = lookUp(DOUBTFUL_PERIODS_READ, (checking): ReadonlySet<Period> => {
  const sound = checking.once(kpiCodes);
  const { names } = checking.once(timelineOf);
  const { at, numbers } = checking.once(periodsAt);
  const { codes, size, codeAt } = checking.once(KPI_ROWS.actuals);
  const found = new Set<Period>();
  if (codes.every((code) => code !== null && sound.has(code))) return found;
  for (let row = 0; row < size; row++) {
    const code = codeAt(row);
    const period = numbers[at[row]!]!;
    if (period >= 0 && (code === null || !sound.has(code))) found.add(names[period]!);
  }
  return found;
});

/** Whether two series have the same periods. */
export function isAlongside({ periods }: Observations, a: Series, b: Series): boolean {
  if (a.to - a.from !== b.to - b.from) return false;
  for (let i = 0; i < a.to - a.from; i++) if (periods[a.from + i] !== periods[b.from + i]) return false;
  return true;
}

/** The entry of a series for a period, by its number; -1 where there is none. What is asked for is mostly late. */
export function entryOf({ periods }: Observations, { from, to }: Series, period: number | undefined): number {
  for (let entry = to - 1; entry >= from; entry--) if (periods[entry] === period) return entry;
  return -1;
}
