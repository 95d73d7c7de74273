import { quarters } from "./quarters.ts";
import type { SampleKpi } from "./sample.ts";

/** Quarters from one figure to the next. */
const EVERY = { Quarterly: 1, "Half-yearly": 2, Yearly: 4 } as const;

/** The quarter whose figure is due in the workbook of a quarter (both by index); null where none is. */
export function dueIn(kpi: SampleKpi, workbook: number): number | null {
  const quarter = workbook - (kpi.lag ?? 0);
  return quarter >= 0 && (quarter + 1) % EVERY[kpi.frequency ?? "Quarterly"] === 0 ? quarter : null;
}

/** What became of a figure that was due. */
export type Report = "Normal" | "Estimated" | "Missing" | "Not collected";

/** Whether a quarter lies before the KPI was collected at all. */
export const beforeCollection = (kpi: SampleKpi, quarter: number): boolean =>
  kpi.collectedFrom !== undefined && quarters[quarter]! < kpi.collectedFrom;
