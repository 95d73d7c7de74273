import { describe, expect, it } from "vitest";
import type { Cell } from "../../../rbm/workbook/workbook.ts";
import { book, brief, imported, sheet } from "./made-up.ts";

const target = (cell: Cell, unit: string) =>
  imported(
    book(
      sheet("S", [
        ["Indicator", "Target 2023", "Unit"],
        ["Coverage", cell, unit],
      ]),
    ),
  );

describe("a figure with a word that multiplies it", () => {
  it.each([
    ["1.2 million", 1_200_000],
    ["1.1 million people", 1_100_000],
    ["≥ 1,5 millions de personnes", 1_500_000],
    ["US$ 2.5 million", 2_500_000],
    ["12,5 тыс.", 12_500],
    ["3.5 مليون", 3_500_000],
    ["1.2亿", 120_000_000],
    ["1.2 million (2023)", 1_200_000],
  ])("%s is %d", (cell, value) => {
    expect(brief(target(cell, ""), "kpi_targets", "period", "target")).toEqual([["2023", value]]);
  });

  it("leaves the unit of its KPI as it is, and is told", () => {
    const result = target("1.2 million", "people");
    expect(brief(result, "kpis", "unit")).toEqual([["people"]]);
    const says = "“million” was counted in: taken as 1200000.";
    expect(result.needs).toContainEqual(expect.objectContaining({ kind: "value read in part", cell: "B2", says }));
  });

  it.each(["million USD", "тыс. чел.", "万户", "'000"])("stays a text where its unit is %s", (unit) => {
    const result = target("1.2 million", unit);
    expect(brief(result, "kpi_targets", "target")).toEqual([["1.2 million"]]);
    expect(result.needs).toContainEqual(expect.objectContaining({ kind: "value not read", cell: "B2" }));
  });

  it.each(["12 m", "5 miles", "3 k", "1-2 million", "1.5 to 2 million", "2.345 million"])("%s is none", (cell) => {
    const [[found]] = brief(target(cell, ""), "kpi_targets", "target") as [[Cell]];
    expect([cell, 12, 5, 3]).toContain(found);
  });
});
