import { book, sheet } from "../made-up.ts";
import type { Format } from "./format.ts";

/** Tables that systems export. */
export const exported: Readonly<Record<string, Format>> = {
  "a row of tags under the header, which is neither header nor row": {
    workbook: book(
      sheet("hxl", [
        ["Indicator", "Code", "Region", "Sex", "Target 2021", "Actual 2021"],
        ["#indicator+name", "#indicator+code", "#adm1+name", "#meta+sex", "#indicator+target", "#indicator+value+num"],
        ["People trained", "I1", "Africa", "f", 31, 25],
        ["People trained", "I1", "Europe", "m", 32, 27],
      ]),
    ),
    baselines: [["People trained", null, null, null]],
    targets: [],
    actuals: [
      ["2021", "Africa", "Female", 25],
      ["2021", "Europe", "Male", 27],
    ],
    needs: [["row not taken", "A2"]],
    left: ["A2", "F2", "E3", "E4"],
  },
  "columns named by their paths, all cells texts": {
    workbook: book(
      sheet("iati", [
        [
          "result/title",
          "indicator/title",
          "indicator/@measure",
          "indicator/baseline/@year",
          "indicator/baseline/@value",
          "indicator/period/period-end/@iso-date",
          "indicator/period/target/@value",
          "indicator/period/actual/@value",
        ],
        ["Better skills", "People trained", "1", "2019", "110", "2021-12-31", "310", "280"],
        ["Better skills", "People trained", "1", "2019", "110", "2022-12-31", "420", null],
      ]),
    ),
    baselines: [["People trained", null, 110, "2019"]],
    targets: [
      [null, 310],
      [null, 420],
    ],
    actuals: [["2021-Q4", "World", "Total", 280]],
    results: [[null, "Better skills"]],
    needs: [["no period", "G2"]],
  },
  "names in small letters and underscores, quarters without a year": {
    workbook: book(
      sheet("indicators", [
        ["indicator_code", "indicator_name", "data_type", "baseline", "lop_target", "q1_target", "q1_achieved"],
        ["A-1", "People trained", "number", 3, 930, 51, 45],
      ]),
    ),
    baselines: [["People trained", null, 3, null]],
    targets: [
      ["lop", 930],
      ["Q1", 51],
    ],
    actuals: [["Q1", "World", "Total", 45]],
    needs: [
      ["no period", "F2"],
      ["no period", "G2"],
    ],
    left: ["C2"],
  },
  "a column called Name beside figures, and whether they are broken down": {
    workbook: book(
      sheet("list", [
        ["Code", "Name", "Baseline", "Target", "Unit", "Disaggregation Required"],
        ["H-1", "Households reached", 12, 530, "households", "Yes"],
        ["H-2", "Share satisfied", 41, 82, "%", "Sex"],
      ]),
    ),
    baselines: [
      ["Households reached", "households", 12, null],
      ["Share satisfied", "%", 41, null],
    ],
    targets: [
      [null, 530],
      [null, 82],
    ],
    needs: [["to choose", "F2"]],
  },
  "what indicators are on a sheet, and their figures by code on another": {
    workbook: book(
      sheet("Definitions", [
        ["Code", "Indicator", "Unit"],
        ["C1", "Coverage", "%"],
        ["C2", "Speed", "Mbit/s"],
      ]),
      sheet("Values", [
        ["Code", "Baseline 2019", "Actual 2021", "Target 2023"],
        ["C1", 71, 82, 95],
        ["C2", 13, 19, 31],
      ]),
    ),
    baselines: [
      ["Coverage", "%", 71, "2019"],
      ["Speed", "Mbit/s", 13, "2019"],
    ],
    targets: [
      ["2023", 95],
      ["2023", 31],
    ],
    actuals: [
      ["2021", "World", "Total", 82],
      ["2021", "World", "Total", 19],
    ],
  },
  "objectives and key results, whose goals are numbers": {
    workbook: book(
      sheet(
        "OKR",
        [
          ["Objective", "Key Result", "Start", "Current", "Goal", "Progress"],
          ["Make learning digital", "Courses online", 14, 19, 32, "28%"],
          [null, "Learners", 101, 852, 1003, "83%"],
        ],
        [{ row: 1, column: 0, rows: 2, columns: 1 }],
      ),
    ),
    baselines: [
      ["Courses online", null, 14, null],
      ["Learners", null, 101, null],
    ],
    targets: [
      [null, 32],
      [null, 1003],
    ],
    actuals: [
      [null, "World", "Total", 19],
      [null, "World", "Total", 852],
    ],
    results: [["Objective", "Make learning digital"]],
    needs: [["column guessed", "E1"]],
    left: ["F2"],
  },
  "a table of the SDGs, whose targets are a level of what is planned": {
    workbook: book(
      sheet("SDG", [
        ["Goal", "Target", "Indicator", "Unit", "2019", "2020"],
        ["Goal 9", "9.c", "9.c.1 Population covered by a mobile network", "%", 85.5, "…"],
      ]),
    ),
    targets: [],
    actuals: [["2019", "World", "Total", 85.5]],
    results: [
      ["Strategic goal", "Goal 9"],
      ["Strategic target", "9.c"],
    ],
    left: ["F2"],
  },
};
