import type { ReadinessRow } from "../tables/index.ts";
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
    kpis: { type: "integer", unit: "KPIs", about: "KPIs of the priority.", audience: "public" },
    baseline_established: {
      type: "integer",
      unit: "KPIs",
      about: "KPIs with an established baseline.",
      audience: "public",
    },
    baseline_proxy: { type: "integer", unit: "KPIs", about: "KPIs with a proxy.", audience: "public" },
    baseline_missing: {
      type: "integer",
      unit: "KPIs",
      about: "KPIs whose baseline is to be established.",
      audience: "public",
    },
    baseline_not_applicable: {
      type: "integer",
      unit: "KPIs",
      about: "KPIs a baseline does not apply to.",
      audience: "public",
    },
    baseline_late: {
      type: "integer",
      unit: "KPIs",
      about: "Baselines still missing after the day they were due.",
      audience: "public",
    },
    methodology_approved: {
      type: "integer",
      unit: "KPIs",
      about: "KPIs with an approved methodology.",
      audience: "public",
    },
    methodology_in_review: {
      type: "integer",
      unit: "KPIs",
      about: "KPIs with a methodology in review.",
      audience: "public",
    },
    methodology_draft: { type: "integer", unit: "KPIs", about: "KPIs with a draft methodology.", audience: "public" },
    methodology_none: { type: "integer", unit: "KPIs", about: "KPIs without a methodology.", audience: "public" },
    with_target: { type: "integer", unit: "KPIs", about: "KPIs with a KPI target.", audience: "public" },
    ready: {
      type: "integer",
      unit: "KPIs",
      about: "KPIs with a baseline, an approved methodology and a KPI target.",
      audience: "public",
    },
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
