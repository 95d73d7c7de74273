import { add, type SomebodysWorkbook } from "./made.ts";

/** An NGO's tracker: months as dates, a total column, the year's target, regions down the side, a title in a merged row of every block. */
export const tracker: SomebodysWorkbook = {
  name: "a tracker with a column a month, a total and several regions",
  build(book) {
    const months = Array.from({ length: 6 }, (_, i) => new Date(Date.UTC(2021, i, 1)));
    add(
      book,
      "Tracker",
      [
        ["Monthly tracker", null, null, null, null, null, null, null, null, null],
        ["Indicator", "Region", "Annual target 2021", ...months, "Total"],
        ["Number of people trained", "Africa", 600, 40, 55, 60, null, 45, 70, 270],
        ["Number of people trained", "Arab States", 300, 20, 25, 30, 15, 0, 35, 125],
      ],
      { merged: ["A1:J1"], formats: { "D2:I2": "mmm-yy" } },
    );
  },
  results: [],
  kpis: [["Number of people trained", null, null, null]],
  targets: [],
  actuals: [
    ["Number of people trained", "2021-Q1", "Africa", "Total", 155],
    ["Number of people trained", "2021-05", "Africa", "Total", 45],
    ["Number of people trained", "2021-06", "Africa", "Total", 70],
    ["Number of people trained", "2021-Q1", "Arab States", "Total", 75],
    ["Number of people trained", "2021-Q2", "Arab States", "Total", 50],
  ],
};
