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
