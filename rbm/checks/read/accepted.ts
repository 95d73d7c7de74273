import type { Row } from "../../template/content.ts";
import type { Checking } from "../check.ts";
import type { Observation } from "./observations.ts";

/** Accepted values by KPI, period, place and group. */
export function acceptedActuals({ accepted }: Checking): ReadonlyMap<string, number> {
  const rows = accepted?.sheets.actuals ?? [];
  return new Map(
    rows.flatMap(({ kpi, period, place, disaggregation, value }) =>
      typeof value === "number" ? [[[kpi, period, place, disaggregation].join("\n"), value] as const] : [],
    ),
  );
}

/** What an observation is called in `acceptedActuals`. */
export const actualKey = ({ kpi, period, place, group }: Observation): string =>
  [kpi.code, period, place, group].join("\n");

/** Accepted KPIs by code. */
export const acceptedKpis = ({ accepted }: Checking): ReadonlyMap<string, Row> =>
  new Map((accepted?.sheets.kpis ?? []).map((row) => [String(row.code), row]));
