import { describe, expect, it } from "vitest";
import { columnsNamed, yearsNamed } from "../../../rbm/progress/index.ts";

describe("the columns of a table", () => {
  it("are known in capitals, with spaces and with hyphens, quarters in their own way", () => {
    expect(columnsNamed(["Base year", " BASE_VALUE ", "Current-Value", "2020 Q1", "2020-q2"])).toEqual([
      "base_year",
      "base_value",
      "current_value",
      "2020 q1",
      "2020-q2",
    ]);
  });

  it("are known by what others call them", () => {
    expect(columnsNamed(["Baseline", "Baseline year", "Actual", "Actual year", "Target value", "Target date"])).toEqual(
      ["base_value", "base_year", "current_value", "current_year", "target", "target_year"],
    );
    expect(columnsNamed(["Desired direction", "Natural limit", "Milestone value"])).toEqual([
      "direction",
      "limit",
      "milestone",
    ]);
    expect(columnsNamed(["Country", "TIME_PERIOD", "OBS_VALUE"])).toEqual(["country", "year", "value"]);
    expect(columnsNamed(["2015 [YR2015]", "2016.0", "2015 [YR2016]"])).toEqual(["2015", "2016", "2015_[yr2016]"]);
  });

  it("are not taken for a year, a quarter or a column that they only resemble", () => {
    expect(columnsNamed(["FY2015.0", "2015.0 total", "Base   year", "Sum Q1 total", "Sum Q1"])).toEqual([
      "fy2015.0",
      "2015.0_total",
      "base_year",
      "sum_q1_total",
      "sum q1",
    ]);
  });

  it("keep their names beside a column of the name meant, and where two could be it", () => {
    expect(columnsNamed(["baseline", "base_value"])).toEqual(["baseline", "base_value"]);
    expect(columnsNamed(["actual", "latest"])).toEqual(["actual", "latest"]);
    expect(columnsNamed(["actual", "actual"])).toEqual(["actual", "actual"]);
  });

  it("may say the years of their values", () => {
    const header = ["Baseline 2015", "Actual (2021-Q3)", "target_2030"];
    expect(columnsNamed(header)).toEqual(["base_value", "current_value", "target"]);
    expect(yearsNamed(header)).toEqual({ base_year: "2015", current_year: "2021-q3", target_year: "2030" });
    expect(yearsNamed(["Base value 2015 Q4", "Latest 2021Q3"])).toEqual({
      base_year: "2015-q4",
      current_year: "2021-q3",
    });
    expect(yearsNamed(["Actual (2021 Q3)", "Target value (2030)"])).toEqual({
      current_year: "2021-q3",
      target_year: "2030",
    });
  });

  it("say no year where a column does, where two could be it, or where it is more than a year", () => {
    expect(yearsNamed(["Baseline 2015", "Baseline year"])).toEqual({});
    expect(columnsNamed(["Baseline 2015", "Baseline year"])).toEqual(["base_value", "base_year"]);
    const twice = ["Target 2025", "Target 2030"];
    expect([columnsNamed(twice), yearsNamed(twice)]).toEqual([["target_2025", "target_2030"], {}]);
    expect(columnsNamed(["Target", "Target 2030"])).toEqual(["target", "target_2030"]);
    expect(columnsNamed(["Baseline", "Baseline 2015"])).toEqual(["baseline", "baseline_2015"]);
    const others = ["Limit 2030", "Target 20300", "My target 2030", "2015", "Target 2030 revised", "Year 2015"];
    expect(others.map((name) => yearsNamed([name]))).toEqual(others.map(() => ({})));
    expect(others.flatMap((name) => columnsNamed([name]))).toEqual([
      "limit_2030",
      "target_20300",
      "my_target_2030",
      "2015",
      "target_2030_revised",
      "year_2015",
    ]);
  });
});
