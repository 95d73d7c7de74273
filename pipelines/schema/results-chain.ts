import type { ResultsChainRow } from "../tables/index.ts";
import { judgedColumns, kpiCount, progressColumns } from "./progress-columns.ts";
import { declare } from "./table-declaration.ts";

export const resultsChainDeclaration = declare<ResultsChainRow>({
  name: "results-chain",
  title: "Results chain",
  about: "One row for each result of the plan or of a workbook, and quarter.",
  key: ["code", "period"],
  columns: {
    code: { type: "text", about: "Code of the result.", audience: "public" },
    title: { type: "text", about: "The result.", audience: "public" },
    level: { type: "text", about: "Id of its level in the framework.", audience: "public" },
    depth: { type: "integer", unit: "levels", about: "Place of the level, 0 at the top.", audience: "public" },
    priority: {
      type: "text",
      about: "Priority whose workbook declares it.",
      nulls: "it is of the framework",
      audience: "public",
    },
    supports: { type: "text", about: "Codes of the results it supports.", nulls: "none", audience: "public" },
    period: { type: "period", about: "The quarter.", audience: "public" },
    time: { type: "number", unit: "year", about: "End of the quarter.", audience: "public" },
    own_kpis: kpiCount("KPIs that measure it directly."),
    kpis: kpiCount("KPIs that measure it or what supports it, each once."),
    weight: {
      type: "number",
      unit: "KPIs",
      about: "The same by share: results that share a KPI out sum to one.",
      audience: "public",
    },
    measurable: kpiCount("KPIs with a progress."),
    progress: {
      type: "number",
      unit: "share",
      about: "Mean of the KPIs' progress, each within 0 to 1.",
      nulls: "none is measurable",
      audience: "public",
    },
    ...progressColumns,
    due: kpiCount("KPIs with a figure due."),
    reported: kpiCount("Of those, KPIs with a figure."),
    ...judgedColumns,
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});
