import { framework2020, quartersBetween } from "../rbm/framework/index.ts";
import type { Content, Row, Value } from "../rbm/template/content.ts";
import { priorityTemplate } from "../rbm/template/priority/index.ts";
import { sheetOf } from "../rbm/template/template.ts";
import { sampleContents } from "../samples/index.ts";

const MEASURES = ["Count", "Count", "Percentage", "Count", "Index", "Amount", "Ratio", "Count"] as const;
const quarters = quartersBetween("2020-Q1", "2023-Q4");
const places = framework2020.places.slice(0, 4).map(({ name }) => name);

/**
 * A made-up workbook of the last quarter of the plan with `rows` rows of Actuals: KPIs of several measures, each with all
 * quarters for four places, counts by sex besides. All is as it should be but for one row in a hundred, whose value jumps,
 * has decimals, or falls where it is cumulative.
 */
export function largeContent(rows: number): Content {
  const { content } = sampleContents(framework2020).find(({ content: { identity } }) => identity.period === "2021-Q3")!;
  const [model] = content.sheets.kpis!;
  const sheets: Record<string, Row[]> = { kpis: [], kpi_targets: [], actuals: [] };
  for (let i = 0; sheets.actuals!.length < rows; i++) {
    const measure = MEASURES[i % MEASURES.length]!;
    const code = `DI-${1000 + i}`;
    const accumulation = measure === "Count" && i % 3 === 0 ? "Cumulative" : "Level";
    sheets.kpis!.push({ ...model, ...kpiOf(measure), code, accumulation, title: `Sample indicator no. ${i}` } as Row);
    sheets.kpi_targets!.push(row("kpi_targets", { kpi: code, period: "2023", target: 27 }));
    for (const place of places) {
      for (const [q, period] of quarters.entries()) {
        const flaw = sheets.actuals!.length % 100 === 50 ? 0.5 : 0;
        const value = 20 + Math.floor(q / 2) + flaw;
        const parts = { Percentage: [value * 10, 1000], Ratio: [value * 10, 10] }[measure as string];
        const at = { kpi: code, period, place, status: "Normal", evidence: "Sample register" };
        const [numerator = null, denominator = null] = parts ?? [];
        sheets.actuals!.push(row("actuals", { ...at, numerator, denominator, value, disaggregation: "Total" }));
        if (measure !== "Count") continue;
        sheets.actuals!.push(row("actuals", { ...at, value: 12, disaggregation: "Female" }));
        sheets.actuals!.push(row("actuals", { ...at, value: value - 12, disaggregation: "Male" }));
      }
    }
  }
  const identity = { ...content.identity, period: "2023-Q4" };
  const cover = content.sheets.cover!.map((one) => ({ ...one, period: "2023-Q4" }));
  return { identity, sheets: { ...content.sheets, ...sheets, actuals: sheets.actuals!.slice(0, rows), cover } };
}

function kpiOf(measure: string): Record<string, Value> {
  const unit = measure === "Percentage" ? "%" : measure === "Ratio" ? "per school" : "units";
  const facts = { baseline: 20, baseline_period: "2019", direction: "Increase", frequency: "Quarterly", lag: 0 };
  return { ...facts, measure, unit, baseline_status: "Established", dimension: measure === "Count" ? "Sex" : "None" };
}

function row(sheet: string, cells: Readonly<Record<string, Value>>): Row {
  return Object.fromEntries(sheetOf(priorityTemplate, sheet).columns.map(({ id }) => [id, cells[id] ?? null]));
}
