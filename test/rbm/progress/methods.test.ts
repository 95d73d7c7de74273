import { describe, expect, it } from "vitest";
import {
  aarr,
  aggregateScores,
  geometricMean,
  type Measure,
  type MilestoneReading,
  meanProgress,
  methods,
  onScale,
  overPeriods,
  pace,
  ratioOverPlaces,
  reasons,
  ruleOf,
  scenario,
  signOfChange,
  tableMethods,
  toMilestone,
  toTarget,
  yesNo,
} from "../../../rbm/progress/index.ts";

describe("the methods", () => {
  it("each have a title, a formula, a source, a meaning and a function, under their own id", () => {
    for (const [id, method] of Object.entries(methods)) {
      expect(method.id).toBe(id);
      for (const words of [method.title, method.formula, method.source, method.meaning]) expect(words).not.toBe("");
      expect(method.compute).toBeTypeOf("function");
    }
  });

  it("say their rule in a line", () => {
    expect(ruleOf("to-target")).toBe("Progress to target: p = (A − B) / (T − B)");
  });

  it("include those a table can be computed by", () => {
    for (const id of tableMethods) expect(methods).toHaveProperty([id]);
  });
});

describe("the reasons", () => {
  it("say what happened and what to do, without blame or begging", () => {
    for (const reason of Object.values(reasons)) {
      expect(reason).toMatch(/^[A-Z].*\.$/);
      expect(reason).not.toMatch(/please|invalid|wrong|!/i);
    }
  });
});

const course = { actual: 1, time: 2021, annualChange: 1, changeError: 0, error: 0 };

const perPeriod = (given: Partial<MilestoneReading>) =>
  pace({
    ...{ accumulation: "per-period", direction: "decrease", actual: 5, time: 2021.25, target: 10, targetTime: 2022 },
    ...given,
  });

describe("a measure names the method it is by, with a value and without", () => {
  const one = [{ period: "2021-Q1", value: 1 }];
  const over = (periods: string[], accumulation: "level" | "per-period" = "level") =>
    overPeriods(one, { accumulation, periods });
  it.each<[string, (Measure & { method: string })[]]>([
    ["mean", [meanProgress([1]), meanProgress([]), meanProgress([Number.NaN])]],
    ["geometric-mean", [[4], [0], [], [-1], [Number.NaN]].map(geometricMean)],
    ["over-periods", [over(["2021-Q1"]), over(["2021-Q1"], "per-period"), over(["2021-Q2"]), over(["soon"])]],
    ["cagr-aggregate", [aggregateScores([]), aggregateScores([{ score: 1, status: "moderate" }])]],
    [
      "ratio-of-sums",
      [
        [],
        [{ numerator: 1, denominator: 2 }],
        [{ numerator: 1, denominator: 0 }],
        [{ numerator: 1 }],
        [{ numerator: 1, denominator: Number.NaN }],
      ].map(ratioOverPlaces),
    ],
    [
      "scale",
      [
        { scale: yesNo, actual: "yes" },
        { scale: yesNo, actual: "" },
        { scale: yesNo, actual: "perhaps" },
        { scale: yesNo, actual: "no", target: "no" },
        { scale: ["only"], actual: "only" },
      ].map(onScale),
    ],
    ["aarr", [[1], [2, 1], [0, 1], [Number.NaN]].map((values) => aarr(values.map((value, time) => ({ time, value }))))],
    [
      "aarr",
      [
        aarr([
          { time: 1, value: 1 },
          { time: 1, value: 2 },
        ]),
      ],
    ],
    [
      "to-target",
      [{ actual: 1 }, { actual: 1, target: 1 }].map((given) => toTarget({ ...given, direction: "maintain" })),
    ],
    ["to-milestone", [toMilestone({ actual: 1, milestone: 1, direction: "maintain" })]],
    ["sign-of-change", [signOfChange({ actual: 1, baseline: 1, direction: "maintain" })]],
    ["pace", [perPeriod({}), perPeriod({ time: 2020 }), perPeriod({ actual: -1 }), perPeriod({ actual: 0 })]],
    ["pace", [perPeriod({ direction: null }), perPeriod({ actual: null }), perPeriod({ time: 2021.5 })]],
    ["scenario", [scenario(course, {}, 2022), scenario(course, {}, 2020)]],
  ])("%s", (id, measures) => {
    expect(measures.map(({ method }) => method)).toEqual(measures.map(() => id));
    expect(new Set(measures.map(({ value, cause }) => (value === null) !== (cause === null)))).toEqual(new Set([true]));
  });
});
