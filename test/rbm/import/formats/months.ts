import { book, sheet } from "../made-up.ts";
import type { Format } from "./format.ts";

/** Figures by month, where a plan counts quarters. */
export const months: Readonly<Record<string, Format>> = {
  "months whose total is their sum: quarters are sums, and shares stay by month": {
    workbook: book(
      sheet("2021", [
        ["Indicator", "Unit", "Target 2021", "Jan-21", "Feb-21", "Mar-21", "Apr-21", "Total"],
        ["People trained", "people", 610, 40, 51, 62, 47, 200],
        ["Share of women (%)", "%", "50%", "41%", "42%", "43%", "44%", null],
      ]),
    ),
    actuals: [
      ["2021-Q1", "World", "Total", 153],
      ["2021-04", "World", "Total", 47],
      ["2021-01", "World", "Total", 41],
      ["2021-02", "World", "Total", 42],
      ["2021-03", "World", "Total", 43],
      ["2021-04", "World", "Total", 44],
    ],
    needs: [
      ["to choose", "H2"],
      ["period guessed", "F2"],
      ["no period", "G2"],
      ["no period", "D3"],
    ],
  },
  "months counted up, as a column says: a quarter is its last month": {
    workbook: book(
      sheet(
        "Suivi 2021",
        [
          ["Indicateur", "Cumul", "2021", null, null, null],
          [null, null, "Janvier", "Février", "Mars", "Avril"],
          ["Nombre de formations", "Cumulé", 12, 23, 34, 45],
        ],
        [{ row: 0, column: 2, rows: 1, columns: 4 }],
      ),
    ),
    actuals: [
      ["2021-Q1", "World", "Total", 34],
      ["2021-04", "World", "Total", 45],
    ],
    needs: [
      ["period guessed", "E3"],
      ["no period", "F3"],
    ],
  },
  "months of which nobody says how they add up: they stay months, and are told": {
    workbook: book(
      sheet("Suivi 2021", [
        ["Indicateur", "Cible", "Janvier 2021", "Février 2021", "Mars 2021"],
        ["Nombre de formations", 24, 12, 13, 11],
      ]),
    ),
    actuals: [
      ["2021-01", "World", "Total", 12],
      ["2021-02", "World", "Total", 13],
      ["2021-03", "World", "Total", 11],
    ],
    needs: [
      ["no period", "C2"],
      ["no period", "E2"],
    ],
  },
  "a row a month, as systems export them": {
    workbook: book(
      sheet("export", [
        ["dataelement", "period", "orgunit", "accumulation", "value"],
        ["First visits", "202101", "Europe", "Per period", 112],
        ["First visits", "202102", "Europe", "Per period", 114],
        ["First visits", "Mar 2021", "Europe", "Per period", 118],
        ["First visits", "2021-04", "Europe", "Per period", 121],
        ["Live births", "2021Q1", "Europe", null, 120],
      ]),
    ),
    actuals: [
      ["2021-Q1", "Europe", "Total", 344],
      ["2021-04", "Europe", "Total", 121],
      ["2021-Q1", "Europe", "Total", 120],
    ],
    needs: [
      ["period guessed", "E4"],
      ["no period", "E5"],
    ],
  },
  "targets of several months, none of them the quarter's": {
    workbook: book(
      sheet(
        "Plan 2021",
        [
          ["Indicator", "Target 2021", null, "Actual 2021", null],
          [null, "Jan", "Feb", "Jan", "Feb"],
          ["People trained", 41, 52, 39, 50],
        ],
        [
          { row: 0, column: 1, rows: 1, columns: 2 },
          { row: 0, column: 3, rows: 1, columns: 2 },
        ],
      ),
    ),
    targets: [
      ["2021-01", 41],
      ["2021-02", 52],
    ],
    actuals: [
      ["2021-01", "World", "Total", 39],
      ["2021-02", "World", "Total", 50],
    ],
    needs: [["no period", "B3"]],
  },
};
