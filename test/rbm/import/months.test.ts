import { describe, expect, it } from "vitest";
import { book, brief, imported, sheet } from "./made-up.ts";

const taken = (header: readonly string[], ...rows: (string | number)[][]) =>
  brief(imported(book(sheet("S", [["Indicator", ...header], ...rows]))), "actuals", "period", "value");

describe("actuals by month", () => {
  it("make a quarter that is their sum as people write it", () => {
    const header = ["Accumulation", "Actual Jan 2021", "Actual Feb 2021", "Actual Mar 2021"];
    expect(taken(header, ["Traffic", "Per period", 0.1, 0.2, 0.3])).toEqual([["2021-Q1", 0.6]]);
  });

  it("stay months where the quarter has a figure of its own", () => {
    const header = ["Accumulation", "Actual Jan 2021", "Actual Feb 2021", "Actual Mar 2021", "Actual Q1 2021"];
    expect(taken(header, ["Traffic", "Per period", 1, 2, 3, 7])).toEqual([
      ["2021-01", 1],
      ["2021-02", 2],
      ["2021-03", 3],
      ["2021-Q1", 7],
    ]);
  });
});
