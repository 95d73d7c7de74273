import { describe, expect, it } from "vitest";
import {
  cagrRatio,
  missingColumns,
  progressTable,
  type TableMethod,
  tableMethods,
} from "../../../rbm/progress/index.ts";
import { cells, row } from "./support.ts";

describe("a table of progress", () => {
  it("adds four columns and keeps the others, in order", () => {
    const rows = [{ ...row("2015,37.8,2017,42.9,2020,50,increase,"), kpi: "DI-1" }, row("")];
    const [first, second] = progressTable(rows, "to-target");
    expect(first).toEqual({
      ...rows[0],
      progress: expect.stringMatching(/^0\.4180/),
      score: "",
      status: "",
      reason: "",
    });
    expect(Object.keys(first!)).toEqual([...Object.keys(rows[0]!), "progress", "score", "status", "reason"]);
    expect(second).toMatchObject({ progress: "", status: "no data" });
  });

  it("prints numbers in full precision", () => {
    const line = "2015,14.5,2023,10.2,2030,7.25,decrease,";
    const { progress, score } = progressTable([row(line)], "cagr-ratio")[0]!;
    const sure = cagrRatio({
      baseline: 14.5,
      baselineTime: 2015,
      actual: 10.2,
      time: 2023,
      target: 7.25,
      targetTime: 2030,
      direction: "decrease",
    });
    expect(Number(progress)).toBe(sure.value);
    expect(Number(score)).toBe(sure.score);
  });

  it.each<[TableMethod, string, number | null, string]>([
    ["to-target", "2015,15,2018,53,2020,50,up,", 38 / 35, "achieved"],
    ["to-milestone", ",,2021-Q1,50,,50,+1,", 1, "on track"],
    ["to-milestone", ",,2021-Q1,40,,50,+1,", 0.8, "at risk"],
    ["pace", "2015,37.8,2017,42.9,2020,50,increase,", 1.0450819672131146, "on track"],
    ["pace", "2020,0,2021-Q2,10,2022,80,increase,", 0.5, "off track"],
    ["required-linear", "2015,37.8,2017,42.9,2020,50,increase,", 7.1 / 3, ""],
    ["escap", "2015,50,2017,35,2020,20,down,", 5, ""],
    ["escap-parity", ",,2017,0.9,,,,", 9, ""],
    ["aarr", "2000,120,2015,55,,,decrease,", 0.050681168, ""],
    ["sign-of-change", "2000,120,2015,55,,,-1,", 1, "on track"],
  ])("%s of %s", (method, line, progress, status) => {
    const found = cells(line, method);
    expect(found.progress).toBeCloseTo(progress ?? Number.NaN, 8);
    expect(found).toMatchObject({ status, reason: "" });
  });

  it.each<[string, number | null, number | null, string]>([
    ["2018,91.3,2022,94.5,2030,100,increase,", 1.136025, 3.828811, "substantial"],
    ["2015,50,2020,61,2030,60,increase,", 3.3176705727749973, 5, "target achieved"],
    ["2015,0,2020,61,2030,60,increase,", null, 5, "target achieved"],
    ["2015,0,2020,5,2030,60,increase,", null, null, "not available"],
    ["2019-Q4,4,2020-Q3,5,2030,60,increase,", null, null, "not available"],
    ["2020,95,2021,95.19,,,increase,100", 0.002, 1.2049456777249805, "moderate"],
    ["2015,20,2020,15,2030,0,decrease,", 0.11569645349028668, -2.0179275872420224, "limited"],
  ])("growth against the growth required: %s", (line, progress, score, status) => {
    const found = cells(line, "cagr-ratio");
    expect(found.status).toBe(status);
    if (progress === null) expect(found.progress).toBeNull();
    else expect(found.progress).toBeCloseTo(progress, 5);
    if (score === null) expect(found.score).toBeNull();
    else expect(found.score).toBeCloseTo(score, 5);
    expect(found.reason === "").toBe(progress !== null);
  });

  it("a milestone and an accumulation count where there are such columns", () => {
    const quarter = { ...row("2020,150,2021-Q1,50,2021,200,increase,"), milestone: "50", accumulation: "Per period" };
    expect(progressTable([quarter], "to-milestone")[0]).toMatchObject({ progress: "1", status: "on track" });
    const behind = { ...quarter, base_value: "10", current_value: "40" };
    expect(progressTable([behind], "to-milestone")[0]?.progress).toBe("0.8");
    expect(progressTable([{ ...behind, accumulation: "" }], "to-milestone")[0]?.progress).toBe("0.75");
  });

  it("goes by the formula where target and direction disagree, and says that they do", () => {
    const found = cells("2015,50,2017,45,2020,40,increase,", "to-target");
    expect(found).toMatchObject({ progress: 0.5, status: "achieved" });
    expect(found.reason).toContain("other side of the baseline");
    expect(cells("2015,50,2017,38,2020,40,increase,", "pace").progress).toBeCloseTo(1.2 / 0.4, 12);
  });

  it("computes every method for every row without ever printing NaN", () => {
    const lines = [
      "",
      "2015,1,2017,5,2020,10,increase,",
      "2015,-1,2017,0,2015,0,down,0",
      "2015,1,2015,1,2014,1,maintain,",
      "x,x,x,x,x,x,x,x",
    ];
    for (const method of tableMethods)
      for (const found of progressTable(lines.map(row), method)) {
        expect(`${found.progress} ${found.score}`).not.toMatch(/NaN|Infinity|null|undefined/);
        if (!found.reason.includes("other side of the baseline"))
          expect(found.progress === "").toBe(found.reason !== "");
      }
  });

  it("says which columns are missing, of those the method needs", () => {
    const header = ["base_year", "base_value", "current_year", "current_value", "target", "kpi"];
    expect(missingColumns(header, "pace")).toEqual(["target_year"]);
    expect(missingColumns(header, "cagr-ratio")).toEqual(["direction"]);
    expect(missingColumns(header, "to-target")).toEqual([]);
    const dated = ["base_year", "base_value", "current_year", "current_value"];
    const ahead = ["current_year", "current_value", "target_year", "target"];
    expect(Object.fromEntries(tableMethods.map((method) => [method, missingColumns([], method)]))).toEqual({
      "to-target": ["base_value", "current_value", "target"],
      "to-milestone": ["current_value"],
      pace: [...dated, "target_year", "target"],
      "required-linear": ahead,
      "required-compound": ahead,
      "cagr-ratio": [...dated, "direction"],
      escap: ["base_value", "current_value", "target", "direction"],
      "escap-parity": ["current_value"],
      aarr: dated,
      "sign-of-change": ["base_value", "current_value", "direction"],
    });
  });
});
