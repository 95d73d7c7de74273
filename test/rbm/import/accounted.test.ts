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

describe("whatever a workbook looks like", () => {
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
