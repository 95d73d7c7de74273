import type { Workbook } from "../../../../rbm/workbook/workbook.ts";

/** A format as it is commonly laid out, and what is to be found in it; every figure is made up. */
export interface Format {
  readonly workbook: Workbook;
  /** Titles, and means of verification. */
  readonly kpis?: readonly unknown[][];
  /** Titles, units, baselines and their periods. */
  readonly baselines?: readonly unknown[][];
  /** Periods and KPI targets. */
  readonly targets?: readonly unknown[][];
  /** Periods, places, groups and actuals. */
  readonly actuals?: readonly unknown[][];
  /** Levels and titles. */
  readonly results?: readonly unknown[][];
  /** Kinds of what a person has to look at, and the cells; there may be others. */
  readonly needs?: readonly (readonly [kind: string, cell: string | null])[];
  /** Cells that stay behind; there may be others. */
  readonly left?: readonly string[];
}
