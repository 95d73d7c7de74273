import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregateScores, meanMethods, meanProgress, meansBy, tableMethods } from "../../../rbm/progress/index.ts";

const none = { progress: "", score: "", status: "", reason: "" };
const scored = (goal: string, indicator: string, score: string, status = "moderate") => ({
  ...{ ...none, goal, indicator },
  score,
  status: score === "" ? "not available" : status,
});
const gone = (result: string, progress: string) => ({ ...none, result, progress });

describe("means by columns", () => {
  it("a goal's score is the mean of its indicators', each the mean of its series'", () => {
    const rows = [scored("1", "1.1", "4"), scored("1", "1.2", "0"), scored("1", "1.2", "1"), scored("1", "1.2", "2")];
    const [goal, first, second, ...more] = meansBy(rows, ["goal", "indicator"], "cagr-ratio");
    expect(goal).toEqual({
      ...{ goal: "1", indicator: "", counted: "4", of: "4", lowest: "0", highest: "4", capped: "", geometric_mean: "" },
      ...{ progress: "", score: "2.5", status: "substantial", reason: "" },
    });
    expect(first).toMatchObject({ goal: "1", indicator: "1.1", score: "4", counted: "1" });
    expect(second).toMatchObject({ goal: "1", indicator: "1.2", score: "1", status: "moderate", of: "3" });
    expect(more).toEqual([]);
    expect(meansBy(rows, ["goal"], "cagr-ratio")[0]).toMatchObject({ score: "1.75", status: "moderate" });
  });

  it("is achieved only where every series with a score is, and says why there is none", () => {
    const both = [scored("1", "a", "5", "target achieved"), scored("1", "a", "")];
    expect(meansBy(both, ["goal"], "cagr-ratio")[0]).toMatchObject({
      status: "target achieved",
      counted: "1",
      of: "2",
    });
    const one = [...both, scored("1", "a", "5", "substantial")];
    expect(meansBy(one, ["goal"], "cagr-ratio")[0]).toMatchObject({ status: "substantial", score: "5" });
    expect(meansBy([scored("1", "a", "")], ["goal"], "cagr-ratio")[0]).toMatchObject({
      ...{ counted: "0", of: "1", lowest: "", highest: "", score: "", status: "not available" },
      reason: "None of the parts has a value, so there is nothing to aggregate.",
    });
  });

  it("the indicators of Canada's framework have the scores that Statistics Canada published (3.5.1, 11.7.1 and 13.3.1)", () => {
    const series: Readonly<Record<string, readonly string[]>> = {
      "3.5.1": ["1.7703341529044656", "5.0"],
      "11.7.1": ["-3.842343121245121", "-3.7120450615348832"],
      "13.3.1": ["", "5", "5", "5", "5", "-2.8139972454616338", "", "", "5", "-4.0731637699939185", "5"],
    };
    const rows = Object.entries(series).flatMap(([name, scores]) => scores.map((score) => scored("", name, score)));
    const means = meansBy(rows, ["indicator"], "cagr-ratio").map(({ score, status }) => [Number(score), status]);
    expect(means).toEqual([
      [3.385167076452233, "substantial"],
      [-3.777194091390002, "deterioration"],
      [2.8891048730680557, "substantial"],
    ]);
  });

  it("progress is kept as it is and held within 0 and 1, with the geometric mean and the spread", () => {
    const rows = [gone("A", "1"), gone("B", "0.5"), gone("A", "4"), gone("A", ""), gone("A ", "16")];
    expect(meansBy(rows, ["result"], "to-target")).toEqual([
      {
        ...{ result: "A", counted: "3", of: "4", lowest: "1", highest: "16", capped: "1", geometric_mean: "4" },
        ...{ ...none, progress: "7" },
      },
      {
        ...{ result: "B", counted: "1", of: "1", lowest: "0.5", highest: "0.5", capped: "0.5", geometric_mean: "0.5" },
        ...{ ...none, progress: "0.5" },
      },
    ]);
    const against = meansBy([gone("A", "-1"), gone("A", "0.5")], ["result"], "pace")[0];
    expect(against).toMatchObject({ progress: "-0.25", capped: "0.25", geometric_mean: "", reason: "" });
    expect(meansBy([gone("A", "")], ["result"], "pace")[0]?.reason).toContain("nothing to aggregate");
  });

  it("a group of groups has the mean of all its rows, a column that is not there is blank", () => {
    const rows = [gone("A", "1"), gone("A", "0"), gone("B", "1")];
    const [all, ...parts] = meansBy(rows, ["nowhere", "result"], "to-milestone");
    expect(all).toMatchObject({ nowhere: "", result: "", counted: "3" });
    expect(Number(all?.progress)).toBeCloseTo(2 / 3, 12);
    expect(parts.map(({ result, progress }) => [result, progress])).toEqual([
      ["A", "0.5"],
      ["B", "1"],
    ]);
    expect(meansBy([], ["result"], "pace")).toEqual([]);
  });

  it("is the mean of methods that measure a way or a score", () => {
    expect(meanMethods).toEqual(["cagr-ratio", "to-target", "to-milestone", "pace"]);
    expect(tableMethods).toEqual(expect.arrayContaining([...meanMethods]));
  });

  it("agrees with the aggregation of scores and of progress, however rows are dealt", () => {
    const cell = fc.option(fc.double({ min: -5, max: 5, noNaN: true }), { nil: null });
    const row = fc.record({ goal: fc.constantFrom("1", "2"), score: cell });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (given) => {
        const rows = given.map(({ goal, score }) => ({ ...scored(goal, "", score === null ? "" : String(score)) }));
        const as = rows.map((own) => ({ ...own, progress: own.score }));
        for (const goal of new Set(given.map((own) => own.goal))) {
          const own = given.flatMap((one) => (one.goal === goal ? [one.score] : []));
          const scores = own.map((score) => ({ score, status: "moderate" as const }));
          const mean = meansBy(rows, ["goal"], "cagr-ratio").find((one) => one.goal === goal)!;
          expect(mean.score).toBe(String(aggregateScores(scores).score ?? ""));
          const progress = meansBy(as, ["goal"], "to-target").find((one) => one.goal === goal)!;
          expect(progress.capped).toBe(String(meanProgress(own).capped ?? ""));
        }
      }),
    );
  });
});
