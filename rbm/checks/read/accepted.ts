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

/** Accepted actuals of a KPI by place, group and period. */
export function acceptedValues({ kpi, checking }: KpiView): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const { period, place, disaggregation, value } of checking.once(ACCEPTED.actuals).get(kpi.code) ?? []) {
    if (typeof value !== "number") continue;
    const key = `${place}\n${disaggregation}`;
    const series = found.get(key);
    if (series) series.set(String(period), value);
    else found.set(key, new Map([[String(period), value]]));
  }
  return found;
}

/** What `acceptedValues` calls the series of an observation. */
export const seriesKey = ({ place, group }: Observation): string => `${place}\n${group}`;
