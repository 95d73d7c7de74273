import { book, sheet } from "../made-up.ts";
import type { Format } from "./format.ts";

/** Tables laid out in one way or another. */
export const layouts: Readonly<Record<string, Format>> = {
  "several indicators in a cell by their codes, their figures on lines of their own": {
    workbook: book(
      sheet("LF", [
        ["Outputs", "Indicators", "Baseline", "Target 2021", "Actual 2021"],
        ["Output 1: Skills", "1.1 Number of courses\n1.2 Number of graduates", "12\n140", "10\n400", "18\n350"],
        ["Output 2: Access", "Sites", "12", "10\n400", null],
      ]),
    ),
    baselines: [
      ["1.1 Number of courses", null, 12, null],
      ["1.2 Number of graduates", null, 140, null],
      ["Sites", null, 12, null],
    ],
    targets: [
      ["2021", 10],
      ["2021", 400],
      ["2021", "10\n400"],
    ],
    actuals: [
      ["2021", "World", "Total", 18],
      ["2021", "World", "Total", 350],
    ],
    needs: [["value not read", "D3"]],
  },
  "results of several levels in a column, and codes of each level in columns of their own": {
    workbook: book(
      sheet("RRF", [
        ["Outcome/Output", "Indicator", "Target 2021"],
        ["Outcome 1 Better laws", "Laws adopted", 18],
        ["Output 1.1 Drafts", "Drafts", 24],
      ]),
      sheet(
        "Plan",
        [
          ["Goal", "Outcome code", "Outcome", "Output code", "Output", "KPI code", "KPI", "2023 target"],
          ["Connect", "O1", "More access", "P1", "Networks", "K1", "Sites", 41],
          [null, null, null, "P2", "Prices", "K2", "Price of 1 GB", "2.5 USD"],
        ],
        [0, 1, 2].map((column) => ({ row: 1, column, rows: 2, columns: 1 })),
      ),
    ),
    results: [
      ["Outcome", "Outcome 1 Better laws"],
      ["Output", "Output 1.1 Drafts"],
      ["Strategic goal", "Connect"],
      ["Outcome", "More access"],
      ["Output", "Networks"],
      ["Output", "Prices"],
    ],
    targets: [
      ["2021", 18],
      ["2021", 24],
      ["2023", 41],
      ["2023", 2.5],
    ],
  },
  "letters for planned and reached under quarters; two columns of a year of which nothing says which is which": {
    workbook: book(
      sheet(
        "2021",
        [
          ["Indicator", "Q1", null, "Q2", null],
          [null, "T", "A", "T", "A"],
          ["People trained", 31, 29, 42, 44],
        ],
        [
          { row: 0, column: 1, rows: 1, columns: 2 },
          { row: 0, column: 3, rows: 1, columns: 2 },
        ],
      ),
      sheet("Other", [
        ["Indicator", "2020", "2020", "Target 2021"],
        ["Villages connected", 61, 72, 83],
      ]),
    ),
    targets: [
      ["2021-Q1", 31],
      ["2021-Q2", 42],
      ["2021", 83],
    ],
    actuals: [
      ["2021-Q1", "World", "Total", 29],
      ["2021-Q2", "World", "Total", 44],
    ],
    needs: [
      ["column not taken", "B1"],
      ["column not taken", "C1"],
    ],
    left: ["B2", "C2"],
  },
  "a row a year with its quarters in columns": {
    workbook: book(
      sheet("Log", [
        ["KPI", "Year", "Q1", "Q2", "Target"],
        ["People trained", 2020, 11, 22, 90],
        ["People trained", 2021, 13, 24, 120],
      ]),
    ),
    targets: [
      ["2020", 90],
      ["2021", 120],
    ],
    actuals: [
      ["2020-Q1", "World", "Total", 11],
      ["2020-Q2", "World", "Total", 22],
      ["2021-Q1", "World", "Total", 13],
      ["2021-Q2", "World", "Total", 24],
    ],
  },
  "regions in columns": {
    workbook: book(
      sheet("Regional", [
        ["Indicator", "Year", "Africa", "Asia-Pacific", "World"],
        ["Share of people online (%)", 2020, 28.6, 44.5, 53.6],
      ]),
      sheet(
        "Trained",
        [
          ["Indicator", "Target 2021", null, "Actual 2021", null],
          [null, "Europe", "World", "Europe", "World"],
          ["People trained", 61, 610, 58, 580],
        ],
        [
          { row: 0, column: 1, rows: 1, columns: 2 },
          { row: 0, column: 3, rows: 1, columns: 2 },
        ],
      ),
    ),
    targets: [["2021", 610]],
    actuals: [
      ["2020", "Africa", "Total", 28.6],
      ["2020", "Asia and the Pacific", "Total", 44.5],
      ["2020", "World", "Total", 53.6],
      ["2021", "Europe", "Total", 58],
      ["2021", "World", "Total", 580],
    ],
    needs: [["to choose", "B3"]],
    left: ["B3"],
  },
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
