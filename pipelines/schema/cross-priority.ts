import type { CrossPriorityRow } from "../tables/index.ts";
import { judgedColumns, kpiCount, progressColumns } from "./progress-columns.ts";
import { declare } from "./table-declaration.ts";

export const crossPriorityDeclaration = declare<CrossPriorityRow>({
  name: "cross-priority",
  title: "Across priorities",
  about: "One row for each priority and quarter.",
  key: ["priority", "period"],
  columns: {
    priority: { type: "text", about: "Thematic priority.", audience: "public" },
    period: { type: "period", about: "The quarter.", audience: "public" },
    time: { type: "number", unit: "year", about: "End of the quarter.", audience: "public" },
    kpis: kpiCount("KPIs of the priority."),
    measurable: kpiCount("KPIs with a progress."),
    due: kpiCount("KPIs with a figure due this quarter."),
    reported: kpiCount("Of those, KPIs with a figure."),
    completeness: {
      type: "number",
      unit: "share",
      about: "reported / due.",
      nulls: "nothing was due",
      audience: "public",
    },
    progress: {
      type: "number",
      unit: "share",
      about:
        "Mean of the KPIs' progress, each within 0 to 1. KPIs that count by the year start anew in each first quarter, so it dips there. Show it with completeness, number and spread.",
      nulls: "none is measurable",
      audience: "public",
    },
    ...progressColumns,
    pace: {
      type: "number",
      about: "Mean capped progress over the share of the plan's time elapsed.",
      nulls: "none is measurable",
      audience: "public",
    },
    ...judgedColumns,
    not_due: kpiCount("KPIs not due yet."),
    no_data: kpiCount("KPIs whose last due figure is missing."),
    no_baseline: kpiCount("KPIs that cannot be judged for want of a baseline."),
    no_target: kpiCount("KPIs without a KPI target."),
    not_applicable: kpiCount("KPIs that do not apply."),
    provisional: kpiCount("KPIs judged on a figure not yet accepted."),
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});
