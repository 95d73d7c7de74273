import { describe, expect, it } from "vitest";
import { gridOf } from "../../../rbm/workbook/grid.ts";

describe("grid of placed cells", () => {
  it("reaches from the first filled cell to the last, whatever order they came in", () => {
    expect(
      gridOf([
        [9, 9, null],
        [4, 3, "b"],
        [2, 5, 0],
      ]),
    ).toEqual({
      row: 2,
      column: 3,
      rows: 3,
      columns: [
        [null, null, "b"],
        [null, null, null],
        [0, null, null],
      ],
    });
  });

  it("is empty where nothing is filled", () => {
    expect(gridOf([[5, 5, null]])).toEqual({ row: 0, column: 0, rows: 0, columns: [] });
  });
});
