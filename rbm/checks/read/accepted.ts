import type { Row } from "../../template/content.ts";
import { type LookUp, lookUp } from "../look-up.ts";
import type { KpiView } from "./kpi-view.ts";
import { observationsOf, type Series } from "./observations.ts";
import { timelineOf } from "./timeline.ts";

const byKpi = (sheet: string, column: string): LookUp<ReadonlyMap<string, readonly Row[]>> =>
  lookUp([], ({ accepted }) => {
    const found = new Map<string, Row[]>();
    for (const row of accepted?.sheets[sheet] ?? []) {
      const code = String(row[column]);
      const own = found.get(code);
      if (own) own.push(row);
      else found.set(code, [row]);
    }
    return found;
  });

/** Accepted rows of a sheet by KPI. */
export const ACCEPTED = {
  kpis: byKpi("kpis", "code"),
  kpi_targets: byKpi("kpi_targets", "kpi"),
  actuals: byKpi("actuals", "kpi"),
} as const;

/** Accepted values by period, of one KPI, place and group. */
export type AcceptedSeries = ReadonlyMap<string, number>;

/** Tells what was accepted of an entry of a series of the KPI; undefined where nothing was. */
export function acceptedValues(view: KpiView): (entry: number, series: Series) => number | undefined {
  const { code } = view.kpi;
  const { rows, periods } = view.once(observationsOf);
  const { names } = view.checking.once(timelineOf);
  const all = view.checking.accepted?.sheets.actuals ?? [];
  return (entry, series) => {
    const row = rows[entry]!;
    const period = names[periods[entry]!]!;
    // Nearly every workbook was filled in from what was accepted, in its order: the row that stands there is looked at first.
    const beside = all[row];
    return beside !== undefined && beside.kpi === code && isOf(beside, series, period)
      ? numberIn(beside)
      : acceptedElsewhere(view, row, series, period);
  };
}

/** The same where rows were put in or taken out above: the row that stands there among those of the KPI, or any. */
function acceptedElsewhere(view: KpiView, row: number, series: Series, period: string): number | undefined {
  const beside = view.checking.once(ACCEPTED.actuals).get(view.kpi.code)?.[row - view.actualRows[0]!];
  return beside !== undefined && isOf(beside, series, period)
    ? numberIn(beside)
    : acceptedSeries(view, series)?.get(period);
}

const numberIn = ({ value }: Row): number | undefined => (typeof value === "number" ? value : undefined);

const isOf = (was: Row, { place, group }: Series, period: string): boolean =>
  was.period === period && was.place === place && was.disaggregation === group;

/** What was accepted of a series; undefined where nothing was. */
export const acceptedSeries = ({ once }: KpiView, { place, group }: Series): AcceptedSeries | undefined =>
  once(acceptedActuals).get(place)?.get(group);

/** Accepted actuals of a KPI by place, then group, then period. */
function acceptedActuals({ kpi, checking }: KpiView): ReadonlyMap<unknown, ReadonlyMap<unknown, AcceptedSeries>> {
  const found = new Map<unknown, Map<unknown, Map<string, number>>>();
  for (const { period, place, disaggregation, value } of checking.once(ACCEPTED.actuals).get(kpi.code) ?? []) {
    if (typeof value !== "number" || typeof period !== "string") continue;
    const groups = found.get(place) ?? new Map<unknown, Map<string, number>>();
    const series = groups.get(disaggregation) ?? new Map<string, number>();
    if (groups.size === 0) found.set(place, groups);
    if (series.size === 0) groups.set(disaggregation, series);
    series.set(period, value);
  }
  return found;
}
