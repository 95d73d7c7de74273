import { add, type SomebodysWorkbook } from "./made.ts";

/** A USAID indicator tracking table: three header rows, quarters of a fiscal year beside targets, results as headings, a hidden column. */
export const usaidPitt: SomebodysWorkbook = {
  name: "a USAID tracking table with three header rows, quarters under years, and a hidden column",
  build(book) {
    add(
      book,
      "PITT FY21-22",
      [
        [
          "Performance Indicator Tracking Table (PITT)",
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
        ],
        [
          "Indicator #",
          "Performance Indicator",
          "Unit",
          "Disaggregation",
          "Internal note",
          "Baseline",
          null,
          "FY 2021",
          null,
          null,
          "FY 2022",
          null,
        ],
        [null, null, null, null, null, "Year", "Value", "Target", "Actual", "% of Target", "Target", "Actual"],
        ["IR 1: Youth have digital skills", null, null, null, null, null, null, null, null, null, null, null],
        ["1.1", "Number of youth trained", "Number", "Male", "old: A-7", 2020, 0, 500, 480, 0.96, 600, null],
        ["1.1", "Number of youth trained", "Number", "Female", "old: A-7", 2020, 0, 500, 610, 1.22, 650, null],
        [
          "1.2",
          "Percent of trained youth in work after 6 months",
          "Percent",
          "Total",
          null,
          2020,
          0.18,
          0.3,
          0.275,
          0.917,
          0.4,
          null,
        ],
        ["Sub-IR 1.1: Training centres are better", null, null, null, null, null, null, null, null, null, null, null],
        ["1.1.1", "Number of centres accredited", "Number", "Total", null, 2020, 3, 10, 9, 0.9, 18, null],
      ],
      {
        merged: ["A1:L1", "F2:G2", "H2:J2", "K2:L2", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "A4:L4", "A8:L8"],
        formats: { "G7:I7": "0.0%", K7: "0%", "J5:J9": "0%" },
        hiddenColumns: ["E"],
      },
    );
  },
  results: [
    ["Outcome", "IR 1: Youth have digital skills"],
    ["Outcome", "Sub-IR 1.1: Training centres are better"],
  ],
  kpis: [
    ["Number of youth trained", "Number", null, "2020"],
    ["Percent of trained youth in work after 6 months", "Percent", 18, "2020"],
    ["Number of centres accredited", "Number", 3, "2020"],
  ],
  targets: [
    ["Percent of trained youth in work after 6 months", "2021", 30],
    ["Percent of trained youth in work after 6 months", "2022", 40],
    ["Number of centres accredited", "2021", 10],
    ["Number of centres accredited", "2022", 18],
  ],
  actuals: [
    ["Number of youth trained", "2021", "World", "Male", 480],
    ["Number of youth trained", "2021", "World", "Female", 610],
    ["Percent of trained youth in work after 6 months", "2021", "World", "Total", 27.5],
    ["Number of centres accredited", "2021", "World", "Total", 9],
  ],
};
