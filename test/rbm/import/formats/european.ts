import { book, sheet } from "../made-up.ts";
import type { Format } from "./format.ts";

/** Formats of European donors. */
export const european: Readonly<Record<string, Format>> = {
  "an EU logframe of the older kind, levels down the side and several indicators in a cell": {
    workbook: book(
      sheet("Logframe", [
        ["LOGICAL FRAMEWORK OF THE ACTION"],
        [
          null,
          "Intervention logic",
          "Objectively verifiable indicators of achievement",
          "Sources and means of verification",
          "Assumptions",
        ],
        ["Overall objective", "Better digital lives", "Share of people online", "ITU statistics", null],
        [
          "Specific objective",
          "Schools are connected",
          "- Number of schools connected\n- Percentage of schools with fast lines",
          "Register of schools",
          "Power is there",
        ],
        [
          "Expected results",
          "Teachers are trained",
          "1. Number of teachers trained;\n2. Number of courses",
          "Course lists",
          "Teachers stay",
        ],
        ["Activities", "Write the curriculum", "Means: experts", "Costs: 10 000 EUR", null],
      ]),
    ),
    kpis: [
      ["Share of people online", "ITU statistics"],
      ["Number of schools connected", "Register of schools"],
      ["Percentage of schools with fast lines", "Register of schools"],
      ["Number of teachers trained", "Course lists"],
      ["Number of courses", "Course lists"],
    ],
    results: [
      ["Strategic goal", "Better digital lives"],
      ["Objective", "Schools are connected"],
      ["Output", "Teachers are trained"],
      ["Activity", "Write the curriculum"],
    ],
  },
  "an EU logframe of the newer kind, years in the cells": {
    workbook: book(
      sheet("Logframe", [
        [
          null,
          "Results chain",
          "Indicators",
          "Baselines (incl. reference year)",
          "Current value (incl. reference year)",
          "Targets (incl. reference year)",
          "Sources and means of verification",
          "Assumptions",
        ],
        [
          "Impact",
          "Better lives",
          "1.1 Internet users (%)",
          "45% (2019)",
          "52,5% (2021)",
          "70% (2023)",
          "Survey",
          null,
        ],
        [
          "Outcome 1",
          "More skills",
          "2.1 People trained",
          "0 (2020)",
          "1 200 (2021)",
          "5 000 (2023)",
          "Lists",
          "Staff stay",
        ],
      ]),
    ),
    kpis: [
      ["1.1 Internet users (%)", "Survey"],
      ["2.1 People trained", "Lists"],
    ],
    targets: [
      ["2023", 70],
      ["2023", 5000],
    ],
    actuals: [
      ["2021", "World", "Total", 52.5],
      ["2021", "World", "Total", 1200],
    ],
    results: [
      ["Strategic goal", "Better lives"],
      ["Outcome", "More skills"],
    ],
  },
  "an FCDO logframe, planned and achieved rows under milestones, the source under them": {
    workbook: book(
      sheet("Logframe", [
        ["PROJECT NAME", "Skills for all"],
        [
          "IMPACT",
          "Impact Indicator 1",
          null,
          "Baseline 2019",
          "Milestone 1 (2020)",
          "Milestone 2 (2021)",
          "Target (2023)",
        ],
        ["More jobs", "Share of young people in work", "Planned", 40, 42, 45, 50],
        [null, null, "Achieved", null, 41, null, null],
        [null, null, null, "Source", null, null, null],
        [null, null, null, "Labour survey", "Labour survey", "Labour survey", "Labour survey"],
        ["OUTCOME", "Outcome Indicator 1", null, "Baseline", "Milestone 1", "Milestone 2", "Target (date)"],
        ["People have skills", "Number of people certified", "Planned", 0, 100, 200, 300],
        [null, null, "Achieved", null, 110, null, null],
      ]),
    ),
    kpis: [
      ["Share of young people in work", "Labour survey"],
      ["Number of people certified", null],
    ],
    targets: [
      ["2020", 42],
      ["2021", 45],
      ["2023", 50],
      ["Milestone 1", 100],
      ["Milestone 2", 200],
      [null, 300],
    ],
    actuals: [
      ["2020", "World", "Total", 41],
      ["Milestone 1", "World", "Total", 110],
    ],
    results: [
      ["Strategic goal", "More jobs"],
      ["Outcome", "People have skills"],
    ],
  },
};
