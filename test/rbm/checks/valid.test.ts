import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleContent, rowsFor } from "../../../rbm/checks/examples/content.ts";
import {
  allChecks,
  applyFixes,
  type CheckContext,
  checkWorkbook,
  groupIssues,
  type Issue,
} from "../../../rbm/checks/index.ts";
import { framework2020, quartersBetween } from "../../../rbm/framework/index.ts";
import { bind, boundSheet, cellAddress } from "../../../rbm/template/bind.ts";
import type { Content, Value } from "../../../rbm/template/content.ts";
import { contentOf } from "../../../rbm/template/content-of.ts";
import { workbookOf } from "../../../rbm/template/fill.ts";
import { coverCells } from "../../../rbm/template/identity.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import type { Cell } from "../../../rbm/workbook/workbook.ts";
import { withCell } from "./edits.ts";

const quarters = quartersBetween("2020-Q1", "2023-Q4");

const kpi = fc.record({
  measure: fc.constantFrom("Count", "Percentage", "Index", "Amount"),
  direction: fc.constantFrom("Increase", "Decrease"),
  accumulation: fc.constantFrom("Level", "Cumulative", "Per period"),
  start: fc.integer({ min: 20, max: 60 }),
  step: fc.integer({ min: 0, max: 2 }),
  place: fc.constantFrom(...framework2020.places.map(({ name }) => name)),
  split: fc.boolean(),
});

const plan = fc.record({ last: fc.integer({ min: 0, max: 15 }), kpis: fc.array(kpi, { minLength: 1, maxLength: 5 }) });

type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

/** A workbook as the declaration wants it, of made-up KPIs: all values along a line, every row due. */
function valid({ last, kpis }: Plan): CheckContext {
  const period = quarters[last]!;
  const identity = { ...exampleContent.identity, period };
  const sheets: Record<string, Record<string, Value>[]> = { kpis: [], kpi_targets: [], actuals: [], follow_up: [] };
  for (const [i, each] of kpis.entries()) {
    const code = `DI-${10 + i}`;
    const percent = each.measure === "Percentage";
    const falls = each.direction === "Decrease" && each.accumulation !== "Cumulative";
    sheets.kpis!.push({
      ...exampleContent.sheets.kpis![1],
      code,
      title: percent ? `Share of people, no. ${i}` : `People reached, no. ${i}`,
      unit: percent ? "%" : "units",
      measure: each.measure,
      direction: falls ? "Decrease" : "Increase",
      accumulation: each.accumulation,
      baseline: each.start,
      dimension: each.split ? "Sex" : "None",
    });
    sheets.kpi_targets!.push({ kpi: code, period: "2023", target: each.start + (falls ? -10 : 10) });
    sheets.follow_up!.push({ ...exampleContent.sheets.follow_up![0], kpi: code, due: "2024-06-30" });
    for (const [q, quarter] of quarters.slice(0, last + 1).entries()) {
      const value = each.start + (falls ? -1 : 1) * Math.floor((each.step * q) / 2);
      const parts: Record<string, Value> = percent ? { numerator: value * 2, denominator: 200 } : {};
      const row = { kpi: code, period: quarter, place: each.place, status: "Normal" };
      sheets.actuals!.push({ ...row, ...parts, value, disaggregation: "Total" });
      if (!each.split || percent) continue;
      sheets.actuals!.push({ ...row, value: 12, disaggregation: "Female" });
      sheets.actuals!.push({ ...row, value: value - 12, disaggregation: "Male" });
    }
  }
  const made = Object.fromEntries(Object.entries(sheets).map(([sheet, rows]) => [sheet, rowsFor(sheet, rows)]));
  const cover = rowsFor("cover", [{ ...coverCells(identity), focal_point: "Programme officer" }]);
  const content: Content = { identity, sheets: { ...exampleContent.sheets, ...made, cover } };
  const workbook = bind(workbookOf(priorityTemplate, framework2020, content), priorityTemplate);
  return { workbook, framework: framework2020, today: "2024-01-15" };
}

const errorsOf = (context: CheckContext) =>
  checkWorkbook(context).issues.filter(({ severity }) => severity === "error");

describe("a workbook built from the declaration", () => {
  it("has no errors", () => {
    fc.assert(
      fc.property(plan, (given) => {
        expect(errorsOf(valid(given))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  it("has one issue more for a defect that is planted, at its cell and nowhere else; its fix leaves none", () => {
    fc.assert(
      fc.property(
        plan,
        fc.nat(),
        fc.constantFrom(...DEFECTS),
        (given, at, { rule, sheet: id, column, spoil, fixed }) => {
          const context = valid(given);
          const sheet = boundSheet(context.workbook, id);
          const row = at % sheet.rows;
          const cell = sheet.columns.get(column)!.cells[row] ?? null;
          const workbook = withCell(context.workbook.workbook, sheet, column, row, spoil(cell));
          const known = new Set(checkWorkbook(context).issues.map(placeOf));
          const spoilt = { ...context, workbook: bind(workbook, priorityTemplate) };
          const found = checkWorkbook(spoilt).issues.filter((issue) => !known.has(placeOf(issue)));
          expect(found.map(placeOf)).toEqual([`${rule} ${sheet.declaration.name} ${cellAddress(sheet, column, row)}`]);
          expect(found[0]!.fix !== undefined).toBe(fixed);
          if (!fixed) return;
          const mended = { ...context, workbook: bind(applyFixes(workbook, found), priorityTemplate) };
          expect(checkWorkbook(mended).issues.filter((issue) => !known.has(placeOf(issue)))).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("what was last accepted", () => {
  it("is held against the same rows in whatever order it was accepted", () => {
    fc.assert(
      fc.property(
        plan,
        fc.infiniteStream(fc.nat()),
        fc.array(fc.nat(200), { maxLength: 4 }),
        (given, order, changed) => {
          const context = valid(given);
          const rows = contentOf(context.workbook).sheets.actuals!.map((row, i) =>
            changed.includes(i) ? { ...row, value: Number(row.value) + 1 } : row,
          );
          const draws = order[Symbol.iterator]();
          const shuffled = rows
            .map((row) => ({ row, at: draws.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ row }) => row);
          const issues = (actuals: typeof rows) =>
            checkWorkbook({ ...context, accepted: { identity: exampleContent.identity, sheets: { actuals } } }).issues;
          const found = issues(rows);
          expect(issues(shuffled)).toEqual(found);
          const earlier = rows.filter(({ period }, i) => changed.includes(i) && period !== quarters[given.last]).length;
          expect(found.filter(({ rule }) => rule === "change/earlier-actual")).toHaveLength(earlier);
        },
      ),
      { numRuns: 40 },
    );
  });
});

const placeOf = ({ rule, sheet, cell }: Issue): string => `${rule} ${sheet} ${cell}`;

interface Defect {
  readonly rule: string;
  readonly sheet: string;
  readonly column: string;
  readonly spoil: (cell: Cell) => Cell;
  /** Whether the rule offers a fix. */
  readonly fixed: boolean;
}

const inCell =
  (sheet: string, column: string) =>
  (rule: string, spoil: Defect["spoil"], fixed = false): Defect => ({ rule, sheet, column, spoil, fixed });
const [value, place, code] = [inCell("actuals", "value"), inCell("actuals", "place"), inCell("actuals", "kpi")];
const [target, due] = [inCell("kpi_targets", "target"), inCell("outputs", "due")];

/** What people do to a cell that was as it should be, and the rule that finds it. */
const DEFECTS: readonly Defect[] = [
  value("cell/text-number", (cell) => `${cell},0`, true),
  value("cell/text-number", (cell) => ` ${cell}\u00a0`, true),
  value("cell/text-number", (cell) => `\u202f${cell}.0`, true),
  value("cell/text-number", (cell) => String(cell).replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)]!), true),
  value("cell/text-number", () => "1,234"),
  ...["> 400", "45 (15 per country)", "10-12", "12\n15", "CHF 5", "~ 30"].map((text) =>
    value("cell/number-with-text", () => text),
  ),
  ...["n/a", "-", "…", "tbc", "à confirmer", "no aplica", "нет данных", "待定", "غير متاح"].map((text) =>
    value("cell/not-available", () => text),
  ),
  value("cell/type", () => "many"),
  value("cell/type", () => ({ date: "2021-10-12" })),
  value("cell/formula-error", () => ({ error: "#REF!" })),
  place("cell/required", () => null),
  place("cell/off-list", () => "Atlantis"),
  place("cell/off-list", (cell) => String(cell).toLowerCase(), true),
  place("cell/spaces", (cell) => `${cell}\u00a0`, true),
  place("cell/several-values", () => "Africa; Arab States"),
  code("identity/kpi-known", () => "ZZ-99"),
  code("cell/spaces", (cell) => ` ${cell}`, true),
  code("cell/not-available", () => "tbc"),
  target("cell/text-number", (cell) => `${cell},0`, true),
  target("cell/required", () => null),
  due("cell/text-date", () => "30 Nov 2021", true),
  due("cell/text-date", () => "30 de noviembre de 2021", true),
  due("cell/text-date", () => "03/04/2021"),
  due("cell/type", () => "end of the year"),
  due("cell/not-available", () => "tbd"),
];

describe("the groups of a report", () => {
  it("hold every issue once, each group with its rule's words and where it found something", () => {
    const context = valid({ last: 2, kpis: [{ ...sampleKpi, measure: "Count" }] });
    const sheet = boundSheet(context.workbook, "actuals");
    let { workbook } = context.workbook;
    workbook = withCell(workbook, sheet, "value", 0, "20,5");
    workbook = withCell(workbook, sheet, "value", 1, "1,234");
    workbook = withCell(workbook, sheet, "place", 2, "Afrika");
    const { issues } = checkWorkbook({ ...context, workbook: bind(workbook, priorityTemplate) });
    const groups = groupIssues(issues);
    expect(groups.flatMap((group) => group.issues).length).toBe(issues.length);
    expect(groups.find(({ rule }) => rule === "cell/text-number")).toMatchObject({
      title: "Number typed as text",
      where: "Actuals, column Value",
      fixes: 1,
      severity: "error",
    });
  });
});

const sampleKpi = {
  measure: "Count",
  direction: "Increase",
  accumulation: "Level",
  start: 20,
  step: 1,
  place: "World",
  split: false,
} as const;

describe("the catalogue", () => {
  it("has each rule once, by area in the order people fix them", () => {
    const ids = allChecks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const areas = allChecks.map(({ area }) => area).filter((area, i, all) => area !== all[i - 1]);
    expect(new Set(areas).size).toBe(areas.length);
  });
});
