import { comparePeriods } from "../../framework/period.ts";
import { boundSheet, cells } from "../../template/bind.ts";
import type { Cell } from "../../workbook/workbook.ts";
import type { Reads } from "../check.ts";
import { type LookUp, lookUp } from "../look-up.ts";
import { numberOf, textOf } from "./cell.ts";
import { KPI_ROWS, kpiCodes, remembered } from "./kpi-rows.ts";
import type { KpiView } from "./kpi-view.ts";
import type { KpiFacts } from "./kpis.ts";
import { listOf } from "./lists.ts";

/** An actual whose KPI, period, place and group are all sound. */
export interface Observation {
  readonly row: number;
  readonly kpi: KpiFacts;
  readonly period: string;
  readonly place: string;
  readonly group: string;
  /** Null where the cell is blank or holds something else than a number. */
  readonly value: number | null;
}

/** The actuals of one KPI. */
export interface Observations {
  /** By place and group, each in the order of time. */
  readonly series: readonly (readonly Observation[])[];
  /** The same, to be looked up: by place, then group. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, readonly Observation[]>>;
  /** Whether it has a row whose period, place or group is not sound, or is there twice: what is lacking may be in it. */
  readonly doubtful: boolean;
}

/** What is read to know a KPI's actuals. */
export const OBSERVATIONS_READ: readonly Reads[] = [
  { sheet: "actuals", columns: ["kpi", "period", "place", "disaggregation", "value"] },
];

const listed = (list: string): LookUp<(cell: Cell) => string | null> =>
  lookUp([], (checking) => {
    const { values } = listOf(checking, list);
    return remembered((cell) => {
      const text = textOf(cell);
      return text !== null && values.has(text) ? text : null;
    });
  });

const periodsOf = listed("periods");
const placesOf = listed("places");
const groupsOf = listed("disaggregations");

/** The actuals of a KPI, each row read once a run. */
export function observationsOf({ kpi, actualRows, checking }: KpiView): Observations {
  const sheet = boundSheet(checking.workbook, "actuals");
  const [periodAt, placeAt, groupAt] = [checking.once(periodsOf), checking.once(placesOf), checking.once(groupsOf)];
  const [periods, places] = [cells(sheet, "period"), cells(sheet, "place")];
  const [groups, values] = [cells(sheet, "disaggregation"), cells(sheet, "value")];
  const byPlace = new Map<string, Map<string, Observation[]>>();
  let doubtful = false;
  for (const row of actualRows) {
    const period = periodAt(periods[row] ?? null);
    const place = placeAt(places[row] ?? null);
    const group = groupAt(groups[row] ?? null);
    if (period === null || place === null || group === null) {
      doubtful = true;
      continue;
    }
    const value = numberOf(values[row]);
    seriesIn(byPlace, place, group).push({ row, kpi, period, place, group, value });
  }
  for (const [place, byGroup] of byPlace) {
    for (const [group, series] of byGroup) {
      if (isRising(series)) continue;
      series.sort((a, b) => inTime(a.period, b.period));
      const sound = series.filter(
        ({ period }, i) => period !== series[i - 1]?.period && period !== series[i + 1]?.period,
      );
      if (sound.length === series.length) continue;
      doubtful = true;
      if (sound.length > 0) byGroup.set(group, sound);
      else byGroup.delete(group);
    }
    if (byGroup.size === 0) byPlace.delete(place);
  }
  return { series: [...byPlace.values()].flatMap((byGroup) => [...byGroup.values()]), places: byPlace, doubtful };
}

/** What is read to know which periods are doubtful: a change there concerns every KPI. */
export const DOUBTFUL_PERIODS_READ: readonly Reads[] = [
  { sheet: "kpis", columns: ["code"] },
  { sheet: "actuals", columns: ["kpi", "period"] },
];

/** Periods of rows of Actuals whose KPI is not sound: what a KPI lacks may be in one of them. */
export const doubtfulPeriodsOf = lookUp(DOUBTFUL_PERIODS_READ, (checking): ReadonlySet<string> => {
  const sound = checking.once(kpiCodes);
  const periods = cells(boundSheet(checking.workbook, "actuals"), "period");
  const periodAt = checking.once(periodsOf);
  const found = new Set<string>();
  for (const [row, code] of checking.once(KPI_ROWS.actuals).codes.entries()) {
    if (code !== null && sound.has(code)) continue;
    const period = periodAt(periods[row] ?? null);
    if (period !== null) found.add(period);
  }
  return found;
});

/** Kinds of period are not compared with each other: quarters, or years. */
export const quartersOf = (series: readonly Observation[]): readonly Observation[] =>
  series.some(isOfYear) ? series.filter((each) => !isOfYear(each)) : series;

export const yearsOf = (series: readonly Observation[]): readonly Observation[] =>
  series.some(isOfYear) ? series.filter(isOfYear) : [];

const isOfYear = ({ period }: Observation): boolean => period.length === 4;

function seriesIn(all: Map<string, Map<string, Observation[]>>, place: string, group: string): Observation[] {
  let groups = all.get(place);
  if (groups === undefined) {
    groups = new Map();
    all.set(place, groups);
  }
  let series = groups.get(group);
  if (series === undefined) {
    series = [];
    groups.set(group, series);
  }
  return series;
}

/** The order of time; periods of one kind sort as texts. */
export const inTime = (a: string, b: string): number =>
  a === b ? 0 : a.length === b.length ? (a < b ? -1 : 1) : comparePeriods(a, b);

/** Whether two series have the same periods. */
export const isAlongside = (a: readonly Observation[], b: readonly Observation[]): boolean =>
  a.length === b.length && a.every(({ period }, i) => period === b[i]!.period);

function isRising(series: readonly Observation[]): boolean {
  for (let i = 1; i < series.length; i++) {
    if (inTime(series[i - 1]!.period, series[i]!.period) >= 0) return false;
  }
  return true;
}
