import { describe, expect, it } from "vitest";
import { logistic } from "../../../../rbm/progress/index.ts";
import { drawNormal, seeded } from "../../../../rbm/progress/numeric/random.ts";

/** Pasture yields, NIST StRD Rat42 (Ratkowsky, 1983). */
const rat42 = [
  [9, 8.93],
  [14, 10.8],
  [21, 18.59],
  [28, 22.33],
  [42, 39.35],
  [57, 56.11],
  [63, 61.73],
  [70, 64.62],
  [79, 67.08],
].map(([time, value]) => ({ time: time!, value: value! }));

const digits = (found: number | null | undefined, sure: number) =>
  -Math.log10(Math.max(Math.abs((found ?? Number.NaN) / sure - 1), 1e-17));

/** A value a year, from year 0 on. */
const yearly = (values: readonly number[]) => values.map((value, time) => ({ time, value }));

/**
 * Values, least squares, b1, b2, b3, next value and its error: the best of scipy's differential evolution, settled by its
 * Levenberg and Marquardt. Growth, falls, noise, a rise at the end or the start, values below 0.
 */
const CURVES: [number[], number, number, number, number, number, number][] = [
  [
    [12, 14.5, 21, 26, 37.5, 41, 52, 57.5, 58, 63],
    26.071365718863,
    69.0721992695999,
    1.738843757848,
    0.452125974743,
    65.0465463197995,
    2.714918651065,
  ],
  [
    [88, 86.1, 84, 77.2, 61, 43.5, 30.2, 18, 9.9, 7.1],
    25.827823577822,
    91.892733762286,
    -3.608224806207,
    -0.7220268177667,
    2.415581251563,
    1.969355816237,
  ],
  [
    [-3, -6, -11, -21, -30, -39, -43.5, -46, -46.2],
    1.814950389714,
    -47.560060721642,
    2.865526687306,
    0.8645863563336,
    -47.213972184873,
    0.6993432126213,
  ],
  [
    [2, 9, 4, 11, 30, 24, 47, 41, 55, 49, 60],
    303.845107146054,
    58.129001283506,
    3.03722340377,
    0.6364557918809,
    57.045647617826,
    7.97693169857,
  ],
  [
    [4.1, 5.8, 9, 12.2, 17.5, 22],
    0.3840668003012,
    42.375107418476,
    2.282499212204,
    0.4739145032099,
    26.979428688158,
    1.076277242947,
  ],
  [
    [0.3, 0.1, 0.4, 1.2, 6.8, 9.1, 9.9, 9.6, 10.2, 9.9],
    0.5733204557013,
    9.831815408711,
    9.532842966126,
    2.569403179487,
    9.831814466998,
    0.3166899521428,
  ],
  [
    [61, 60.2, 60.9, 57.3, 58, 51.2, 44.8],
    6.376977582191,
    61.137587956598,
    -5.474144777502,
    -0.7467329464501,
    34.325175793241,
    3.455033447427,
  ],
  [
    [0, 0.5, 0, 2, 30, 55, 54, 61, 58, 60],
    29.068320740598,
    58.187446971932,
    11.958491041963,
    3.000124018764,
    58.187446122824,
    2.26622992302,
  ],
  [
    [31, 27, 35, 22, 30, 13, 12, 4, 6, 0, 3],
    157.146200323974,
    31.1227443581469,
    -4.648679383618,
    -0.8794855877821,
    0.203056915584,
    4.446287210996,
  ],
];

/** Share of the population using the Internet, world, 2005 to 2017 (ITU via World Bank and Our World in Data). */
const world = [15.6, 17.3, 20.3, 22.8, 25.4, 28.5, 31, 33.5, 35.4, 37.5, 39.9, 42.9, 45.4].map((value, i) => ({
  time: 2005 + i,
  value,
}));

describe("the levelling-off forecast", () => {
  it("reproduces the certified values of NIST's Rat42", () => {
    const fit = logistic(rat42, { at: 90 });
    expect(digits(fit.parameters?.[0], 72.462237576)).toBeGreaterThan(10);
    expect(digits(fit.parameters?.[1], 2.6180768402)).toBeGreaterThan(10);
    expect(digits(fit.parameters?.[2], 0.067359200066)).toBeGreaterThan(10);
    expect(digits(fit.rss, 8.0565229338)).toBeGreaterThan(10);
    expect(digits(fit.parameterErrors?.[0], 1.7340283401)).toBeGreaterThan(10);
    expect(digits(fit.parameterErrors?.[1], 0.088295217536)).toBeGreaterThan(10);
    expect(digits(fit.parameterErrors?.[2], 0.0034465663377)).toBeGreaterThan(10);
    expect(digits(fit.value, 70.22020051)).toBeGreaterThan(8);
    expect(digits(fit.error, 1.684832)).toBeGreaterThan(6);
  });

  it.each(CURVES)("fits the least squares of all curves to %j", (values, rss, b1, b2, b3, next, error) => {
    const fit = logistic(yearly(values), { at: values.length });
    expect(digits(fit.rss, rss)).toBeGreaterThan(11);
    for (const [i, b] of [b1, b2, b3].entries()) expect(digits(fit.parameters?.[i], b)).toBeGreaterThan(7);
    expect(digits(fit.value, next)).toBeGreaterThan(7);
    expect(digits(fit.error, error)).toBeGreaterThan(7);
  });

  it("finds a known curve on calendar years, and never passes its ceiling", () => {
    const curve = (year: number) => 95 / (1 + Math.exp(0.4 * (2012 - year)));
    const series = Array.from({ length: 10 }, (_, i) => ({ time: 2008 + i, value: curve(2008 + i) }));
    const fit = logistic(series, { at: 2030, target: 94 });
    for (const [i, b] of [95, 0.4 * 2012, 0.4].entries()) expect(digits(fit.parameters?.[i], b)).toBeGreaterThan(10);
    expect(digits(fit.value, curve(2030))).toBeGreaterThan(10);
    expect(fit.pMeet).toBe(1);
  });

  it("is the same fall for a rise seen from the other end of time, and the same below 0", () => {
    for (const [values] of CURVES) {
      const rise = logistic(yearly(values), { at: values.length });
      const [b1, b2, b3] = rise.parameters!;
      const back = logistic(
        yearly(values).map(({ time, value }) => ({ time: -time, value })),
        { at: -values.length },
      );
      const below = logistic(yearly(values.map((value) => -value)), { at: values.length });
      for (const [i, b] of [b1, b2, -b3].entries()) expect(digits(back.parameters?.[i], b)).toBeGreaterThan(10);
      for (const [i, b] of [-b1, b2, b3].entries()) expect(digits(below.parameters?.[i], b)).toBeGreaterThan(10);
      for (const other of [back, below]) expect(digits(other.error, rise.error!)).toBeGreaterThan(10);
    }
  });

  it("holds 80 per cent of what comes next within its interval of 80 per cent", () => {
    const random = seeded(4);
    let [made, within] = [0, 0];
    for (let n = 0; n < 200; n++) {
      const [steepness, middle, scatter] = [0.4 + 0.5 * random(), 3 + 4 * random(), 0.5 + 3 * random()];
      const values = Array.from(
        { length: 12 },
        (_, time) => 80 / (1 + Math.exp(steepness * (middle - time))) + scatter * drawNormal(random),
      );
      const { lower, upper } = logistic(yearly(values.slice(0, 10)), { at: 11 });
      if (lower === null || upper === null) continue;
      made += 1;
      if (values[11]! >= lower && values[11]! <= upper) within += 1;
    }
    expect(made).toBeGreaterThan(160);
    expect(within / made).toBeGreaterThan(0.73);
    expect(within / made).toBeLessThan(0.87);
  });

  it("keeps its interval where the values show the curve: the world's share of Internet users", () => {
    const { value, lower, upper, parameters } = logistic(world, { at: 2020, target: 60 });
    expect(digits(value, 49.614091751)).toBeGreaterThan(9);
    expect(digits(parameters?.[0], 58.297165077)).toBeGreaterThan(9);
    expect([lower! < value!, upper! > value!]).toEqual([true, true]);
  });

  it.each([
    ["one value after a jump", [0, 2.2, 7.4, 0, 0, 13.2, 71.3]],
    ["a clean step", [0, 0, 0, 10, 10.1, 9.9, 10, 10.2]],
    ["an exact step", [0, 0, 0, 5, 5, 5]],
    ["a step down, from below 0", [-1, -2, 3, 4, 5]],
    ["a fall in the last value alone", [99.1, 100.4, 99.9, 99.8, 100.9, 99.8, 100.9, 101, 100.3, 99.7, 98.4]],
    ["growth of the same share each year", [1, 2, 4, 8, 16]],
    ["growth that hardly slows", [0.9, 1.3, 2.3, 2.4, 3.4, 4.1, 5.8]],
    ["growth hidden by scatter", [-7.6, 5.2, 4.4, 0, -2, 22.5, 9.1, 11.3, 11.7, 19.2, 28.4]],
    ["values that scatter", [12, 3, 9, 14, 2, 8, 11]],
    ["values that stay the same", [5, 5, 5, 5, 5]],
  ])("has no interval, and says why, for %s", (_, values) => {
    const forecast = logistic(yearly(values), { at: values.length, target: 60 });
    expect(forecast).toMatchObject({
      ...{ value: null, lower: null, upper: null, pMeet: null, cause: "shape-unknown", parameters: null },
    });
    expect(forecast.reason).toContain("use the linear forecast");
  });

  it("takes several values of one time, the first or the last too", () => {
    const once = logistic(rat42, { at: 90 });
    const twice = logistic([...rat42, ...rat42], { at: 90 });
    for (const [i, b] of once.parameters!.entries()) expect(digits(twice.parameters?.[i], b)).toBeGreaterThan(10);
    expect(digits(twice.rss, 2 * once.rss!)).toBeGreaterThan(10);
    expect(twice.df).toBe(15);
  });

  it("says where no such curve fits", () => {
    expect(logistic(rat42.slice(0, 3), { at: 90 }).cause).toBe("too-few-points");
    expect(logistic(yearly([0, 0, 0, 0]), { at: 9 }).cause).toBe("no-fit");
    const begun = Array.from({ length: 10 }, (_, time) => 100 / (1 + Math.exp(8 - 0.4 * time)));
    expect(logistic(yearly(begun), { at: 10 }).cause).toBe("no-fit");
    const alike = [1, 2, 3, 4].map((value) => ({ time: 2020, value }));
    expect(logistic(alike, { at: 2021 }).cause).toBe("one-time-only");
    expect(logistic(rat42, { at: Number.NaN }).cause).toBe("no-time");
  });

  it("has no curve to show where a number of it is beyond all numbers", () => {
    const none = { cause: "out-of-range", value: null, parameters: null, parameterErrors: null, rss: null };
    const vast = rat42.map(({ time, value }) => ({ time, value: value * 1e160 }));
    expect(logistic(vast, { at: 90 })).toMatchObject(none);
    const fast = rat42.map(({ time, value }) => ({ time: time / 1e3, value }));
    expect(logistic(fast, { at: 1.7e308 })).toMatchObject(none);
  });
});
