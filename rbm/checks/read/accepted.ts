import type { Row } from "../../template/content.ts";
import { type LookUp, lookUp } from "../look-up.ts";
import type { KpiView } from "./kpi-view.ts";
import type { Observation } from "./observations.ts";

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

/** Tells what was accepted of an observation of the KPI; undefined where nothing was. */
export function acceptedValues(view: KpiView): (observation: Observation) => number | undefined {
  const first = view.actualRows[0] ?? 0;
  const accepted = view.checking.once(ACCEPTED.actuals).get(view.kpi.code);
  if (!accepted) return () => undefined;
  return (observation) => {
    const { row, place, group, period } = observation;
    // Nearly every workbook was filled in from what was accepted, in its order: the row that stands there is looked at first.
    const beside = accepted[row - first];
    if (beside && beside.period === period && beside.place === place && beside.disaggregation === group)
      return typeof beside.value === "number" ? beside.value : undefined;
    return acceptedSeries(view, observation)?.get(period);
  };
}

/** What was accepted of the series that an observation belongs to; undefined where nothing was. */
export const acceptedSeries = ({ once }: KpiView, { place, group }: Observation): AcceptedSeries | undefined =>
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
