import { comparePeriods, periodEnd } from "../../framework/period.ts";
import { boundSheet, cells } from "../../template/bind.ts";
import type { Cell } from "../../workbook/workbook.ts";
import type { Checking } from "../check.ts";
import { numberOf, textOf } from "./cell.ts";
import { keysOf } from "./keys.ts";
import { type KpiFacts, kpisOf } from "./kpis.ts";
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

export interface Observations {
  readonly all: readonly Observation[];
  /** By KPI, place and group, in the order of time. */
  readonly series: readonly (readonly Observation[])[];
  /** The same, to be looked up: by KPI, then place, then group. */
  readonly byKpi: ReadonlyMap<KpiFacts, ReadonlyMap<string, ReadonlyMap<string, readonly Observation[]>>>;
  /** KPIs that have a row whose period, place or group is not sound, or is there twice: what they lack may be in it. */
  readonly doubtful: ReadonlySet<string>;
  /** Periods of rows whose KPI is not sound. */
  readonly doubtfulPeriods: ReadonlySet<string>;
}

/** The rows of Actuals, each read once a run. */
export function observationsOf(checking: Checking): Observations {
  const sheet = boundSheet(checking.workbook, "actuals");
  const kpis = checking.once(kpisOf);
  const kpiAt = remembered((cell) => kpis.get(textOf(cell) ?? "") ?? null);
  const periodAt = inList(checking, "periods");
  const placeAt = inList(checking, "places");
  const groupAt = inList(checking, "disaggregations");
  const [codes, periods, places] = [cells(sheet, "kpi"), cells(sheet, "period"), cells(sheet, "place")];
  const [groups, values] = [cells(sheet, "disaggregation"), cells(sheet, "value")];
  const shared = checking.once(keysOf).get("actuals")?.shared ?? new Set<number>();
  const all: Observation[] = [];
  const doubtful = new Set<string>();
  const doubtfulPeriods = new Set<string>();
  const bySeries = new Map<KpiFacts, Map<string, Map<string, Observation[]>>>();
  for (let row = 0; row < sheet.rows; row++) {
    const kpi = kpiAt(codes[row] ?? null);
    const period = periodAt(periods[row] ?? null);
    if (kpi === null) {
      if (period !== null) doubtfulPeriods.add(period);
      continue;
    }
    const place = placeAt(places[row] ?? null);
    const group = groupAt(groups[row] ?? null);
    if (period === null || place === null || group === null || shared.has(row)) {
      doubtful.add(kpi.code);
      continue;
    }
    const observation = { row, kpi, period, place, group, value: numberOf(values[row]) };
    all.push(observation);
    seriesIn(bySeries, kpi, place, group).push(observation);
  }
  const series = [...bySeries.values()].flatMap((byPlace) =>
    [...byPlace.values()].flatMap((some) => [...some.values()]),
  );
  for (const each of series) if (!isSorted(each)) each.sort((a, b) => inTime(a.period, b.period));
  return { all, series, byKpi: bySeries, doubtful, doubtfulPeriods };
}

/** Kinds of period are not compared with each other: quarters, or years. */
export const quartersOf = (series: readonly Observation[]): Observation[] =>
  series.filter(({ period }) => period.length > 4);

function seriesIn(
  all: Map<KpiFacts, Map<string, Map<string, Observation[]>>>,
  kpi: KpiFacts,
  place: string,
  group: string,
): Observation[] {
  const places = own(all, kpi, () => new Map());
  const groups = own(places, place, () => new Map());
  return own(groups, group, () => []);
}

function own<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** Periods of one kind sort as texts. */
const inTime = (a: string, b: string): number =>
  a.length === b.length ? (a < b ? -1 : a > b ? 1 : 0) : comparePeriods(a, b);

function isSorted(series: readonly Observation[]): boolean {
  for (let i = 1; i < series.length; i++) {
    if (inTime(series[i - 1]!.period, series[i]!.period) > 0) return false;
  }
  return true;
}

function inList(checking: Checking, list: string): (cell: Cell) => string | null {
  const { values } = listOf(checking, list);
  return remembered((cell) => {
    const text = textOf(cell);
    return text !== null && values.has(text) ? text : null;
  });
}

/** The same few entries come again and again: each is read once. */
function remembered<T>(read: (cell: Cell) => T): (cell: Cell) => T {
  const known = new Map<Cell, T>();
  return (cell) => {
    let answer = known.get(cell);
    if (answer === undefined) {
      answer = read(cell);
      known.set(cell, answer);
    }
    return answer;
  };
}

/** The period reported, as the Cover says; null where it does not. */
export function reportedPeriod(checking: Checking): string | null {
  const period = textOf(cells(boundSheet(checking.workbook, "cover"), "period")[0]);
  return period !== null && listOf(checking, "quarters").values.has(period) ? period : null;
}

/** Whether a period ends after the one reported, or after today. */
export const isAfter = (period: string, reported: string): boolean => periodEnd(period) > periodEnd(reported);
