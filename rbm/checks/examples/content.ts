import type { Content, Row, Value } from "../../template/content.ts";
import { coverCells, newIdentity } from "../../template/identity.ts";
import { priorityTemplate } from "../../template/priority/index.ts";
import { sheetOf } from "../../template/template.ts";

const identity = newIdentity(priorityTemplate, {
  framework: "2020-2023",
  priority: "Digital Inclusion",
  office: "Headquarters",
  period: "2021-Q3",
});

/** Rows of a sheet, the columns not told blank. */
export function rowsFor(sheet: string, rows: readonly Readonly<Record<string, Value>>[]): Row[] {
  const { columns } = sheetOf(priorityTemplate, sheet);
  return rows.map((row) => Object.fromEntries(columns.map(({ id }) => [id, row[id] ?? null])));
}

const kpi = {
  direction: "Increase",
  accumulation: "Level",
  baseline_status: "Established",
  baseline_period: "2019",
  baseline_source: "Sample register",
  methodology_status: "Approved",
  methodology: "Sample measurement methodology",
  methodology_version: "1.0",
  methodology_reviewed: "2021-02-01",
  data_source: "Sample survey",
  verification: "Sample register",
  frequency: "Quarterly",
  unit_responsible: "Digital Inclusion team",
  dimension: "None",
};

const actual = (code: string, period: string, value: number, more: Readonly<Record<string, Value>> = {}) => ({
  kpi: code,
  period,
  place: "World",
  disaggregation: "Total",
  value,
  status: "Normal",
  evidence: "Sample register",
  ...more,
});

/** A small workbook as it should be: sample figures, with nothing for a rule to find. Today is 10 October 2021. */
export const exampleContent: Content = {
  identity,
  sheets: {
    cover: rowsFor("cover", [{ ...coverCells(identity), focal_point: "Programme officer", figures: "Sample figures" }]),
    results: rowsFor("results", [
      { code: "D.4", level: "Objective", title: "Inclusive digital society (sample)", basis: "Sample" },
      { code: "DI-OC1", level: "Outcome", title: "More people with digital skills (sample)", basis: "Sample" },
      { code: "DI-OP1", level: "Output", title: "Training of trainers (sample)", basis: "Sample" },
    ]),
    links: rowsFor("links", [
      { result: "DI-OC1", supports: "D.4" },
      { result: "DI-OP1", supports: "DI-OC1", share: 100 },
    ]),
    kpis: rowsFor("kpis", [
      {
        ...kpi,
        code: "DI-01",
        result: "DI-OC1",
        title: "Number of countries with a digital inclusion strategy",
        unit: "countries",
        measure: "Count",
        accumulation: "Cumulative",
        baseline: 12,
      },
      {
        ...kpi,
        code: "DI-02",
        result: "DI-OC1",
        title: "Percentage of women among people trained",
        unit: "%",
        measure: "Percentage",
        baseline: 40,
      },
      {
        ...kpi,
        code: "DI-03",
        result: "DI-OP1",
        title: "Number of people trained",
        unit: "people",
        measure: "Count",
        accumulation: "Per period",
        baseline: 800,
        dimension: "Sex",
      },
      {
        ...kpi,
        code: "DI-04",
        result: "DI-OP1",
        title: "Days to answer a request",
        unit: "days",
        measure: "Index",
        direction: "Decrease",
        frequency: "Yearly",
        baseline_status: "To be established",
        baseline_period: null,
        baseline_source: null,
        baseline_reason: "Requests are logged since 2020 only.",
        baseline_due: "2021-12-15",
        baseline_owner: "Programme officer",
      },
    ]),
    kpi_targets: rowsFor("kpi_targets", [
      { kpi: "DI-01", period: "2021", target: 18 },
      { kpi: "DI-01", period: "2023", target: 24 },
      { kpi: "DI-02", period: "2023", target: 50 },
      { kpi: "DI-03", period: "2021-Q3", target: 1000 },
      { kpi: "DI-04", period: "2023", target: 5 },
    ]),
    actuals: rowsFor("actuals", [
      actual("DI-01", "2021-Q1", 14),
      actual("DI-01", "2021-Q2", 15),
      actual("DI-01", "2021-Q3", 17),
      actual("DI-02", "2021-Q1", 44, { numerator: 396, denominator: 900 }),
      actual("DI-02", "2021-Q2", 46, { numerator: 460, denominator: 1000 }),
      actual("DI-02", "2021-Q3", 48, { numerator: 480, denominator: 1000 }),
      actual("DI-03", "2021-Q1", 900),
      actual("DI-03", "2021-Q2", 1000),
      actual("DI-03", "2021-Q3", 1000),
      actual("DI-03", "2021-Q3", 480, { disaggregation: "Female" }),
      actual("DI-03", "2021-Q3", 520, { disaggregation: "Male" }),
      actual("DI-04", "2020", 9, { place: "Arab States" }),
    ]),
    narrative: rowsFor("narrative", [
      { achievements: "Two countries adopted a strategy.", next_quarter: "Training in two regions." },
    ]),
    follow_up: rowsFor("follow_up", [
      {
        kpi: "DI-03",
        cause: "Late start",
        action: "Hold a second round of training.",
        owner: "Programme officer",
        due: "2021-11-30",
        status: "Open",
      },
    ]),
    outputs: rowsFor("outputs", [
      {
        code: "OP-1",
        result: "DI-OP1",
        title: "Training of trainers",
        starts: "2021-03-01",
        due: "2021-11-30",
        status: "In progress",
        budget: 50_000,
        spent: 20_000,
        forecast: 45_000,
        funding: "Regular budget",
      },
    ]),
    collaboration: rowsFor("collaboration", [
      {
        result: "DI-OC1",
        partner: "Sample university",
        partner_type: "Academia",
        role: "Contributor",
        starts: "2021-01-15",
        ends: "2022-12-15",
        status: "Active",
        contribution_kind: "In kind",
        contribution: 10_000,
      },
    ]),
    risks: rowsFor("risks", [
      {
        result: "DI-OC1",
        risk: "Travel restrictions delay training.",
        likelihood: "Medium",
        impact: "Medium",
        response: "Hold training online.",
        owner: "Programme officer",
        status: "Open",
      },
    ]),
    changes: [],
  },
};
