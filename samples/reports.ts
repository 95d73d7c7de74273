import { beforeCollection, dueIn, type Report } from "./due.ts";
import { quarters } from "./quarters.ts";
import { randomOf } from "./random.ts";
import { kpiCode, type SampleKpi, type SamplePriority } from "./sample.ts";
import { type Series, seriesOf } from "./series.ts";

/** A KPI with what happened and what was said about it, quarter by quarter. */
export interface Reported {
  readonly code: string;
  readonly kpi: SampleKpi;
  readonly series: Series;
  /** By quarter the figure is about. */
  readonly reports: readonly Report[];
}

/** The KPIs of a priority. One figure in forty is missing, one in thirty estimated; the last quarter is whole. */
export function reportedOf(priority: SamplePriority): Reported[] {
  return priority.kpis.map((kpi) => {
    const code = kpiCode(priority, kpi);
    const random = randomOf(`reports ${code}`);
    const reports = quarters.map((_, q): Report => {
      const chance = random();
      if (beforeCollection(kpi, q)) return "Not collected";
      if (q === quarters.length - 1 || q === 0) return "Normal";
      return chance < 1 / 40 ? "Missing" : chance > 29 / 30 ? "Estimated" : "Normal";
    });
    return { code, kpi, series: seriesOf(priority, kpi), reports };
  });
}

export const hasValue = (report: Report | undefined): boolean => report === "Normal" || report === "Estimated";

/** The latest quarter with a figure that the workbook of a quarter knows; null before the first. */
export function latestIn({ kpi, reports }: Reported, workbook: number): number | null {
  for (let w = workbook; w >= 0; w--) {
    const quarter = dueIn(kpi, w);
    if (quarter !== null && hasValue(reports[quarter])) return quarter;
  }
  return null;
}
