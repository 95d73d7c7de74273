import { book, sheet } from "../made-up.ts";
import type { Format } from "./format.ts";

/** Figures of women and men, and of parts of a share, in columns and in rows of their own. */
export const groups: Readonly<Record<string, Format>> = {
  "women, men and all in columns under a target and an actual": {
    workbook: book(
      sheet(
        "Targets",
        [
          [
            "Code",
            "Indicator",
            "Unit",
            "Baseline 2019",
            "Target 2021",
            null,
            null,
            "Actual 2021",
            null,
            null,
            "LOP target",
          ],
          [null, null, null, null, "Male", "Female", "Total", "Male", "Female", "Total", null],
          ["T1", "Teachers certified", "teachers", 11, 45, 65, 110, 38, 67, 105, 930],
        ],
        [
          { row: 0, column: 4, rows: 1, columns: 3 },
          { row: 0, column: 7, rows: 1, columns: 3 },
        ],
      ),
    ),
    baselines: [["Teachers certified", "teachers", 11, "2019"]],
    targets: [
      ["2021", 110],
      ["LOP", 930],
    ],
    actuals: [
      ["2021", "World", "Male", 38],
      ["2021", "World", "Female", 67],
      ["2021", "World", "Total", 105],
    ],
    needs: [
      ["to choose", "E3"],
      ["to choose", "F3"],
      ["no period", "K3"],
    ],
    left: ["E3", "F3"],
  },
  "groups set in under their indicator, with baselines and targets of their own": {
    workbook: book(
      sheet("PMP", [
        ["Indicator", "Baseline (2019)", "2021 Target", "2021 Actual", "Source"],
        ["1.1 People using public services online", 1010, 2020, 2130, "Logs"],
        ["   Male", 610, 1015, 1060, null],
        ["   Young people (15-24)", 210, 410, 395, null],
        ["of which in islands", 21, 41, 39, null],
        ["1.2 Satisfaction (%)", "61%", "72%", "71%", "Survey"],
        ["- Women", "58%", "69%", "70%", null],
      ]),
    ),
    baselines: [
      ["1.1 People using public services online", null, 1010, "2019"],
      ["1.2 Satisfaction (%)", "%", 61, "2019"],
    ],
    targets: [
      ["2021", 2020],
      ["2021", 72],
    ],
    actuals: [
      ["2021", "World", "Total", 2130],
      ["2021", "World", "Male", 1060],
      ["2021", "World", "Young people (15-24)", 395],
      ["2021", "World", "in islands", 39],
      ["2021", "World", "Total", 71],
      ["2021", "World", "Female", 70],
    ],
    needs: [
      ["to choose", "B3"],
      ["to choose", "C4"],
      ["not in the list", "A4"],
      ["not in the list", "A5"],
    ],
    left: ["B3", "C3", "B4", "C4", "B5", "C5", "B7", "C7"],
  },
  "groups named twice, as a form has them": {
    workbook: book(
      sheet("Logframe", [
        ["Results Hierarchy", "Indicators", "Baseline", "End Target", "Actual 2021"],
        ["Outreach", "Persons receiving services", 11, 10010, 5005],
        [null, "Males - Males", 5, 6006, 3003],
        [null, "Females - Females", 6, 4004, 2002],
      ]),
    ),
    baselines: [["Persons receiving services", null, 11, null]],
    targets: [[null, 10010]],
    actuals: [
      ["2021", "World", "Total", 5005],
      ["2021", "World", "Male", 3003],
      ["2021", "World", "Female", 2002],
    ],
    left: ["C3", "D3", "C4", "D4"],
  },
  "a share of women under a count: no part of it, and another KPI": {
    workbook: book(
      sheet("PMP", [
        ["Indicator", "Unit", "Target 2021", "Actual 2021"],
        ["People trained", "people", 410, 395],
        ["of which women", "%", 45, 43],
        ["Experts sent", null, 13, 12],
        ["Women", null, "40%", "35%"],
      ]),
    ),
    baselines: [
      ["People trained", "people", null, null],
      ["People trained: of which women", "%", null, null],
      ["Experts sent", null, null, null],
    ],
    actuals: [
      ["2021", "World", "Total", 395],
      ["2021", "World", "Total", 43],
      ["2021", "World", "Total", 12],
    ],
    needs: [["row not taken", "A5"]],
    left: ["C5", "D5"],
  },
  "numerators and denominators in rows under their share": {
    workbook: book(
      sheet("Indicators", [
        ["Indicator", "Unit", "Baseline 2019", "Actual 2020", "Actual 2021"],
        ["Share of schools connected", "%", "41%", "52%", "56%"],
        ["Numerator: schools connected", "schools", 410, 520, 560],
        ["Denominator: all schools", "schools", 1000, 1000, 1000],
      ]),
    ),
    baselines: [["Share of schools connected", "%", 41, "2019"]],
    actuals: [
      ["2020", "World", "Total", 52],
      ["2021", "World", "Total", 56],
    ],
    left: ["C3", "C4"],
  },
  "numerators, denominators and shares in columns under their years": {
    workbook: book(
      sheet(
        "PF",
        [
          [
            "#",
            "Impact indicator",
            "Baseline value",
            "Baseline year",
            "Required disaggregation",
            "2021",
            null,
            null,
            "2022",
          ],
          [null, null, null, null, null, "N#", "D#", "%", "N#", "D#", "%"],
          [1, "Share of requests answered in time", "84%", 2019, "Age, sex", 851, 1001, "85%", 881, 1002, "88%"],
        ],
        [
          { row: 0, column: 5, rows: 1, columns: 3 },
          { row: 0, column: 8, rows: 1, columns: 3 },
        ],
      ),
    ),
    baselines: [["Share of requests answered in time", "%", 84, "2019"]],
    actuals: [
      ["2021", "World", "Total", 85],
      ["2022", "World", "Total", 88],
    ],
    needs: [["to choose", "E3"]],
  },
};
