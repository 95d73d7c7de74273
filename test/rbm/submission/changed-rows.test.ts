import { describe, expect, it } from "vitest";
import { acrossQuarters, rowsOf } from "../../../rbm/submission/changed-rows.ts";
import type { CellChange } from "../../../rbm/submission/difference.ts";

const KEYS = ["kpi", "period"];
const row = (period: string, from: number | null, to: number | null): CellChange[] => {
  const key = `DI-01 · ${period}`;
  const named = (side: number | null, value: string): string | null => (side === null ? null : value);
  return [
    { sheet: "actuals", key, column: "kpi", from: named(from, "DI-01"), to: named(to, "DI-01") },
    { sheet: "actuals", key, column: "period", from: named(from, period), to: named(to, period) },
    { sheet: "actuals", key, column: "value", from, to },
  ].filter((cell) => cell.from !== cell.to);
};
const shown = (...changes: CellChange[][]) =>
  acrossQuarters(rowsOf(changes.flat(), KEYS), "2021-Q2", "2021-Q3").map(({ key, kind, cells }) => [
    key,
    kind,
    ...cells.map(({ column, from, to }) => `${column} ${from} → ${to}`),
  ]);

describe("what changed, row by row", () => {
  it("a row that changed says its cells, without those that name it", () =>
    expect(shown(row("2021-Q3", 50, 52))).toEqual([["DI-01 · 2021-Q3", null, "value 50 → 52"]]));

  it("a quarter's row follows the row of the quarter before", () =>
    expect(shown(row("2021-Q3", null, 52), row("2021-Q2", 50, null))).toEqual([
      ["DI-01 · 2021-Q3", null, "value 50 → 52"],
    ]));

  it("a row that says the same as the quarter before is no change", () =>
    expect(shown(row("2021-Q3", null, 50), row("2021-Q2", 50, null))).toEqual([]));

  it("a row without one before is new, and one that nothing follows is removed", () => {
    expect(shown(row("2021-Q3", null, 52))).toEqual([["DI-01 · 2021-Q3", "new", "value null → 52"]]);
    expect(shown(row("2021-Q2", 50, null))).toEqual([["DI-01 · 2021-Q2", "removed", "value 50 → null"]]);
  });

  it("a correction of the quarter before stays a row of its own", () =>
    expect(shown(row("2021-Q3", null, 52), row("2021-Q2", 50, 49))).toEqual([
      ["DI-01 · 2021-Q3", "new", "value null → 52"],
      ["DI-01 · 2021-Q2", null, "value 50 → 49"],
    ]));
});
