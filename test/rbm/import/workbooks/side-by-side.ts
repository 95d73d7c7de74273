import { add, type SomebodysWorkbook } from "./made.ts";

/** An operational plan of the Union's: targets on the left and what was reached on the right, another table below, an old sheet hidden. */
export const sideBySide: SomebodysWorkbook = {
  name: "two tables side by side, a third below them, and a hidden sheet of last year",
  build(book) {
    add(
      book,
      "Outcome indicators",
      [
        ["Sector objective D.1: Coordination", null, null, null, null, null, null, null],
        [],
        ["Planned", null, null, null, "Reported", null, null, null],
        [
          "Outcome indicator",
          "Baseline 2019",
          "Target 2021",
          null,
          "Outcome indicator",
          "Value 2020",
          "Value 2021",
          "Source",
        ],
        ["D.1-a: Number of agreements", 10, 16, null, "D.1-a: Number of agreements", 12, 15, "ITU"],
        ["D.1-b: Level of satisfaction (%)", 80.5, 90, null, "D.1-c: Number of events", 4, 6, "ITU"],
        [],
        ["Output indicators", null, null, null, null, null, null, null],
        ["Output", "Indicator", "Target 2021", "Actual 2021", null, null, null, null],
        ["D.1-1 World conference", "Number of participants", 1200, 1350, null, null, null, null],
      ],
      { merged: ["A3:C3", "E3:H3"] },
    );
    add(
      book,
      "2018 (old)",
      [
        ["Indicator", "Actual 2018"],
        ["D.1-a: Number of agreements", 9],
      ],
      { state: "hidden" },
    );
  },
  results: [["Output", "D.1-1 World conference"]],
  kpis: [
    ["D.1-a: Number of agreements", null, 10, "2019"],
    ["D.1-b: Level of satisfaction (%)", "%", 80.5, "2019"],
    ["D.1-c: Number of events", null, null, null],
    ["Number of participants", null, null, null],
  ],
  targets: [
    ["D.1-a: Number of agreements", "2021", 16],
    ["D.1-b: Level of satisfaction (%)", "2021", 90],
    ["Number of participants", "2021", 1200],
  ],
  actuals: [
    ["D.1-a: Number of agreements", "2020", "World", "Total", 12],
    ["D.1-a: Number of agreements", "2021", "World", "Total", 15],
    ["D.1-c: Number of events", "2020", "World", "Total", 4],
    ["D.1-c: Number of events", "2021", "World", "Total", 6],
    ["Number of participants", "2021", "World", "Total", 1350],
    ["D.1-a: Number of agreements", "2018", "World", "Total", 9],
  ],
};
