import { describe, expect, it } from "vitest";
import { columnsNamed } from "../../../rbm/progress/index.ts";

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
});
