import type { CompletenessRow } from "../tables/index.ts";
import { kpiCount } from "./progress-columns.ts";
import { declare } from "./table-declaration.ts";

export const completenessDeclaration = declare<CompletenessRow>({
  name: "completeness",
  title: "Completeness",
  about: "One row for each priority of the framework and quarter, those that never reported included.",
  key: ["priority", "period"],
  columns: {
    priority: { type: "text", about: "Thematic priority.", audience: "public" },
    period: { type: "period", about: "The quarter.", audience: "public" },
    time: { type: "number", unit: "year", about: "End of the quarter.", audience: "public" },
    submitted: { type: "boolean", about: "A submission for this quarter counts.", audience: "public" },
    offices: {
      type: "integer",
      unit: "offices",
      about: "Reporting offices whose submission counts.",
      audience: "public",
    },
    first_at: {
      type: "instant",
      about: "When the first of them was accepted, UTC.",
      nulls: "none was",
      audience: "tdag",
    },
    kpis: kpiCount("KPIs of the priority."),
    due: kpiCount("KPIs with a figure due."),
    reported: kpiCount("Of those, KPIs with a figure."),
    completeness: {
      type: "number",
      unit: "share",
      about: "reported / due.",
      nulls: "nothing was due",
      audience: "public",
    },
    missing: {
      type: "text",
      about: "Codes of the KPIs due and not reported.",
      nulls: "none is missing",
      audience: "tdag",
    },
  },
});
