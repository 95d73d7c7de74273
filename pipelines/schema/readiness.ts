import type { ReadinessRow } from "../tables/index.ts";
import { kpiCount } from "./progress-columns.ts";
import { declare } from "./table-declaration.ts";

export const readinessDeclaration = declare<ReadinessRow>({
  name: "readiness",
  title: "Readiness to measure",
  about: "What can be measured, by priority and quarter, as the workbooks of that quarter said.",
  key: ["priority", "period"],
  columns: {
    priority: { type: "text", about: "Thematic priority.", audience: "public" },
    period: { type: "period", about: "The quarter.", audience: "public" },
    time: { type: "number", unit: "year", about: "End of the quarter.", audience: "public" },
    kpis: kpiCount("KPIs of the priority."),
    baseline_established: kpiCount("KPIs with an established baseline."),
    baseline_proxy: kpiCount("KPIs with a proxy."),
    baseline_missing: kpiCount("KPIs whose baseline is to be established."),
    baseline_not_applicable: kpiCount("KPIs a baseline does not apply to."),
    baseline_late: kpiCount("Baselines still missing after the day they were due."),
    methodology_approved: kpiCount("KPIs with an approved methodology."),
    methodology_in_review: kpiCount("KPIs with a methodology in review."),
    methodology_draft: kpiCount("KPIs with a draft methodology."),
    methodology_none: kpiCount("KPIs without a methodology."),
    with_target: kpiCount("KPIs with a KPI target."),
    ready: kpiCount("KPIs with a baseline, an approved methodology and a KPI target."),
    baseline_coverage: {
      type: "number",
      unit: "share",
      about: "(established + proxy) / KPIs a baseline applies to.",
      nulls: "it applies to none",
      audience: "public",
    },
    methodology_coverage: {
      type: "number",
      unit: "share",
      about: "approved / KPIs.",
      nulls: "there are no KPIs",
      audience: "public",
    },
    readiness: {
      type: "number",
      unit: "share",
      about: "ready / KPIs.",
      nulls: "there are no KPIs",
      audience: "public",
    },
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});
