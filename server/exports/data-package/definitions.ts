import { type CsvCell, csvOf } from "../../../rbm/exchange/csv.ts";
import { NUMERIC_TYPES } from "../../../rbm/exchange/numeric-types.ts";
import { kpiTargets } from "../../../rbm/template/priority/kpi-targets.ts";
import { kpis } from "../../../rbm/template/priority/kpis.ts";
import { results } from "../../../rbm/template/priority/results.ts";
import type { Column, SheetDeclaration } from "../../../rbm/template/template.ts";
import { sheetField } from "./fields.ts";
import type { DataPackageOptions } from "./options.ts";
import type { Resource } from "./resource.ts";

const PRIORITY: Column = {
  id: "priority",
  header: "Thematic priority",
  type: "text",
  about: "Thematic priority.",
  required: true,
  audience: "public",
};

/** Results, KPIs and KPI targets as they stand, the public columns of their sheets. */
export function definitions({ contents, template, framework }: DataPackageOptions): Resource[] {
  const of = (name: string, sheet: SheetDeclaration): Resource => {
    const columns = [PRIORITY, ...sheet.columns.filter(({ audience }) => audience === "public")];
    const rows = contents.flatMap(({ identity, sheets }) =>
      (sheets[sheet.id] ?? []).map((row): CsvCell[] =>
        columns.map(({ id, type }) => {
          const value = id === "priority" ? identity.priority : (row[id] ?? null);
          return NUMERIC_TYPES.has(type) && typeof value !== "number" ? null : value;
        }),
      ),
    );
    return {
      name,
      title: sheet.name,
      description: sheet.about,
      fields: columns.map((column) => sheetField(column, template, framework)),
      key: ["priority", ...sheet.key],
      csv: csvOf(
        columns.map(({ id }) => id),
        rows,
      ),
      parquet: null,
    };
  };
  return [of("results", results), of("kpi-definitions", kpis), of("kpi-targets", kpiTargets)];
}
