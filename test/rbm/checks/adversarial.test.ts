import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleContext } from "../../../rbm/checks/examples/context.ts";
import { checksFor } from "../../../rbm/checks/for-template.ts";
import { checkWorkbook, type Issue } from "../../../rbm/checks/index.ts";
import { framework2020, framework2024, frameworks, from2020To2024 } from "../../../rbm/framework/index.ts";
import { toContent } from "../../../rbm/framework/to-content.ts";
import { bind } from "../../../rbm/template/bind.ts";
import { deliveryTemplate } from "../../../rbm/template/delivery/index.ts";
import { workbookOf } from "../../../rbm/template/fill.ts";
import { frameworkTemplate } from "../../../rbm/template/framework/index.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import type { Template } from "../../../rbm/template/template.ts";
import type { Cell, Workbook } from "../../../rbm/workbook/workbook.ts";
import { deliverySample } from "../../../samples/delivery/index.ts";

/** As many signs as Excel lets a cell have. */
const long = (text: string): string => text.repeat(Math.ceil(32_767 / text.length)).slice(0, 32_767);

const nasty: readonly Cell[] = [
  null,
  "",
  "   ",
  "\u00a0",
  "\u200b",
  "__proto__",
  "constructor",
  "toString",
  -0,
  1e308,
  5e-324,
  2 ** 53 + 2,
  100.000_000_1,
  true,
  { error: "#N/A" },
  { error: "constructor" },
  { date: "1900-01-01" },
  { date: "9999-12-31" },
  { date: "2021-02-28T23:59:59" },
  ...["1,", "a ", "(", "-\n", " and ", "9", "Q1 2021; ", "%", "1.000", "12 345 ", "> "].map(long),
  "\u202eDI-01",
  "D\u0406-01",
  "di-01",
  "ＤＩ－01",
  "2021-Q5",
  "😀".repeat(200),
  "\ud800",
  "=1+1",
  "NaN",
  "Infinity",
  "0x10",
  "1e5",
  "٤٥٫٥٪",
];

interface Known {
  readonly template: Template;
  readonly workbook: Workbook;
  readonly check: (workbook: Workbook) => readonly Issue[];
}

const filled = (template: Template, workbook: Workbook, framework = framework2020): Known => ({
  template,
  workbook,
  check: (given) =>
    checkWorkbook(
      { workbook: bind(given, template), framework, plans: frameworks, today: "2021-10-10" },
      checksFor(template),
    ).issues,
});
const example = exampleContext();
const plan = toContent(framework2024, [{ before: "2020-2023", pairs: from2020To2024 }]);
const known: readonly (readonly [string, Known])[] = [
  filled(priorityTemplate, example.workbook.workbook),
  filled(frameworkTemplate, workbookOf(frameworkTemplate, framework2024, plan), framework2024),
  filled(deliveryTemplate, workbookOf(deliveryTemplate, framework2020, deliverySample())),
].map((each) => [each.template.id, each]);

/** A workbook of which some rows, chosen by `at`, hold nasty cells from the first column to the last. */
const spoilt = (workbook: Workbook, at: readonly number[], pick: (nth: number) => Cell): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet, s) => {
    const row = 4 + (at[s % at.length]! % Math.max(1, sheet.rows - 4));
    const columns = sheet.columns.map((cells, c) =>
      cells.map((cell, r) => (r === row - sheet.row ? pick(s * 31 + c) : cell)),
    );
    return { ...sheet, columns };
  }),
});

describe.each(known)("a workbook on the template %s", (_, { template, workbook, check }) => {
  it("is checked whatever its cells hold, and every issue is in a sheet that is there", () => {
    const names = new Set(workbook.sheets.map(({ name }) => name));
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom(...nasty), { minLength: 1, maxLength: 40 }),
        (at, cells) => {
          const issues = check(spoilt(workbook, at, (nth) => cells[nth % cells.length]!));
          expect(issues.filter(({ sheet }) => sheet !== null && !names.has(sheet))).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);

  it("is checked when a sheet of it is empty, gone or there twice", () => {
    for (const { name } of template.sheets) {
      const others = workbook.sheets.filter((sheet) => sheet.name !== name);
      const one = workbook.sheets.find((sheet) => sheet.name === name)!;
      const empty = { ...one, rows: 0, columns: [], tables: [], merged: [], formulas: {} };
      for (const sheets of [others, [...others, empty], [...workbook.sheets, { ...one, name: `${name} (2)` }]])
        expect(() => check({ ...workbook, sheets })).not.toThrow();
    }
  }, 120_000);
});

const found = (...edits: { sheet: string; row: number; set: Record<string, Cell> }[]) =>
  checkWorkbook(exampleContext({ edits })).issues.map(({ rule, sheet, cell }) => `${rule} ${sheet} ${cell}`);

describe("what looks the same to a person", () => {
  const actual = { kpi: "DI-01", period: "2021-Q3", place: "World", disaggregation: "Total", value: 17 };

  it("is the same row, in whatever case and with whatever spaces it is typed", () => {
    const twice = found({ sheet: "actuals", row: 12, set: { ...actual, place: "WORLD\u00a0" } });
    expect(twice).toContain("row/duplicate-key Actuals A17");
    const output = {
      code: "o-1 ",
      title: "Once more",
      result: "DI.1.1",
      starts: { date: "2020-02-01" },
      due: { date: "2021-06-30" },
    };
    const first = example.workbook.sheets.get("outputs")!.columns.get("code")!.cells[0];
    const again = found({ sheet: "outputs", row: 1, set: { ...output, code: ` ${String(first).toLowerCase()}` } });
    expect(again.some((issue) => issue.startsWith("row/duplicate-key Outputs"))).toBe(true);
  });

  it("is told apart where a letter is of another alphabet, and the code that was meant is named", () => {
    const { issues } = checkWorkbook(
      exampleContext({ edits: [{ sheet: "actuals", row: 0, set: { kpi: "D\u0406-01" } }] }),
    );
    const issue = issues.find(({ sheet, cell }) => sheet === "Actuals" && cell === "A5");
    expect([issue?.rule, issue?.fix?.after]).toEqual(["identity/kpi-known", "DI-01"]);
  });

  it("is blank where nothing can be seen", () => {
    expect(found({ sheet: "kpis", row: 0, set: { title: "\u200b" } })).toContain("cell/required KPIs C5");
  });
});

describe("dates and kinds at the edge", () => {
  it.each(["1989-12-31", "2101-01-01", "9999-12-31"])("%s is no date that anybody means, and one issue", (date) => {
    expect(found({ sheet: "follow_up", row: 0, set: { due: { date } } })).toEqual(["cell/range Follow-up E5"]);
  });

  it("TRUE is no title", () => {
    expect(found({ sheet: "kpis", row: 0, set: { title: true } })).toEqual(["cell/type KPIs C5"]);
  });

  it("a percentage of exactly 0 or 100 is fine, and one above by the least is not", () => {
    const at = (value: number) => found({ sheet: "kpi_targets", row: 2, set: { target: value } });
    expect(at(100)).not.toContain("unit/percent-range KPI targets C7");
    expect(at(100.000_000_1)).toContain("unit/percent-range KPI targets C7");
    expect(at(-0.000_1)).toContain("unit/percent-range KPI targets C7");
  });
});
