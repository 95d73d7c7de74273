import { describe, expect, it } from "vitest";
import { guessMapping, parseMapping } from "../../../rbm/import/index.ts";
import { book, brief, imported, sheet } from "./made-up.ts";

describe("a mapping", () => {
  it("finds its columns again after they were moved", () => {
    const first = book(
      sheet("KPIs of ours", [
        ["Indicator", "Target 2023"],
        ["People trained", 5],
      ]),
    );
    const moved = book(
      sheet("KPIs of ours", [
        ["Target 2023", "Indicator"],
        [6, "People trained"],
      ]),
    );
    const mapping = parseMapping(JSON.parse(JSON.stringify(guessMapping(first))));
    expect(brief(imported(moved, mapping), "kpi_targets", "target")).toEqual([[6]]);
  });

  it("takes what a person says instead of the guess", () => {
    const workbook = book(
      sheet("S", [
        ["Indicator", "2021"],
        ["People trained", 5],
      ]),
    );
    const guess = guessMapping(workbook);
    expect(brief(imported(workbook, guess), "actuals", "value")).toEqual([[5]]);
    const columns = guess.sheets[0]!.columns.map((column) =>
      column.header === "2021" ? { ...column, to: "kpi_targets.target" as const, basis: "person" as const } : column,
    );
    const result = imported(workbook, { version: 1, sheets: [{ ...guess.sheets[0]!, columns }] });
    expect(brief(result, "kpi_targets", "period", "target")).toEqual([["2021", 5]]);
    expect(result.needs.some(({ kind }) => kind === "column guessed")).toBe(false);
  });

  it("that names no column of ours is refused", () => {
    const sheets = [{ sheet: "S", columns: [{ header: "A", to: "kpis.colour" }] }];
    expect(() => parseMapping({ version: 1, sheets })).toThrow("unknown target: kpis.colour");
  });
});

describe("two tables side by side", () => {
  it("are read as the mapping says after it was written down, each by its columns", () => {
    const source = book(
      sheet("Two", [
        ["Indicator", "Target 2023", null, "Indicator", "Actual 2021"],
        ["People trained", 5, null, "Courses", 9],
      ]),
    );
    const mapping = parseMapping(JSON.parse(JSON.stringify(guessMapping(source))));
    expect(mapping.sheets.map(({ across }) => across)).toEqual(["A:C", "D:E"]);
    const result = imported(source, mapping);
    expect(brief(result, "kpis", "title")).toEqual([["People trained"], ["Courses"]]);
    expect(brief(result, "actuals", "value")).toEqual([[9]]);
    expect(() => parseMapping({ version: 1, sheets: [{ sheet: "Two", across: "E to H" }] })).toThrow(
      "not columns: E to H",
    );
  });
});
