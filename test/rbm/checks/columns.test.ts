import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkingOf } from "../../../rbm/checks/checking.ts";
import { exampleContext } from "../../../rbm/checks/examples/context.ts";
import { type CheckContext, checkWorkbook } from "../../../rbm/checks/index.ts";
import { type Draft, settle } from "../../../rbm/checks/read/drafts.ts";
import { entriesIn } from "../../../rbm/checks/read/entries.ts";
import { scanOf } from "../../../rbm/checks/read/scan.ts";
import { bind, boundSheet } from "../../../rbm/template/bind.ts";
import type { Content } from "../../../rbm/template/content.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import type { Cell } from "../../../rbm/workbook/workbook.ts";
import { withCell } from "./edits.ts";

const date = { date: "2021-06-30" };
const cell = fc.constantFrom<Cell>(null, "", "Total", "Female", "Male", 0, 1, "1", true, Number.NaN, date, {
  error: "#N/A",
});

describe("a column taken apart", () => {
  it("says of each row the cell it has, and names each different one once", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (column) => {
        const { different, at } = entriesIn(column);
        expect(Array.from(at, (entry) => different[entry])).toEqual(column);
        expect(new Set(different).size).toBe(different.length);
        expect(new Set(different)).toEqual(new Set(column));
      }),
    );
  });
});

describe("a series put in the order of time", () => {
  it("has the periods that are there once, each with its own row and value", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 1, maxLength: 10 }), (given) => {
        const periods = [...given];
        const rows = given.map((_, i) => i);
        const values = Float64Array.from(given, (_, i) => i / 8);
        const numbers = { place: 0, group: 0 };
        const at = { from: 0, years: 0, to: given.length, size: given.length };
        const draft: Draft = { place: "World", group: "Total", ...at, rising: false, numbers, next: 0 };
        settle(draft, rows, periods, values);
        const once = given
          .filter((period) => given.indexOf(period) === given.lastIndexOf(period))
          .sort((a, b) => a - b);
        expect(periods.slice(draft.from, draft.to)).toEqual(once);
        expect(rows.slice(draft.from, draft.to).map((row) => given[row])).toEqual(once);
        expect([...values.slice(draft.from, draft.to)]).toEqual(rows.slice(0, draft.to).map((row) => row / 8));
      }),
    );
  });
});

describe("a column gone through", () => {
  it.each(["kpi", "period", "place", "disaggregation", "status"])(
    "stops at the same rows of %s by its entries as cell by cell",
    (id) => {
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.nat(11), cell), { minLength: 1, maxLength: 8 }), (edits) => {
          const context = exampleContext();
          const sheet = boundSheet(context.workbook, "actuals");
          const typed = edits.reduce((all, [row, to]) => withCell(all, sheet, id, row, to), context.workbook.workbook);
          const checking = checkingOf({ ...context, workbook: bind(typed, priorityTemplate) });
          const { columns, rows } = boundSheet(checking.workbook, "actuals");
          const stops = (few: boolean): number[] => {
            const next = scanOf("actuals", columns.get(id)!, few, checking);
            const found: number[] = [];
            for (let row = next(0, rows); row < rows; row = next(row + 1, rows)) found.push(row);
            return found;
          };
          expect(stops(false)).toEqual(stops(true));
        }),
      );
    },
  );
});

describe("what was accepted", () => {
  it("is found whatever the order of its rows", () => {
    const { accepted, ...context } = exampleContext({ accepted: [] });
    const sheet = boundSheet(context.workbook, "actuals");
    const typed = withCell(withCell(context.workbook.workbook, sheet, "value", 1, 11), sheet, "value", 4, 40);
    const changed: CheckContext = { ...context, workbook: bind(typed, priorityTemplate) };
    const issues = (actuals: Content["sheets"][string]) =>
      checkWorkbook({ ...changed, accepted: { ...accepted!, sheets: { ...accepted!.sheets, actuals } } }).issues;
    const rows = accepted!.sheets.actuals!;
    const inOrder = issues(rows);
    expect(inOrder.filter(({ rule }) => rule === "change/earlier-actual").length).toBe(2);
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
        expect(issues(shuffled)).toEqual(inOrder);
      }),
      { numRuns: 20 },
    );
  });
});
