import { describe, expect, it } from "vitest";
import { bandOf, bandRule, bands, type Case, judge, pace, reached, signOfChange } from "../../../rbm/progress/index.ts";

const level: Case = {
  baseline: 40,
  baselineTime: 2020,
  actual: 46,
  time: 2022,
  target: 60,
  targetTime: 2024,
  direction: "increase",
};

describe("status bands", () => {
  it("hold their lower edge", () => {
    expect([0.95, 0.9499, 0.6, 0.5999, -1].map((p) => bandOf(p))).toEqual([
      "on track",
      "at risk",
      "at risk",
      "off track",
      "off track",
    ]);
    expect([1, 0.99, 0.5, 0.49].map((p) => bandOf(p, bands["undp-2014"]))).toEqual([
      "on track",
      "at risk",
      "at risk",
      "off track",
    ]);
  });

  it("say their rule", () => {
    expect(bandRule()).toBe("on track from 0.95, at risk from 0.6, off track below");
    expect(bandRule(bands["undp-2014"])).toBe("green from 1, amber from 0.5, red below");
  });
});

describe("the status of a KPI in a period", () => {
  it("goes by this period's target before pace: target 200, Q1 target 50, Q1 actual 50 is on track", () => {
    const q1: Case = {
      accumulation: "per-period",
      baseline: 150,
      baselineTime: 2021,
      actual: 50,
      time: 2021.25,
      target: 200,
      targetTime: 2022,
      milestone: 50,
      direction: "increase",
    };
    expect(judge(q1)).toMatchObject({ status: "on track", measure: { method: "to-milestone", value: 1 } });
    expect(judge({ ...q1, milestone: null })).toMatchObject({
      status: "on track",
      measure: { method: "pace", value: 1 },
    });
    const asLevel = judge({ ...q1, milestone: null, accumulation: "level" });
    expect(asLevel).toMatchObject({ status: "off track", measure: { method: "pace" } });
  });

  it("goes by pace where there is only a final target, by the sign of change where there is none", () => {
    expect(judge(level)).toMatchObject({
      status: "at risk",
      rule: "pace: on track from 0.95, at risk from 0.6, off track below",
    });
    expect(judge({ ...level, target: null })).toMatchObject({ status: "on track", rule: "by the sign of change" });
    expect(judge({ ...level, target: null, actual: 40 }).status).toBe("at risk");
    expect(judge({ ...level, target: null, actual: 39 }).status).toBe("off track");
    expect(judge({ ...level, target: null }, { withoutTarget: "no target" }).status).toBe("no target");
  });

  it("is achieved at the target, but not for a sum that is to stay low while its span runs", () => {
    expect(judge({ ...level, actual: 60 }).status).toBe("achieved");
    expect(judge({ ...level, direction: "maintain", target: 40 }).status).toBe("achieved");
    expect(judge({ ...level, direction: "maintain", target: 50 }).status).toBe("off track");
    const complaints: Case = {
      accumulation: "per-period",
      actual: 10,
      time: 2021.25,
      target: 100,
      targetTime: 2022,
      milestone: 25,
      direction: "decrease",
    };
    expect(judge(complaints).status).toBe("on track");
    expect(judge({ ...complaints, actual: 100, direction: "increase" }).status).toBe("achieved");
    expect(judge({ ...complaints, actual: 90, milestone: 100, time: 2022 }).status).toBe("achieved");
  });

  it("is never red for what cannot be judged", () => {
    expect(judge({ ...level, actual: null }).status).toBe("no data");
    expect(judge({ ...level, actual: null, due: false }).status).toBe("not due");
    expect(judge({ ...level, baseline: null }).status).toBe("no baseline");
    expect(judge({ ...level, targetTime: null }).status).toBe("no target");
    expect(judge({ ...level, target: null, baseline: null }).status).toBe("no target");
    expect(judge({ ...level, time: 2020 }).status).toBe("not due");
    expect(judge({ ...level, applicable: false }).status).toBe("not applicable");
    expect(judge({ ...level, actual: Number.NaN }).status).toBe("no data");
  });

  it("is provisional until accepted, and says what it would be", () => {
    expect(judge({ ...level, provisional: true })).toMatchObject({ status: "provisional", ifAccepted: "at risk" });
    expect(judge({ ...level, actual: null, provisional: true }).status).toBe("no data");
  });

  it("counts a reached target as on track where no share can be computed", () => {
    expect(judge({ actual: 0, milestone: 5, direction: "decrease" }).status).toBe("on track");
    expect(judge({ actual: 3, milestone: 0, direction: "decrease" }).status).toBe("off track");
  });
});

describe("what is judged", () => {
  it("a figure that does not apply is not provisional", () => {
    expect(judge({ actual: 5, provisional: true, applicable: false }).status).toBe("not applicable");
    expect(judge({ actual: 5, baseline: 1, direction: "increase", provisional: true }).status).toBe("provisional");
  });

  it("a target or a milestone is a target, where KPIs without one are not to be judged", () => {
    const options = { withoutTarget: "no target" } as const;
    const up = { baseline: 0, baselineTime: 2020, actual: 5, time: 2021, direction: "increase" } as const;
    expect(judge(up, options).status).toBe("no target");
    expect(judge({ ...up, milestone: 5, target: null }, options).status).toBe("on track");
    expect(judge({ ...up, target: 20, targetTime: 2024 }, options).status).toBe("on track");
  });

  it("a sum that is to stay low is not achieved before its span has ended, nor where no end is known", () => {
    const sum = { accumulation: "per-period", direction: "decrease", actual: 1, target: 9 } as const;
    const year = { time: 2021.5, targetTime: 2022 };
    expect(judge({ ...sum, ...year }).status).not.toBe("achieved");
    expect(judge({ ...sum, ...year, time: 2022 }).status).toBe("achieved");
    expect(judge({ ...sum, time: 2022 }).status).not.toBe("achieved");
    expect(judge({ ...sum, targetTime: 2022 }).status).not.toBe("achieved");
    expect(judge({ ...sum, ...year, accumulation: "level" }).status).toBe("achieved");
  });

  it("an actual, or a target, that is missing is not reached", () => {
    expect(reached({ target: -1, direction: "increase" })).toBeNull();
    expect(reached({ actual: 1, direction: "increase" })).toBeNull();
    expect(signOfChange({ actual: 1, direction: "increase" }).cause).toBe("no-baseline");
    expect(pace({ withoutActual: "missing-period", baseline: 1, target: 2 }).cause).toBe("missing-period");
    expect(pace({ withoutActual: "missing-period", actual: 1, target: 2 }).cause).toBe("no-baseline");
  });

  it("goes by the bands that are asked for, and says them", () => {
    const nearly = { actual: 97, milestone: 100, direction: "increase" } as const;
    expect(judge(nearly)).toMatchObject({ status: "on track", rule: expect.stringContaining("at risk from 0.6") });
    const strict = judge(nearly, { bands: bands["undp-2014"] });
    expect(strict).toMatchObject({ status: "at risk", rule: "to-milestone: green from 1, amber from 0.5, red below" });
  });

  it("a target of the period that is not reached is no data where no share can be computed, not a missing target", () => {
    expect(judge({ actual: -1, milestone: 5, direction: "increase" }).status).toBe("no data");
  });

  it("says whether it is the baseline or the target that is missing", () => {
    expect(judge({ ...level, baselineTime: null }).status).toBe("no baseline");
    expect(judge({ ...level, actual: 35, target: 40 }).status).toBe("no target");
  });
});
