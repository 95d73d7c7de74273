import { comparePeriods, isPeriod } from "../../framework/period.ts";
import { boundSheet, cells } from "../../template/bind.ts";
import type { Reads } from "../check.ts";
import { numberOf, textOf } from "./cell.ts";
import type { KpiView } from "./kpi-view.ts";
import type { KpiFacts } from "./kpis.ts";

export interface KpiTarget {
  readonly row: number;
  readonly kpi: KpiFacts;
  readonly period: string;
  readonly target: number;
}

/** What is read to know a KPI's targets. */
export const TARGETS_READ: readonly Reads[] = [{ sheet: "kpi_targets", columns: ["kpi", "period", "target"] }];

/** The targets of a KPI in the order of time; rows that are not sound, or of a period that is there twice, are left out. */
export function targetsOf({ kpi, targetRows, checking: { workbook } }: KpiView): readonly KpiTarget[] {
  const sheet = boundSheet(workbook, "kpi_targets");
  const [periods, targets] = [cells(sheet, "period"), cells(sheet, "target")];
  const named = Array.from(targetRows, (row) => textOf(periods[row]));
  const found: KpiTarget[] = [];
  for (const [i, period] of named.entries()) {
    const row = targetRows[i]!;
    const target = numberOf(targets[row]);
    if (period === null || target === null || !isPeriod(period)) continue;
    if (named.indexOf(period) === named.lastIndexOf(period)) found.push({ row, kpi, period, target });
  }
  return found.sort((a, b) => comparePeriods(a.period, b.period));
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
