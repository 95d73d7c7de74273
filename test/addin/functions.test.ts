import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { associateFunctions, FUNCTION_IDS } from "../../addin/custom-functions.ts";
import { FUNCTIONS, forecast, NoValue, paceOf, progress, status } from "../../addin/functions.ts";

const metadata = JSON.parse(readFileSync("addin/functions.json", "utf8")) as {
  functions: { id: string; parameters: { type: string }[] }[];
};

describe("custom functions", () => {
  it("PROGRESS is the share of the way, for decreases by sign", () => {
    expect(progress(10, 50, 30)).toBe(0.5);
    expect(progress(50, 10, 30)).toBe(0.5);
    expect(progress(0, 100, 0)).toBe(0);
  });

  it("a blank is not 0: PROGRESS of a blank actual has no value", () => {
    expect(() => progress(10, 50, "")).toThrow(NoValue);
    expect(() => progress(10, 50, null)).toThrow(expect.objectContaining({ kind: "missing" }));
    expect(() => progress(10, 50, "30")).toThrow(expect.objectContaining({ kind: "wrong" }));
  });

  it("PACE is 1 on the straight line, by periods or decimal years", () => {
    expect(paceOf(0, 100, 50, "2019", "2023", "2021")).toBe(1);
    expect(paceOf(0, 100, 50, 2020.0, 2024.0, 2022.0)).toBeCloseTo(1);
  });

  it("STATUS says the words of every chart", () => {
    expect(status(0, 100, 50, "2019", "2023", "2021")).toBe("on track");
    expect(status(0, 100, 10, "2019", "2023", "2021")).toBe("off track");
    expect(status(100, 0, 0, "2019", "2023", "2021", "Decrease")).toBe("achieved");
    expect(status(0, 100, "", "2019", "2023", "2021")).toBe("no data");
  });

  it("FORECAST goes on along the line and leaves blanks out", () => {
    expect(forecast([["2020"], ["2021"], ["2022"], ["2023"]], [[10], [20], [""], [40]], "2024")).toBeCloseTo(50);
    expect(() => forecast([["2020", "2021"]], [[1, 2]], "2024")).toThrow(NoValue);
  });

  it("every function in the metadata is there with as many parameters, and every one of ours is in the metadata", () => {
    expect(metadata.functions.map(({ id }) => id)).toEqual(Object.keys(FUNCTIONS));
    expect(Object.keys(FUNCTIONS)).toEqual(FUNCTION_IDS);
    for (const { id, parameters } of metadata.functions) {
      expect(parameters.length).toBe(FUNCTIONS[id as keyof typeof FUNCTIONS].length);
      expect(parameters.every(({ type }) => type === "any")).toBe(true);
    }
  });

  it("Excel gets #N/A or #VALUE! with the reason", async () => {
    const given = new Map<string, (...given: never[]) => unknown>();
    class ExcelError extends Error {
      constructor(
        readonly code: string,
        message?: string,
      ) {
        super(message);
      }
    }
    associateFunctions({
      associate: (id, work) => void given.set(id, work),
      Error: ExcelError,
      ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!" },
    });
    const call = given.get("PROGRESS") as (...given: unknown[]) => unknown;
    await expect(call(1, 2, 1.5)).resolves.toBe(0.5);
    await expect(call(1, 2, "")).rejects.toMatchObject({ code: "#N/A", message: expect.stringMatching(/\w/) });
    await expect(call(1, 2, "x")).rejects.toMatchObject({ code: "#VALUE!", message: "Actual has to be a number." });
  });
});
