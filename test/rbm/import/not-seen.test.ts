import { describe, expect, it } from "vitest";
import { guessMapping } from "../../../rbm/import/index.ts";
import { book, brief, imported, sheet } from "./made-up.ts";

describe("what a person who opens the workbook would not see, or might take for more", () => {
  const rows = [
    ["Indicator", "Sex", "Unit", "Target 2023", "Actual 2021"],
    ["People trained", "Women", "people", 50, 21],
    ["People trained", "All", "people", 100, 45],
    ["Share certified", "All", "%", 0.8, 0.5],
  ];
  const source = book(
    sheet("Data", rows, [], { hiddenRows: [2] }),
    sheet(
      "Old",
      [
        ["Indicator", "Actual 2018"],
        ["People trained", 7],
      ],
      [],
      { visibility: "hidden" },
    ),
  );
  const look = { hiddenColumns: [2], percentages: new Set(["D4", "E4"]), indented: new Set<string>() };
  const result = imported(source, guessMapping(source), new Map([["Data", look]]));

  it("hidden sheets, rows and columns are taken, and told", () => {
    const hidden = result.needs.filter(({ kind }) => kind === "hidden");
    expect(hidden.map(({ sheet: name, cell }) => [name, cell])).toEqual([
      ["Data", "C1"],
      ["Data", "A3"],
      ["Old", null],
    ]);
  });

  it("a share that Excel shows as 80% is 80, its unit %", () => {
    expect(brief(result, "kpi_targets", "target")).toEqual([[100], [80]]);
    expect(brief(result, "kpis", "unit")).toEqual([["people"], ["%"]]);
  });

  it("a target of one group is not that of all: it stays behind, and is told", () => {
    expect(result.left).toContainEqual(expect.objectContaining({ cell: "D2", found: "50" }));
    expect(result.needs).toContainEqual(expect.objectContaining({ kind: "to choose", cell: "D2", found: "50" }));
  });
});
