import { describe, expect, it } from "vitest";
import { type ProgressRow, progressTable } from "../../../rbm/progress/index.ts";
import { cells, row } from "./support.ts";

describe("the cells of a table of progress", () => {
  it("reads years, decimal years and quarters on one scale, a year at its end", () => {
    expect(cells("2020.5,0,2021-Q4,10,2021.5,20,increase,", "pace").progress).toBe(1);
    expect(cells("2020,0,2020-Q3,10,2021,20,increase,", "pace").reason).toContain("dated after");
  });

  it("takes blanks for missing and a 0 for a 0", () => {
    expect(cells("2015,0,2017,0,2020,10,increase,", "to-target")).toMatchObject({ progress: 0, reason: "" });
    const blanks = ["", " ", "n/a", "NA", "NaN", "None", "null", "-", "–", "—", "..", "...", "…", ":", "#N/A", "<NA>"];
    for (const blank of [...blanks, "n.a.", "no data", "Not available"]) {
      expect(cells(`2015,${blank},2017,5,2020,10,increase,`, "to-target")).toMatchObject({
        progress: null,
        status: "no baseline",
      });
    }
    expect(cells("2015,1,2017,5,2020,,increase,", "to-target").status).toBe("no target");
    expect(cells(",,2021-Q1,50,,,increase,", "to-milestone").status).toBe("no target");
    const short: ProgressRow = { base_value: "0", current_value: "5", target: "10", direction: undefined };
    expect(progressTable([short], "to-target")[0]).toMatchObject({ progress: "0.5", status: "", reason: "" });
  });

  it("says what it cannot read and in which cell, and guesses nothing", () => {
    expect(cells("2015,1,2017,5,2020,10,sideways,", "to-target")).toMatchObject({ progress: null, status: "no data" });
    expect(cells("2015,1,2017,5,2020,10,sideways,", "cagr-ratio").status).toBe("not available");
    for (const odd of ["1,234", "0x10", "about 5", "1e999", "1.2.3"]) {
      const found = progressTable([{ ...row("2015,1,2017,,2020,10,increase,"), current_value: odd }], "to-target")[0]!;
      expect(found).toMatchObject({ progress: "", status: "no data" });
      expect(found.reason).toContain(`not a finite number`);
      expect(found.reason).toContain(`(current_value: ${odd})`);
    }
    expect(cells("last year,1,2017,5,2020,10,increase,", "pace").reason).toContain("base_year: last year");
    expect(cells("2015,x,2017,y,2020,10,increase,", "to-target").reason).toContain(
      " (base_value: x; current_value: y)",
    );
    expect(cells("2015,,2017,5,2020,10,increase,far", "to-target").reason).not.toContain("far");
  });

  it.each([
    ["4,5", 4.5],
    ["1 234,5", 1234.5],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["−4", -4],
    ["12 %", 12],
    ["4.5e1", 45],
  ])("reads %s, which can only be one number", (current_value, value) => {
    const line = { ...row("2015,0,2017,,2020,10,increase,"), current_value };
    expect(Number(progressTable([line], "to-target")[0]!.progress)).toBeCloseTo(value / 10, 12);
  });

  it.each(["2021-Q3", "2021Q3", "2021 q3", "2021-09-30", "2021-09-30T12:00:00Z", "2020.75"])(
    "the year may be written %s",
    (current_year) => {
      const line = { ...row("2019,0,,7,2022,12,increase,"), current_year };
      expect(Number(progressTable([line], "pace")[0]!.progress)).toBeCloseTo(7 / 12 / (1.75 / 3), 12);
    },
  );

  it("a day lies within its quarter by the days that have passed", () => {
    expect(cells("2019,0,2021-08-15,10,2021,10,increase,", "pace").progress).toBeCloseTo(
      2 / (1 + (2 + 46 / 92) / 4),
      12,
    );
    expect(cells("2019,0,2021-02-14,10,2021,10,increase,", "pace").progress).toBeCloseTo(2 / (1 + 0.5 / 4), 12);
    expect(cells("2019,0,2021-01-31,10,2021,10,increase,", "pace").progress).toBeCloseTo(2 / (1 + 31 / 90 / 4), 12);
  });

  it.each(["FY2021-Q3", "2021-Q35", "on 2021-09-30", "2021-09-301", "2021-00-30", "2021-13-30", "2021-Q5", "3Q2021"])(
    "%s is no year that can be read",
    (current_year) => {
      const line = { ...row("2019,0,,7,2022,12,increase,"), current_year };
      expect(progressTable([line], "pace")[0]!.reason).toContain(`(current_year: ${current_year})`);
    },
  );

  it("a year's last day is the year, and a day that is none is not read", () => {
    expect(cells("2019-12-31,0,2021-12-31,5,2023-12-31,10,up,", "pace").progress).toBe(1);
    expect(cells("2019-02-30,0,2021,5,2023,10,up,", "pace").reason).toContain("base_year: 2019-02-30");
  });

  it.each([
    "increase",
    "Increasing",
    "UP",
    "↑",
    "ascending",
    "positive",
    "higher",
    "Higher is better",
    "+1",
    "1",
    "1.0",
    "+",
  ])("%s is an increase", (word) => {
    expect(cells(`2015,1,2016,2,,,${word},`, "sign-of-change").progress).toBe(1);
  });

  it.each([
    "decrease",
    "Decreasing",
    "down",
    "↓",
    "descending",
    "negative",
    "lower",
    "Lower is better",
    "-1",
    "−1",
    "-1.0",
  ])("%s is a decrease", (word) => {
    expect(cells(`2015,1,2016,2,,,${word},`, "sign-of-change").progress).toBe(-1);
  });

  it.each<[string, string, string | null]>([
    ["1234,567", "1,234", "1.234"],
    ["1,2345", "+1,234", "1.234"],
    ["2,5 %", "-1,234", "-1.234"],
    ["1.234.567", " 1.234 ", "1234"],
    ["2.5", "1,234", "1234"],
    ["2.5%", "123,456", "123456"],
    ["1 234.5", "1,234", "1234"],
    ["1,234,567", "1,234", "1234"],
    ["1 234", "1,234", null],
    ["about 2.5", "1,234", null],
    ["a, b", "1,234", null],
    ["1,234", "1.234", "1.234"],
  ])("beside %s, %s is read as %s", (other, current_value, read) => {
    const lines = [other, current_value].map((value) => ({ base_value: "0", target: "1000", current_value: value }));
    const found = progressTable(lines, "to-target")[1]!;
    if (read === null) expect(found.reason).toContain("not a finite number");
    else expect(Number(found.progress)).toBeCloseTo(Number(read) / 1000, 12);
  });

  it("a reason that is about no cell names none", () => {
    expect(cells("2015,1,2017,5,2020,,increase,", "to-target").reason).toBe("There is no target. Set one for the KPI.");
  });

  it("a table that writes its decimals both ways shows nothing of what could be two numbers", () => {
    const values = ["2,5", "2.5", "1,234"];
    const lines = values.map((current_value) => ({ base_value: "0", target: "1000", current_value }));
    expect(progressTable(lines, "to-target")[2]!.reason).toContain(" (current_value: 1,234)");
    expect(progressTable([lines[1]!, lines[0]!, lines[2]!], "to-target")[2]!.reason).toContain("1,234");
  });

  it("numbers of several thousands stay what they are beside one that could be two", () => {
    const european = { base_value: "1,5", current_value: "1.234", target: "1.234.567" };
    expect(Number(progressTable([european], "to-target")[0]!.progress)).toBeCloseTo((1234 - 1.5) / (1234567 - 1.5), 15);
    const english = { base_value: "1.5", current_value: "1,234", target: "1,234,567" };
    expect(progressTable([english], "to-target")[0]!.progress).toBe(
      progressTable([european], "to-target")[0]!.progress,
    );
  });

  it("years that cannot be read are named, and how to write them", () => {
    const found = cells("2015/16,1,FY20,5,2030,10,increase,", "pace");
    expect(found.reason).toBe(
      "The year cannot be read. Write it as 2021, 2021-Q3 or 2021-09-30. (base_year: 2015/16; current_year: FY20)",
    );
    expect(cells("2015/16,1,FY20,many,2030,10,increase,", "pace").reason).toMatch(/^One of the values is not a finite/);
    expect(cells("2015/16,1,FY20,5,2030,10,increase,", "to-target")).toMatchObject({ reason: "" });
    expect(cells("2015,1e400,2020,5,2030,10,increase,", "pace").reason).toMatch(
      /^One of the values.*base_value: 1e400/,
    );
  });

  it("a direction that cannot be read is named", () => {
    expect(cells("2015,1,2017,5,2020,10,sideways,", "to-target")).toMatchObject({ progress: null, status: "no data" });
    expect(cells("2015,1,2017,5,2020,10,sideways,", "to-target").reason).toMatch(/maintain\. \(direction: sideways\)$/);
  });

  it.each(["≥ 10", "≤10", ">= 10", "<=10", " ≥10 %", "10"])("a target of %s is 10", (target) => {
    const line = { ...row("2015,5 %,2017,7.5 %,2020,,increase,"), target };
    expect(progressTable([line], "to-target")[0]!.progress).toBe("0.5");
    const milestone = { ...row(",,2017,5,,,increase,"), milestone: target };
    expect(progressTable([milestone], "to-milestone")[0]!.progress).toBe("0.5");
  });

  it.each(["> 10", "about 10", "= 10", "10 ≥"])("a target of %s is not read", (target) => {
    const line = { ...row("2015,5,2017,7.5,2020,,increase,"), target };
    expect(progressTable([line], "to-target")[0]!.reason).toContain(` (target: ${target})`);
  });

  it("an actual with a sign before it is not read: it is not the number", () => {
    expect(cells("2015,5,2017,≤ 7.5,2020,10,increase,", "to-target").reason).toContain(" (current_value: ≤ 7.5)");
  });

  it("percent are the number before the sign, beside others in percent or without it", () => {
    expect(cells("2015,40 %,2017,45%,2020,60,increase,", "to-target").progress).toBe(0.25);
    expect(cells("2015,0,2017,45%,2020,90 %,increase,", "to-target").progress).toBe(0.5);
    expect(cells("2015,0.4%,2017,0.5 %,2020,0.8%,increase,", "to-target").progress).toBeCloseTo(0.25, 12);
    expect(cells("2015,40 %,2017,45%,2020,60,increase,100", "to-target").progress).toBe(0.25);
  });

  it.each([
    ["2015,40 %,2017,0.45,2020,60 %,increase,", "current_value: 0.45"],
    ["2015,-1,2017,2 %,2020,60 %,increase,", "base_value: -1"],
    ["2015,40 %,2017,45 %,2020,≥ 1,increase,", "target: ≥ 1"],
    ["2015,40 %,2017,45 %,2020,60 %,increase,1", "limit: 1"],
    ["2015,.4,2017,0.45,2020,60 %,increase,", "base_value: .4; current_value: 0.45"],
  ])("%s: what could be a share beside percent is not read", (line, named) => {
    const found = cells(line, "to-target");
    expect(found).toMatchObject({ progress: null, status: "no data" });
    expect(found.reason).toContain(`so it could be a share or percent. Write all of them alike. (${named})`);
    expect(cells(line, "cagr-ratio").status).toBe("not available");
  });

  it("of many cells the first three are named", () => {
    const line = { ...row("a,b,c,d,e,f,increase,") };
    const { reason } = progressTable([line], "pace")[0]!;
    expect(reason).toContain(" (base_year: a; base_value: b; current_year: c; 3 more)");
    const three = progressTable([{ ...line, base_year: "1", base_value: "1", current_year: "2" }], "pace")[0]!;
    expect(three.reason).toContain(" (current_value: d; target_year: e; target: f)");
  });
});
