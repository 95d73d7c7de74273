import { book, sheet } from "../made-up.ts";
import type { Format } from "./format.ts";

const outcome = (n: number) =>
  sheet(`Outcome ${n}`, [
    [`Outcome ${n}: People are better off in way ${n}`],
    ["Indicator", "Unit", "Baseline 2019", "Target 2021", "Actual 2020"],
    ["Number of courses", "courses", 10 + n, 100 + n, 50 + n],
  ]);

/** What stands over, between and beside the rows of tables. */
export const aroundTables: Readonly<Record<string, Format>> = {
  "a sheet an outcome, with indicators of the same name: each outcome has its own": {
    workbook: book(outcome(1), outcome(2)),
    baselines: [
      ["Number of courses", "courses", 11, "2019"],
      ["Number of courses", "courses", 12, "2019"],
    ],
    targets: [
      ["2021", 101],
      ["2021", 102],
    ],
    results: [
      ["Outcome", "Outcome 1: People are better off in way 1"],
      ["Outcome", "Outcome 2: People are better off in way 2"],
    ],
  },
  "a sheet named after its output, and no text that says so": {
    workbook: book(
      sheet("Output 1.2", [
        ["Indicator", "Baseline 2019", "Target 2021"],
        ["Number of courses", 13, 110],
      ]),
    ),
    results: [["Output", "Output 1.2"]],
    needs: [["to choose", null]],
  },
  "an objective over a table of outcomes, and a table of outputs below": {
    workbook: book(
      sheet(
        "OP",
        [
          ["Objective D.2: Modern networks", null, null, null, null],
          ["Outcomes", "Outcome indicators", "2018 baseline", "2019", "2021 target"],
          ["D.2-1: Members know more", "D.2-1-a: Number of guidelines", "12", "15", "25"],
          [null, "D.2-1-b: Level of satisfaction (%)", "85%", "88%", ">90%"],
          ["Outputs", "Output indicators", "2018 baseline", "2019", "2021 target"],
          ["D.2-1: Products on networks", "Number of trainings", "5", "7", "11"],
        ],
        [
          { row: 0, column: 0, rows: 1, columns: 5 },
          { row: 2, column: 0, rows: 2, columns: 1 },
        ],
      ),
    ),
    results: [
      ["Objective", "Objective D.2: Modern networks"],
      ["Outcome", "D.2-1: Members know more"],
      ["Output", "D.2-1: Products on networks"],
    ],
    targets: [
      ["2021", 25],
      ["2021", 90],
      ["2021", 11],
    ],
  },
  "texts between the rows, subtotals, and the header again on the next page": {
    workbook: book(
      sheet(
        "Plan",
        [
          ["Indicator", "Unit", "Baseline 2019", "Target 2021", "Actual 2021"],
          ["Outcome 1. Better access"],
          ["The ministry leads this part together with its partners in every region of the country."],
          ["Sites built", "sites", 11, 41, 38],
          ["Total number of regions covered", "regions", 2, 8, 7],
          ["Sub-total Outcome 1", null, 13, 49, 45],
          ["Indicator", "Unit", "Baseline 2019", "Target 2021", "Actual 2021"],
          ["Outcome 2. Better skills"],
          ["People trained", "people", 101, 402, 383],
          ["TOTAL (all outcomes)", null, 114, 451, 428],
        ],
        [1, 2, 7].map((row) => ({ row, column: 0, rows: 1, columns: 5 })),
      ),
    ),
    baselines: [
      ["Sites built", "sites", 11, "2019"],
      ["Total number of regions covered", "regions", 2, "2019"],
      ["People trained", "people", 101, "2019"],
    ],
    results: [
      ["Outcome", "Outcome 1. Better access"],
      ["Outcome", "Outcome 2. Better skills"],
    ],
    needs: [
      ["row not taken", "A3"],
      ["row not taken", "A6"],
      ["row not taken", "A10"],
    ],
    left: ["C6", "E10"],
  },
  "labels of a weight and a rating under the texts of an output": {
    workbook: book(
      sheet(
        "Logframe",
        [
          ["OUTPUT 1", "Output indicator 1.1", null, "Baseline", "Milestone 1 (2020)", "Target (2022)", "Assumptions"],
          ["Courses are held", "Courses held", "Planned", 0, 14, 33, "Teachers stay"],
          [null, null, "Achieved", null, 12, null, null],
          ["IMPACT WEIGHTING (%)", null, "Source", null, null, null, "RISK RATING"],
          ["40%", null, "Course lists", null, null, null, "Medium"],
        ],
        [
          { row: 1, column: 0, rows: 2, columns: 1 },
          { row: 1, column: 1, rows: 2, columns: 1 },
        ],
      ),
    ),
    results: [["Output", "Courses are held"]],
    targets: [
      ["2020", 14],
      ["2022", 33],
    ],
    actuals: [["2020", "World", "Total", 12]],
    left: ["A4", "A5", "G4", "G5"],
  },
  "two tables side by side whose headers stand on different rows": {
    workbook: book(
      sheet("Dash", [
        ["Outcome indicators"],
        ["Indicator", "Baseline 2019", "Target 2021"],
        ["Price of 1 GB", 5.5, 2.5],
        ["Coverage", 61, 92, null, "Output indicators"],
        ["Skills index", 41, 55, null, "Indicator", "Unit", "Target 2021", "Actual 2021"],
        [null, null, null, null, "Courses held", "courses", 31, 28],
        [null, null, null, null, "Toolkits issued", "toolkits", 16, 15],
      ]),
    ),
    baselines: [
      ["Price of 1 GB", null, 5.5, "2019"],
      ["Coverage", null, 61, "2019"],
      ["Skills index", null, 41, "2019"],
      ["Courses held", "courses", null, null],
      ["Toolkits issued", "toolkits", null, null],
    ],
    targets: [2.5, 92, 55, 31, 16].map((target) => ["2021", target]),
    actuals: [28, 15].map((value) => ["2021", "World", "Total", value]),
    needs: [["row not taken", "E4"]],
  },
  "lines for names and signatures under a table": {
    workbook: book(
      sheet("T", [
        ["Ministry of ICT"],
        ["Prepared by:", "M&E unit"],
        ["S/N", "Indicator", "Baseline (2018)", "Target (2021)", "Remarks"],
        [1, "Districts with fibre", 41, 103, "Rain"],
        [2, "e-Services online", 12, 54, null],
        [],
        ["Signature:", null, null, "Date:"],
        ["Approved by", "PS"],
      ]),
    ),
    baselines: [
      ["Districts with fibre", null, 41, "2018"],
      ["e-Services online", null, 12, "2018"],
    ],
    targets: [
      ["2021", 103],
      ["2021", 54],
    ],
    needs: [
      ["row not taken", "A7"],
      ["row not taken", "A8"],
    ],
    left: ["D7", "B8"],
  },
  "marks of footnotes behind figures": {
    workbook: book(
      sheet("Annex", [
        ["Ref", "Indicator¹", "Baseline (2019)²", "Target (2021)", "Status (2021)"],
        ["1.a", "Countries with a plan", "45*", "60¹", "52 a/"],
        ["1.b", "Area covered", "30 km²", "50 km²", "41 km²"],
        ["* Estimate."],
      ]),
    ),
    baselines: [
      ["Countries with a plan", null, 45, "2019"],
      ["Area covered", null, "30 km²", "2019"],
    ],
    targets: [
      ["2021", 60],
      ["2021", "50 km²"],
    ],
    actuals: [
      ["2021", "World", "Total", 52],
      ["2021", "World", "Total", "41 km²"],
    ],
    needs: [
      ["value read in part", "C2"],
      ["value read in part", "E2"],
      ["value not read", "C3"],
      ["row not taken", "A4"],
    ],
  },
};
