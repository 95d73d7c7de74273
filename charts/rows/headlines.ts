import type { KpiRow } from "../../pipelines/tables/index.ts";
import { grouped } from "./grouped.ts";
import type { ChartOptions } from "./rows.ts";

/** Those asked for; else the first measurable one of each priority, or all of the one priority shown. */
export function headlines(now: readonly KpiRow[], { headline, priority }: ChartOptions): KpiRow[] {
  const measurable = now.filter((row) => row.baseline !== null && row.target !== null && row.direction !== "maintain");
  if (priority) return measurable.filter((row) => row.priority === priority);
  if (headline) return headline.flatMap((code) => measurable.find((row) => row.kpi === code) ?? []);
  const firsts = grouped(measurable, (row) => row.priority);
  return [...firsts.values()].map((own) =>
    own.reduce((a, b) => (b.kpi.localeCompare(a.kpi, "en", { numeric: true }) < 0 ? b : a)),
  );
}
