import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellCheck } from "../../../rbm/checks/check.ts";
import { checkingOf } from "../../../rbm/checks/checking.ts";
import { exampleContext } from "../../../rbm/checks/examples/context.ts";
import { allChecks } from "../../../rbm/checks/index.ts";
import { standsForNothing } from "../../../rbm/checks/read/absent.ts";
import { readDate } from "../../../rbm/checks/read/date.ts";
import { readNumber } from "../../../rbm/checks/read/number.ts";
import { readPeriod } from "../../../rbm/checks/read/period.ts";
import { isCodeLike } from "../../../rbm/checks/read/plain.ts";
import { scanOf } from "../../../rbm/checks/read/scan.ts";
import { boundSheet } from "../../../rbm/template/bind.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import type { Cell } from "../../../rbm/workbook/workbook.ts";

describe("a text read as a number", () => {
  it.each([
    ["52,5", 52.5],
    ["3 905", 3905],
    ["3\u00a0905,25", 3905.25],
    ["1'234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["1,234,567", 1234567],
    ["0,125", 0.125],
    ["1234,567", 1234.567],
    ["46,7 %", 46.7],
    ["−3", -3],
    [" 7 ", 7],
    ["1\u202f234,5", 1234.5],
    ["1\u2009234", 1234],
    ["1’234’567", 1234567],
    ["+12", 12],
    ["12%", 12],
    ["٤٥", 45],
    ["١٢٣٤٫٥", 1234.5],
    ["۴۵٪", 45],
    ["４５", 45],
    ["\u2212\u00a03,5", -3.5],
  ])("%j is %d", (text, value) => {
    expect(readNumber(text)).toMatchObject({ value });
  });

  it.each([
    ["1,234", [1.234, 1234]],
    ["1.234", [1.234, 1234]],
    ["-12,500", [-12.5, -12500]],
  ])("%j may be either", (text, either) => {
    expect(readNumber(text)).toMatchObject({ either });
  });

  it.each([
    "10-12",
    "10–12",
    "~ 400",
    "400+",
    "5 x 3",
    "> 400",
    "45 (15 per country)",
    "12,34,56",
    "10-20",
    "1 2",
    "CHF 5",
    "",
    "%",
  ])("%j is more, or none", (text) => {
    expect(readNumber(text)).toBeNull();
  });
});

describe("a text read as a date", () => {
  it.each([
    ["2021-09-30", "2021-09-30"],
    ["30.9.2021", "2021-09-30"],
    ["30/09/2021", "2021-09-30"],
    ["09/30/2021", "2021-09-30"],
    ["05/05/2021", "2021-05-05"],
    ["30 Sept 2021", "2021-09-30"],
    ["September 30, 2021", "2021-09-30"],
    ["30 septembre 2021", "2021-09-30"],
    ["1er août 2021", "2021-08-01"],
    ["30 de septiembre de 2021", "2021-09-30"],
    ["30 сентября 2021 г.", "2021-09-30"],
    ["2021年9月30日", "2021-09-30"],
    ["٣٠/٠٩/٢٠٢١", "2021-09-30"],
  ])("%j is %s", (text, date) => {
    expect(readDate(text)).toEqual({ date });
  });

  it("takes neither side where day and month can be taken for each other", () => {
    expect(readDate("03/04/2021")).toEqual({ either: ["2021-04-03", "2021-03-04"] });
  });

  it.each(["31.02.2021", "Sep 2021", "30.9.21", "soon"])("%j is none", (text) => {
    expect(readDate(text)).toBeNull();
  });
});

describe("a text that stands for nothing", () => {
  it.each([
    ...["n/a", "N.A.", "(tbc)", "-", " – ", "—", "…", "...", "TBD", "tbc in 2022", "n/a (no survey)", "not available"],
    ...["s.o.", "à déterminer", "A determiner", "néant", "s/d", "no aplica", "Por confirmar", "н/д", "Нет данных"],
    ...["不适用", "待定", "无数据", "غير متاح", "لا ينطبق", "\u200b-\u00a0"],
  ])("%j does", (text) => {
    expect(standsForNothing(text)).toBe(true);
  });

  it.each(["0", "-3", "", " ", "No", "Nairobi", "tbilisi", "not stated", "None of them", "1"])(
    "%j does not",
    (text) => {
      expect(standsForNothing(text)).toBe(false);
    },
  );
});

describe("a text read as a period", () => {
  it.each([
    ["Q3 2021", "2021-Q3"],
    ["2021 q3", "2021-Q3"],
    ["3Q2021", "2021-Q3"],
    ["2021/Q3", "2021-Q3"],
    [" 2021 ", "2021"],
  ])("%j is %s", (text, period) => {
    expect(readPeriod(text)).toBe(period);
  });

  it.each(["Q5 2021", "2021-3", "third quarter", "21-Q3"])("%j is none for certain", (text) => {
    expect(readPeriod(text)).toBeNull();
  });
});

describe("a cell that is plainly fine", () => {
  const cellChecks = allChecks.filter((check): check is CellCheck => check.scope === "cell");
  const columns = priorityTemplate.sheets.flatMap(({ id, columns }) =>
    columns.map((column) => ({ sheet: id, column })),
  );
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.string(),
    fc.constantFrom("n/a", "-", "Total", "World", "2021", "DI-01", "DI-01, DI-02", "45%", "a\u00a0b", "Yes", "tbc"),
    fc.double(),
    fc.boolean(),
    fc.constantFrom<Cell>({ date: "2021-01-31" }, { error: "#N/A" }),
  );

  it("is one that no cell check has anything to say about", () => {
    const checking = checkingOf(exampleContext());
    fc.assert(
      fc.property(fc.constantFrom(...columns), cell, ({ sheet: id, column }, value) => {
        const sheet = boundSheet(checking.workbook, id);
        const bound = { declaration: column, index: 0, header: column.header, cells: [value] };
        if (scanOf(id, bound, true, checking)(0, 1) === 0) return;
        const codeLike = isCodeLike(column) || sheet.declaration.key.includes(column.id);
        const found = cellChecks.filter((check) => check.look(value, { sheet, column, row: 0, codeLike }, checking));
        expect(found.map((check) => check.id)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
