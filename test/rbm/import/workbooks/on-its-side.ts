import { add, type SomebodysWorkbook } from "./made.ts";

/** A dashboard with an indicator a column and its figures under it, years down the side. */
export const onItsSide: SomebodysWorkbook = {
  name: "indicators in columns, with what they are and their figures down the side",
  build(book) {
    add(
      book,
      "Dashboard",
      [
        ["Digital dashboard 2019-2023", null, null, null],
        ["Indicator", "Internet users", "Fixed broadband", "Price of 1 GB"],
        ["Unit", "%", "per 100 people", "USD"],
        ["Data source", "ITU", "ITU", "Regulator"],
        ["Baseline 2019", 0.447, 12.1, 3.4],
        ["Actual 2020", 0.481, "12,9", 3.1],
        ["Actual 2021", 0.52, 13.4, "n/a"],
        ["Target 2023", 0.65, 16, "≤ 2"],
      ],
      { merged: ["A1:D1"], formats: { B5: "0.0%", B6: "0.0%", B7: "0.0%", B8: "0%" } },
    );
  },
  results: [],
  kpis: [
    ["Internet users", "%", 44.7, "2019"],
    ["Fixed broadband", "per 100 people", 12.1, "2019"],
    ["Price of 1 GB", "USD", 3.4, "2019"],
  ],
  targets: [
    ["Internet users", "2023", 65],
    ["Fixed broadband", "2023", 16],
    ["Price of 1 GB", "2023", 2],
  ],
  actuals: [
    ["Internet users", "2020", "World", "Total", 48.1],
    ["Internet users", "2021", "World", "Total", 52],
    ["Fixed broadband", "2020", "World", "Total", 12.9],
    ["Fixed broadband", "2021", "World", "Total", 13.4],
    ["Price of 1 GB", "2020", "World", "Total", 3.1],
  ],
};
