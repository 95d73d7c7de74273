import { book, sheet } from "../made-up.ts";
import type { Format } from "./format.ts";

/** Tables laid out in one way or another. */
export const layouts: Readonly<Record<string, Format>> = {
  "a table of an operational plan, years as numbers, blank columns and stray notes": {
    workbook: book(
      sheet("Outcome indicators", [
        [null, "Draft, not for circulation"],
        [],
        [null, "Outcome indicators", null, 2019, 2020, 2021, null, "Target 2023", "Source"],
        [null, "D.1-a: Number of agreements", null, 10, 12, 15, null, 20, "ITU"],
        [null, "D.1-b: Level of satisfaction (%)", null, 80.5, null, 85, null, 90, "Survey"],
        [],
        [null, "* Provisional figures"],
      ]),
    ),
    kpis: [
      ["D.1-a: Number of agreements", null],
      ["D.1-b: Level of satisfaction (%)", null],
    ],
    targets: [
      ["2023", 20],
      ["2023", 90],
    ],
    actuals: [
      ["2019", "World", "Total", 10],
      ["2020", "World", "Total", 12],
      ["2021", "World", "Total", 15],
      ["2019", "World", "Total", 80.5],
      ["2021", "World", "Total", 85],
    ],
  },
  "indicator sheets on their side, a label a row": {
    workbook: book(
      sheet("PIRS", [
        ["Performance indicator reference sheet"],
        ["Name of result", "More people online"],
        ["Indicator", "Share of people online", "Number of schools online"],
        ["Precise definition", "ITU's definition", "With 10 Mbit/s"],
        ["Unit of measure", "%", "schools"],
        ["Data source", "Survey", "Register"],
        ["Reporting frequency", "Annual", "Quarterly"],
        ["Baseline", 40, 120],
        ["Target 2021", 50, 150],
        ["Target 2023", 60, 200],
      ]),
    ),
    kpis: [
      ["Share of people online", null],
      ["Number of schools online", null],
    ],
    targets: [
      ["2021", 50],
      ["2023", 60],
      ["2021", 150],
      ["2023", 200],
    ],
  },
  "several tables on a sheet, each with a header of its own": {
    workbook: book(
      sheet("IFAD", [
        ["Table 1: Outreach"],
        ["Indicators", "Baseline", "Mid-term", "End target", "Responsibility"],
        ["Persons receiving services", 0, 500, 1000, "PMU"],
        [],
        ["Table 2: Outcome"],
        ["Indicators", "Unit", "Baseline 2019", "Target 2022", "Target 2023"],
        ["Households reporting more income", "%", 10, 20, 30],
      ]),
    ),
    kpis: [
      ["Persons receiving services", null],
      ["Households reporting more income", null],
    ],
    targets: [
      ["Mid-term", 500],
      [null, 1000],
      ["2022", 20],
      ["2023", 30],
    ],
  },
};
