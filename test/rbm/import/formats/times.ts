import { book, sheet } from "../made-up.ts";
import type { Format } from "./format.ts";

/** Times that stand in a row of their own, are no calendar years, or are counted in two ways. */
export const times: Readonly<Record<string, Format>> = {
  "values, their dates and comments in rows under each other": {
    workbook: book(
      sheet(
        "ISR",
        [
          ["Indicator Name", "Unit", null, "Baseline", "Actual (Previous)", "Actual (Current)", "End Target"],
          ["People with access", "people", "Value", 5, 12010, 15020, 50030],
          [null, null, "Date", "15-Mar-2019", "30-Jun-2020", "31-Dec-2021", "31-Dec-2023"],
          [null, null, "Comments", null, null, "Rain came late", null],
        ],
        [
          { row: 1, column: 0, rows: 3, columns: 1 },
          { row: 1, column: 1, rows: 3, columns: 1 },
        ],
      ),
    ),
    baselines: [["People with access", "people", 5, "2019-Q1"]],
    targets: [["2023-Q4", 50030]],
    actuals: [
      ["2020-Q2", "World", "Total", 12010],
      ["2021-Q4", "World", "Total", 15020],
    ],
    needs: [
      ["period guessed", "E3"],
      ["period guessed", "G3"],
    ],
  },
  "fiscal years that begin in one year and end in the next: of neither": {
    workbook: book(
      sheet("Scorecard", [
        [
          "Performance indicator",
          "Actual FY2019/20",
          "Target FY2020/21",
          "Actual FY20/21",
          "Target FY2021-22",
          "Target FY22",
        ],
        ["Requests handled", 1010, 1220, 1180, 1330, 1440],
      ]),
    ),
    targets: [
      ["2020/21", 1220],
      ["2021/22", 1330],
      ["2022", 1440],
    ],
    actuals: [
      ["2019/20", "World", "Total", 1010],
      ["2020/21", "World", "Total", 1180],
    ],
    needs: [["no period", "B2"]],
  },
  "what was done in a year beside what was done up to its end": {
    workbook: book(
      sheet(
        "KPIs",
        [
          ["Indicator", "2020", null, "2021", null],
          [null, "Cumulative", "Annual", "Cumulative", "Annual"],
          ["People trained", 310, 110, 460, 150],
        ],
        [
          { row: 0, column: 1, rows: 1, columns: 2 },
          { row: 0, column: 3, rows: 1, columns: 2 },
        ],
      ),
    ),
    actuals: [
      ["2020", "World", "Total", 110],
      ["2021", "World", "Total", 150],
    ],
    needs: [
      ["column not taken", "B2"],
      ["column not taken", "D2"],
    ],
    left: ["B3", "D3"],
  },
  "a year of reference, quarters by their number, and a rate that is worked out": {
    workbook: book(
      sheet(
        "Cadre de suivi",
        [
          [
            "Axe",
            "Indicateurs",
            "Réf. 2019",
            "Cible 2021",
            "Réalisations 2021",
            null,
            null,
            null,
            "Taux de réalisation",
          ],
          [null, null, null, null, "T1", "T2", "T3", "T4", null],
          ["Axe 1 : Accès", "Nombre de sites", 13, 42, 5, 11, 21, 39, "93 %"],
        ],
        [{ row: 0, column: 4, rows: 1, columns: 4 }],
      ),
    ),
    baselines: [["Nombre de sites", null, 13, "2019"]],
    targets: [["2021", 42]],
    actuals: [1, 2, 3, 4].map((quarter) => [`2021-Q${quarter}`, "World", "Total", [5, 11, 21, 39][quarter - 1]]),
    results: [[null, "Axe 1 : Accès"]],
  },
  "a value and a year under each of baseline and target": {
    workbook: book(
      sheet(
        "Results",
        [
          ["Indicator", "Baseline", null, "Target", null],
          [null, "Value", "Year", "Value", "Year"],
          ["Villages connected", 31, 2019, 74, 2023],
        ],
        [
          { row: 0, column: 1, rows: 1, columns: 2 },
          { row: 0, column: 3, rows: 1, columns: 2 },
        ],
      ),
    ),
    baselines: [["Villages connected", null, 31, "2019"]],
    targets: [["2023", 74]],
    actuals: [],
  },
  "a row a year, with the target and the actual of that year": {
    workbook: book(
      sheet("Long", [
        ["Indicator", "Year", "Target", "Actual"],
        ["Villages connected", 2020, 41, 39],
        ["Villages connected", 2021, 52, 50],
      ]),
    ),
    targets: [
      ["2020", 41],
      ["2021", 52],
    ],
    actuals: [
      ["2020", "World", "Total", 39],
      ["2021", "World", "Total", 50],
    ],
  },
  "quarters by their months, and halves of a year, which are no periods of the plan": {
    workbook: book(
      sheet("Progress", [
        ["Indicator", "Target Year", "Target", "Jan-Mar 2021", "Apr–Jun 2021", "H2 2021", "Value as of Mid-Year 2021"],
        ["Requests", 2023, 710, 151, 162, 173, 184],
      ]),
    ),
    targets: [["2023", 710]],
    actuals: [
      ["2021-Q1", "World", "Total", 151],
      ["2021-Q2", "World", "Total", 162],
      ["2021 H2", "World", "Total", 173],
      ["2021 Mid-Year", "World", "Total", 184],
    ],
    needs: [
      ["no period", "F2"],
      ["no period", "G2"],
    ],
  },
  "a date of report beside a target, which is of no such day": {
    workbook: book(
      sheet("Log", [
        ["Indicator", "Date", "Target", "Actual"],
        ["Villages connected", "2021-06-30", 52, 50],
      ]),
    ),
    targets: [[null, 52]],
    actuals: [["2021-Q2", "World", "Total", 50]],
    needs: [
      ["no period", "C2"],
      ["period guessed", "B2"],
    ],
  },
};
