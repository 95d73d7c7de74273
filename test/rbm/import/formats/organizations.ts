import { book, sheet } from "../made-up.ts";
import type { Format } from "./format.ts";

/** Formats of the World Bank, USAID and UNDP. */
export const organizations: Readonly<Record<string, Format>> = {
  "a World Bank results framework, targets by year of the project": {
    workbook: book(
      sheet(
        "Results framework",
        [
          ["Project Development Objective (PDO): to connect the villages"],
          [
            "PDO Level Results Indicators",
            "Core",
            "Unit of Measure",
            "Baseline",
            "Cumulative Target Values",
            null,
            null,
            "Frequency",
            "Data Source/ Methodology",
            "Responsibility for Data Collection",
          ],
          [null, null, null, null, "YR 1", "YR 2", "YR 3", null, null, null],
          [
            "People with access to the Internet",
            "X",
            "Number",
            1000,
            2000,
            5000,
            9000,
            "Annually",
            "Regulator",
            "Ministry",
          ],
          ["Retail price of 1 GB", null, "USD", 9.5, 8, 6, 4.5, "Annually", "Regulator", "Ministry"],
        ],
        [{ row: 1, column: 4, rows: 1, columns: 3 }],
      ),
    ),
    kpis: [
      ["People with access to the Internet", null],
      ["Retail price of 1 GB", null],
    ],
    targets: [
      ["YR 1", 2000],
      ["YR 2", 5000],
      ["YR 3", 9000],
      ["YR 1", 8],
      ["YR 2", 6],
      ["YR 3", 4.5],
    ],
  },
  "a USAID indicator tracking table, target, actual and % by fiscal year": {
    workbook: book(
      sheet(
        "PITT",
        [
          ["PERFORMANCE INDICATOR TRACKING TABLE"],
          ["No.", "Indicator", "Disaggregated by", "Baseline", null, "FY 2021", null, null, "FY 2022", null, null],
          [null, null, null, "Year", "Value", "Target", "Actual", "% achieved", "Target", "Actual", "% achieved"],
          ["IR1.1-1", "Number of people reached", "Women", 2019, 10, 100, 120, "120%", 200, 180, "90%"],
          ["IR1.1-1", "Number of people reached", "Men", 2019, 20, 100, 90, "90%", 200, 210, "105%"],
        ],
        [
          { row: 1, column: 3, rows: 1, columns: 2 },
          { row: 1, column: 5, rows: 1, columns: 3 },
          { row: 1, column: 8, rows: 1, columns: 3 },
        ],
      ),
    ),
    kpis: [["Number of people reached", null]],
    targets: [],
    actuals: [
      ["2021", "World", "Female", 120],
      ["2022", "World", "Female", 180],
      ["2021", "World", "Male", 90],
      ["2022", "World", "Male", 210],
    ],
  },
  "a UNDP results framework in quarters under their year, headings between rows, a total at the end": {
    workbook: book(
      sheet("AWP 2021", [
        ["Annual work plan 2021"],
        [],
        ["EXPECTED OUTPUTS", "OUTPUT INDICATORS", "DATA SOURCE", "BASELINE", "TARGETS", null, null, null],
        [null, null, null, null, "Q1", "Q2", "Q3", "Q4"],
        ["Output 1: Laws are drafted", "1.1 Number of laws drafted", "Gazette", 2, 3, 4, 5, 6],
        [null, "1.2 Number of hearings", "Minutes", 0, 1, 2, 3, 4],
        ["Total", null, null, 2, 4, 6, 8, 10],
      ]),
    ),
    kpis: [
      ["1.1 Number of laws drafted", null],
      ["1.2 Number of hearings", null],
    ],
    targets: ["1.1", "1.2"].flatMap((_, i) =>
      [1, 2, 3, 4].map((quarter) => [`2021-Q${quarter}`, (i === 0 ? 2 : 0) + quarter]),
    ),
    results: [["Output", "Output 1: Laws are drafted"]],
  },
};
