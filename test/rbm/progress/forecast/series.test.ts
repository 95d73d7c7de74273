import { describe, expect, it } from "vitest";
import { knownPoints, stepsAhead } from "../../../../rbm/progress/forecast/series.ts";

const at = (...times: number[]) => times.map((time) => ({ time }));

describe("the known values of a series", () => {
  it("are in order of time, blanks left out, and leave the series as it was", () => {
    const series = [
      { time: 2022, value: 3 },
      { time: 2021, value: null },
      { time: 2020, value: 0 },
    ];
    expect(knownPoints(series, 2)).toEqual({ cause: null, points: [series[2], series[0]] });
    expect(series.map(({ time }) => time)).toEqual([2022, 2021, 2020]);
    expect(knownPoints(series, 3)).toEqual({ cause: "too-few-points" });
  });

  it("cannot be used where a time or a value is no number", () => {
    expect(knownPoints([{ time: Number.NaN, value: 1 }], 0).cause).toBe("not-a-number");
    expect(knownPoints([{ time: 1, value: Number.POSITIVE_INFINITY }], 0).cause).toBe("not-a-number");
    expect(knownPoints([{ time: Number.NaN, value: null }], 0).cause).toBeNull();
  });
});

describe("the steps ahead", () => {
  it("are counted in the steps of the series, from its last value", () => {
    expect(stepsAhead(at(2020, 2021, 2022), 2024)).toEqual({ cause: null, steps: 2 });
    expect(stepsAhead(at(2020, 2020.25, 2020.5), 2021.5)).toEqual({ cause: null, steps: 4 });
    expect(stepsAhead(at(2020, 2022), 2024)).toEqual({ cause: null, steps: 1 });
    expect(stepsAhead(at(0, 1e-9, 2e-9), 4e-9)).toEqual({ cause: null, steps: 2 });
  });

  it("are one up to a thousand, whole but for rounding", () => {
    expect(stepsAhead(at(0, 1), 1001)).toEqual({ cause: null, steps: 1000 });
    expect(stepsAhead(at(0, 1), 2 + 1e-9)).toEqual({ cause: null, steps: 1 });
    for (const time of [1002, 1, 0, 1.5, 2.4, 2.0001, Number.NaN, Number.POSITIVE_INFINITY])
      expect(stepsAhead(at(0, 1), time)).toEqual({ cause: "not-after-data" });
  });

  it("are none where values lie unevenly in time, but for rounding", () => {
    expect(stepsAhead(at(0, 1, 2 + 1e-6), 3 + 1e-6)).toEqual({ cause: null, steps: 1 });
    for (const times of [at(0, 1, 3), at(0, 1, 2.001), at(0, 0, 1), at(0, 1, 1), at(0, 2, 3), at(5, 5)])
      expect(stepsAhead(times, 9)).toEqual({ cause: "uneven-steps" });
  });
});
