import { book, sheet } from "../made-up.ts";
import type { Format } from "./format.ts";

/** A block of labels and values an indicator. */
export const blocks: Readonly<Record<string, Format>> = {
  "reference sheets of indicators below each other": {
    workbook: book(
      sheet("PIRS", [
        ["Performance Indicator Reference Sheet"],
        ["Name of Indicator:", "Number of people with digital skills"],
        ["Name of Result Measured:", "IR 1.1 Skills are better"],
        ["Is this a performance plan and report indicator?", "No"],
        ["DESCRIPTION"],
        ["Precise Definition(s):", "People who end a course"],
        ["Unit of Measure:", "people"],
        ["PLAN FOR DATA COLLECTION"],
        ["Data Source:", "Course lists"],
        ["Baseline timeframe:", "2019: 120"],
        [],
        ["Performance Indicator Reference Sheet"],
        ["Name of Indicator:", "Percentage of schools connected"],
        ["Name of Result Measured:", "IR 1.2 Schools are online"],
        ["Unit of Measure:", "%"],
        ["Baseline:", "23%"],
        ["Target 2021:", "44%"],
        ["Target 2023:", "75%"],
      ]),
    ),
    baselines: [
      ["Number of people with digital skills", "people", 120, "2019"],
      ["Percentage of schools connected", "%", 23, null],
    ],
    targets: [
      ["2021", 44],
      ["2023", 75],
    ],
    results: [
      ["Outcome", "IR 1.1 Skills are better"],
      ["Outcome", "IR 1.2 Schools are online"],
    ],
    left: ["B4"],
  },
  "baselines and targets under the name of their indicator, by a letter": {
    workbook: book(
      sheet("RRF", [
        ["Outcomes", "Indicators, Baselines (B) and Targets (T)", "Means of verification"],
        ["Outcome 1: Children learn online", "Number of schools online\nB: 210 (2019)\nT: 940 (2023)", "Register"],
        [null, "Percentage of girls with skills\nB: 21% (2019)\nT: 46% (2023)", "Survey"],
      ]),
    ),
    baselines: [
      ["Number of schools online", null, 210, "2019"],
      ["Percentage of girls with skills", "%", 21, "2019"],
    ],
    targets: [
      ["2023", 940],
      ["2023", 46],
    ],
  },
};
