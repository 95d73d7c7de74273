import { boundSheet, cells } from "../../template/bind.ts";
import type { Reads } from "../check.ts";
import { numberOf } from "./cell.ts";
import type { KpiView } from "./kpi-view.ts";
import { VALUE_COLUMNS } from "./kpis.ts";

/** A number in a KPI's own unit, and where it stands. */
export interface KpiValue {
  readonly sheet: string;
  readonly column: string;
  readonly row: number;
  readonly value: number;
}

/** What is read to know them. */
export const KPI_VALUES_READ: readonly Reads[] = [
  { sheet: "kpis", columns: "all" },
  { sheet: "kpi_targets", columns: ["kpi", "target"] },
  { sheet: "actuals", columns: ["kpi", "value"] },
];

/** The numbers in the KPI's unit, its baseline, its targets and its actuals, that are odd. */
export function oddValues(
  { kpi, targetRows, actualRows, checking: { workbook } }: KpiView,
  isOdd: (value: number) => boolean,
): readonly KpiValue[] {
  const found: KpiValue[] = [];
  const rowsOf: Readonly<Record<string, Int32Array>> = {
    kpis: Int32Array.of(kpi.row),
    kpi_targets: targetRows,
    actuals: actualRows,
  };
  for (const [sheet, { column }] of Object.entries(VALUE_COLUMNS)) {
    const values = cells(boundSheet(workbook, sheet), column);
    const rows = rowsOf[sheet]!;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const value = numberOf(values[row]);
      if (value !== null && isOdd(value)) found.push({ sheet, column, row, value });
    }
  }
  return found;
}
