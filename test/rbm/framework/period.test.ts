import { expect, test } from "vitest";
import {
  addQuarters,
  comparePeriods,
  framework2020,
  parsePeriod,
  periodEnd,
  periodEndDate,
  periodStart,
  quarterOf,
  quartersBetween,
} from "../../../rbm/framework/index.ts";

test("a value holds at its period's end, so that 2020 to 2023 is exactly three years", () => {
  expect(periodEnd("2021-Q3")).toBe(2021.75);
  expect(periodEnd("2023") - periodEnd("2020")).toBe(3);
  expect(periodStart("2021-Q3")).toBe(2021.5);
  expect(periodEnd("Q3 2021")).toBeNaN();
  expect(parsePeriod("2021-Q5")).toBeNull();
});

test("a year comes after its fourth quarter and before the next first", () => {
  expect(["2022-Q1", "2021", "2021-Q4", "2021-Q3"].sort(comparePeriods)).toEqual([
    "2021-Q3",
    "2021-Q4",
    "2021",
    "2022-Q1",
  ]);
});

test("every quarter and year of the plan lies in it by comparison", () => {
  const { from, to } = framework2020;
  const quarters = quartersBetween(from, to);
  expect(quarters).toHaveLength(16);
  expect([quarters[0], quarters[15]]).toEqual(["2020-Q1", "2023-Q4"]);
  for (const period of [...quarters, "2020", "2023"]) {
    expect(comparePeriods(period, from)).toBeGreaterThanOrEqual(0);
    expect(comparePeriods(period, to)).toBeLessThanOrEqual(0);
  }
  expect(comparePeriods("2024-Q1", to)).toBeGreaterThan(0);
  expect(comparePeriods("2019", from)).toBeLessThan(0);
});

test("quarters are counted over the turn of a year, and dates fall in theirs", () => {
  expect(addQuarters("2021-Q4", 1)).toBe("2022-Q1");
  expect(addQuarters("2021", -4)).toBe("2020-Q4");
  expect(periodEndDate("2021-Q2")).toBe("2021-06-30");
  expect(periodEndDate("2021")).toBe("2021-12-31");
  expect(quarterOf("2021-08-17")).toBe("2021-Q3");
});
