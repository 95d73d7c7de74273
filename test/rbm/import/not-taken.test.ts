import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../rbm/workbook/workbook.ts";
import { book, imported, sheet } from "./made-up.ts";

describe("what is not taken", () => {
  it("is told: sheets, columns and rows", () => {
    const result = imported(
      book(
        sheet("Indicators", [
          ["Indicator", "Favourite colour", "Target 2023"],
          ["People trained", "blue", 5],
          [null, "green", null],
        ]),
        sheet("Notes", [["Lunch is at noon"]]),
      ),
    );
    const told = result.needs.map(({ kind, sheet: name, cell }) => [kind, name, cell]);
    expect(told).toContainEqual(["column not taken", "Indicators", "B1"]);
    expect(told).toContainEqual(["row not taken", "Indicators", "B3"]);
    expect(told).toContainEqual(["sheet not taken", "Notes", null]);
  });

  it("is never nothing in silence", () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>("Indicator", "Target 2021", "Unit", "2021", "x", "n/a"),
      fc.integer(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 7 }), (rows) => {
        const result = imported(book(sheet("S", rows)));
        const taken = Object.entries(result.rows).reduce((sum, [id, n]) => (id === "cover" ? sum : sum + n), 0);
        expect(result.needs[0]?.kind === "nothing taken").toBe(taken === 0);
      }),
    );
  });
});
