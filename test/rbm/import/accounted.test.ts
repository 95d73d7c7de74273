import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessMapping } from "../../../rbm/import/index.ts";
import { address } from "../../../rbm/workbook/address.ts";
import { type Cell, cellAt, isBlank, shown } from "../../../rbm/workbook/workbook.ts";
import { book, imported, sheet } from "./made-up.ts";

/** Words that mean something to the importer among others that do not, and numbers that stand for themselves. */
const anyCell = fc.oneof(
  fc.constantFrom<Cell>(
    "Indicator",
    "Baseline",
    "Target 2021",
    "Actual",
    "Q1",
    "Total",
    "Output 1: Training",
    "Planned",
    "Source",
  ),
  fc.constantFrom<Cell>(
    "People trained",
    "- one thing\n- another thing",
    "n/a",
    "45% (2019)",
    "Women",
    "2021",
    "Notes: none",
  ),
  fc.integer({ min: 100_000, max: 999_999 }),
  fc.constant(null),
);

/** Texts as long as Excel lets them be, of what readers of text trip over, and words that objects have of their own. */
const nasty = fc.constantFrom<Cell>(
  ...["(", "a ", " ", "1,", "- x\n", "Target: ", "9a", "Q1 ", "2021/", "[(", "%", "(2021) "].map((text) =>
    text.repeat(Math.ceil(32_767 / text.length)).slice(0, 32_767),
  ),
  "__proto__",
  "constructor",
  "\u200b",
  "\ud800",
  { error: "#N/A" },
  { date: "9999-12-31" },
  true,
  1e308,
  Number.MIN_VALUE,
);

describe("whatever a workbook looks like", () => {
  it("it is read to its end, however long and odd its cells are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(anyCell, nasty), { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 7 }),
        (rows) => {
          const header = ["Indicator", "Baseline (2019)", "Target 2021", "Actual", "Assumptions", "Result"];
          const source = book(sheet("S", [header, ...rows]), sheet("T", rows));
          const { rows: made, left } = imported(source, guessMapping(source));
          expect(left.length + Object.values(made).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(0);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("every number in it is in the new workbook or in the list, with its address", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 9 }), fc.boolean(), (rows, isMerged) => {
        const merged = isMerged && rows.length > 2 ? [{ row: 1, column: 0, rows: 2, columns: 1 }] : [];
        const source = book(sheet("S", rows, merged));
        const { content, left } = imported(source, guessMapping(source));
        const listed = new Set(left.map(({ cell }) => cell));
        const held = new Set(
          Object.values(content.sheets)
            .flat()
            .flatMap((row) => Object.values(row).map(String)),
        );
        const texts = [...held].join("\n");
        const [only] = source.sheets;
        for (let row = only!.row; row < only!.row + only!.rows; row++) {
          for (let column = only!.column; column < only!.column + only!.columns.length; column++) {
            const cell = cellAt(only!, row, column);
            if (isBlank(cell) || typeof cell !== "number" || listed.has(address(row, column))) continue;
            expect(texts).toContain(shown(cell));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
