import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { guessMapping } from "../../../rbm/import/index.ts";
import { readLooks, readXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { book, brief, imported, sheet } from "./made-up.ts";
import { add } from "./workbooks/made.ts";

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

describe("texts that Excel shows set in", () => {
  it("are groups of the indicator over them, as with spaces before them", async () => {
    const theirs = new ExcelJS.Workbook();
    const made = add(theirs, "Data", [
      ["Indicator", "Target 2021", "Actual 2021"],
      ["People trained", 410, 395],
      ["Nomads", 41, 39],
      ["Courses held", 12, 13],
    ]);
    made.getCell("A3").alignment = { indent: 1 };
    const bytes = new Uint8Array(await theirs.xlsx.writeBuffer());
    const workbook = await readXlsx(bytes);
    const result = imported(workbook, guessMapping(workbook), readLooks(bytes));
    expect(brief(result, "kpis", "title")).toEqual([["People trained"], ["Courses held"]]);
    expect(brief(result, "actuals", "disaggregation", "value")).toEqual([
      ["Total", 395],
      ["Nomads", 39],
      ["Total", 13],
    ]);
    const plain = imported(workbook, guessMapping(workbook));
    expect(brief(plain, "kpis", "title").flat()).toContain("Nomads");
  });
});
