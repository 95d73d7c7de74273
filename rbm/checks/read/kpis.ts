import { boundSheet, cells } from "../../template/bind.ts";
import type { Cell } from "../../workbook/workbook.ts";
import { lookUp } from "../look-up.ts";
import { dateOf, numberOf, textOf } from "./cell.ts";
import { KPI_ROWS, kpiCodes } from "./kpi-rows.ts";
import { listOf } from "./lists.ts";

/** What the sheet KPIs says of a KPI. A cell that is blank, or that another rule finds fault with, is null. */
export interface KpiFacts {
  readonly row: number;
  readonly code: string;
  readonly result: string | null;
  readonly title: string | null;
  readonly unit: string | null;
  readonly measure: string | null;
  readonly direction: string | null;
  readonly accumulation: string | null;
  readonly mayPass100: boolean;
  readonly scale: string | null;
  readonly baselineStatus: string | null;
  readonly baseline: number | null;
  readonly baselinePeriod: string | null;
  readonly baselineDue: string | null;
  readonly methodologyStatus: string | null;
  readonly frequency: string | null;
  /** Quarters; null where the cell holds something else than a number. A blank is 0. */
  readonly lag: number | null;
  readonly dimension: string | null;
}

/** KPIs by code, as typed in the sheet. */
export const kpisOf = lookUp([{ sheet: "kpis", columns: "all" }], (checking): ReadonlyMap<string, KpiFacts> => {
  const sheet = boundSheet(checking.workbook, "kpis");
  const text = (column: string, row: number): string | null => textOf(cells(sheet, column)[row]);
  const listed = (column: string, list: string, row: number): string | null => {
    const { values } = listOf(checking, list);
    const cell = cells(sheet, column)[row];
    const value = typeof cell === "string" && values.has(cell) ? cell : textOf(cell);
    return value !== null && values.has(value) ? value : null;
  };
  const { rows } = checking.once(KPI_ROWS.kpis);
  const found = new Map<string, KpiFacts>();
  for (const code of checking.once(kpiCodes)) {
    const row = rows.get(code)![0]!;
    const lag: Cell = cells(sheet, "lag")[row] ?? null;
    found.set(code, {
      row,
      code,
      result: text("result", row),
      title: text("title", row),
      unit: text("unit", row),
      measure: listed("measure", "measures", row),
      direction: listed("direction", "directions", row),
      accumulation: listed("accumulation", "accumulations", row),
      mayPass100: text("over_100", row) === "Yes",
      scale: text("scale", row),
      baselineStatus: listed("baseline_status", "baseline_statuses", row),
      baseline: numberOf(cells(sheet, "baseline")[row]),
      baselinePeriod: text("baseline_period", row),
      baselineDue: dateOf(cells(sheet, "baseline_due")[row]),
      methodologyStatus: listed("methodology_status", "methodology_statuses", row),
      frequency: listed("frequency", "frequencies", row),
      lag: lag === null ? 0 : numberOf(lag),
      dimension: listed("dimension", "dimensions", row),
    });
  }
  return found;
});

/** The columns that hold values in a KPI's own unit, and the column that names the KPI. */
export const VALUE_COLUMNS: Readonly<Record<string, { readonly column: string; readonly kpi: string }>> = {
  actuals: { column: "value", kpi: "kpi" },
  kpi_targets: { column: "target", kpi: "kpi" },
  kpis: { column: "baseline", kpi: "code" },
};

/** Whether values of the KPI lie from 0 to 100. */
export const isPercentage = (kpi: KpiFacts | undefined): boolean => kpi?.measure === "Percentage" && !kpi.mayPass100;
