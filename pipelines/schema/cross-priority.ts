import type { CrossPriorityRow } from "../tables/index.ts";
import { declare } from "./table-declaration.ts";

const count = (about: string) => ({ type: "integer", unit: "KPIs", about, audience: "public" }) as const;

export const crossPriorityDeclaration = declare<CrossPriorityRow>({
  name: "cross-priority",
  title: "Across priorities",
  about: "One row for each priority and quarter.",
  key: ["priority", "period"],
  columns: {
    priority: { type: "text", about: "Thematic priority.", audience: "public" },
    period: { type: "period", about: "The quarter.", audience: "public" },
    time: { type: "number", unit: "year", about: "End of the quarter.", audience: "public" },
    kpis: count("KPIs of the priority."),
    measurable: count("KPIs with a progress."),
    due: count("KPIs with a figure due this quarter."),
    reported: count("Of those, KPIs with a figure."),
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
    progress_uncapped: {
      type: "number",
      unit: "share",
      about: "The same, uncapped.",
      nulls: "none is measurable",
      audience: "public",
    },
    low: {
      type: "number",
      unit: "share",
      about: "Lowest capped progress.",
      nulls: "none is measurable",
      audience: "public",
    },
    high: {
      type: "number",
      unit: "share",
      about: "Highest capped progress.",
      nulls: "none is measurable",
      audience: "public",
    },
    pace: {
      type: "number",
      about: "Mean capped progress over the share of the plan's time elapsed.",
      nulls: "none is measurable",
      audience: "public",
    },
    achieved: count("KPIs achieved."),
    on_track: count("KPIs on track."),
    at_risk: count("KPIs at risk."),
    off_track: count("KPIs off track."),
    not_due: count("KPIs not due yet."),
    no_data: count("KPIs whose last due figure is missing."),
    no_baseline: count("KPIs that cannot be judged for want of a baseline."),
    no_target: count("KPIs without a KPI target."),
    not_applicable: count("KPIs that do not apply."),
    provisional: count("KPIs judged on a figure not yet accepted."),
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});
