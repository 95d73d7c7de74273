import { expect, it } from "vitest";
import { observations, type SeriesRow, series, toRows } from "../../pipelines/index.ts";
import { actual, kpi, plan, pushed, target } from "./fixtures.ts";

it("a series is a KPI in a place for a group, from its first figure to its last whatever their order", () => {
  const reported = [
    pushed({
      kpis: [kpi("A-01"), kpi("A-02")],
      targets: [target("A-01", "2023", 200)],
      actuals: [
        actual("A-01", "2021-Q1", 150),
        actual("A-01", "2020-Q3", 120),
        actual("A-01", "2021-Q1", 70, { place: "Africa" }),
        actual("A-02", "2020-Q4", 5),
      ],
    }),
  ];
  const rows = toRows<SeriesRow>(series(observations(reported, { framework: plan })));
  expect(rows.map(({ kpi, place, figures, first, last }) => [kpi, place, figures, first, last])).toEqual([
    ["A-01", "World", 2, "2020-Q3", "2021-Q1"],
    ["A-01", "Africa", 1, "2021-Q1", "2021-Q1"],
    ["A-02", "World", 1, "2020-Q4", "2020-Q4"],
  ]);
});
