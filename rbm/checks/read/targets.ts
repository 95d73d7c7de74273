import { comparePeriods, isPeriod } from "../../framework/period.ts";
import { boundSheet, cells } from "../../template/bind.ts";
import type { Checking } from "../check.ts";
import { numberOf, textOf } from "./cell.ts";
import { keysOf } from "./keys.ts";
import { type KpiFacts, kpisOf } from "./kpis.ts";

export interface KpiTarget {
  readonly row: number;
  readonly kpi: KpiFacts;
  readonly period: string;
  readonly target: number;
}

/** The KPI targets of each KPI in the order of time; rows that are not sound are left out. */
export function targetsOf(checking: Checking): ReadonlyMap<KpiFacts, readonly KpiTarget[]> {
  const sheet = boundSheet(checking.workbook, "kpi_targets");
  const kpis = checking.once(kpisOf);
  const shared = checking.once(keysOf).get("kpi_targets")?.shared;
  const found = new Map<KpiFacts, KpiTarget[]>();
  for (let row = 0; row < sheet.rows; row++) {
    const kpi = kpis.get(textOf(cells(sheet, "kpi")[row]) ?? "");
    const period = textOf(cells(sheet, "period")[row]);
    const target = numberOf(cells(sheet, "target")[row]);
    if (!kpi || period === null || target === null || !isPeriod(period) || shared?.has(row)) continue;
    const own = found.get(kpi);
    if (own) own.push({ row, kpi, period, target });
    else found.set(kpi, [{ row, kpi, period, target }]);
  }
  for (const own of found.values()) own.sort((a, b) => comparePeriods(a.period, b.period));
  return found;
}

/** +1 where more is better, -1 where less is; null where the KPI is to be kept or does not say. */
export const senseOf = ({ direction }: KpiFacts): 1 | -1 | null =>
  direction === "Increase" ? 1 : direction === "Decrease" ? -1 : null;

/** Whether a target and the KPI's baseline are about the same: a sum over a quarter is not compared with one over a year. */
export const comparable = ({ kpi, period }: KpiTarget): boolean =>
  kpi.accumulation !== "Per period" || kpi.baselinePeriod?.length === period.length;

/** Targets that lie on the other side of the baseline than the direction says. */
export function againstDirection(targets: readonly KpiTarget[]): KpiTarget[] {
  const kpi = targets[0]?.kpi;
  const sense = kpi && senseOf(kpi);
  if (!kpi || !sense || kpi.baseline === null) return [];
  return targets.filter((each) => comparable(each) && (each.target - kpi.baseline!) * sense < 0);
}
