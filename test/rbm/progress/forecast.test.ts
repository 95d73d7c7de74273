import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecastOf, holt, holtDamped, linear, logistic, probabilityOfMeeting } from "../../../rbm/progress/index.ts";

/** Australian air passengers in millions, 1990 on (World Bank; `ausair` of R's fpp2). */
const ausair = [
  17.5534, 21.8601, 23.8866, 26.9293, 26.8885, 28.8314, 30.0751, 30.9535, 30.1857, 31.5797, 32.5776, 33.4774, 39.0216,
  41.3864, 41.5966, 44.6573, 46.9517, 48.7288, 51.4884, 50.027, 60.6409, 63.3603, 66.3553, 68.1979, 68.1243, 69.7793,
  72.5977,
].map((value, i) => ({ time: 1990 + i, value }));

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

const yearly = [40.2, 41.9, 44.1, 45.0, 47.6, 49.3].map((value, i) => ({ time: 2016 + i, value }));

const digits = (found: number | null | undefined, sure: number) =>
  -Math.log10(Math.max(Math.abs((found ?? Number.NaN) / sure - 1), 1e-17));

/** From scipy.stats: linregress, t. */
const LINEAR = {
  value: 54.661904761905134,
  error: 0.6044431105760356,
  slope: 1.8142857142857136,
  slopeError: 0.0849169261910821,
  pMeet: 0.30287998473120614,
  upper: 55.588640731352015,
};

/** Length of the series, least squares and next value, from scipy.optimize with the same bounds. */
const DAMPED: [number, number, number][] = [
  [27, 137.48900731484144, 73.98664920528107],
  [12, 4.415062143546531, 32.994937897364274],
  [7, 2.0518870349993943, 30.9069933562881],
];

/** Values, least squares, ceiling and next value, the best of 150 starts of scipy's Levenberg and Marquardt. */
const CURVES: [number[], number, number, number][] = [
  [[0, 2.2, 7.4, 0, 0, 13.2, 71.3], 59.6, 71.3, 71.3],
  [[99.1, 100.4, 99.9, 99.8, 100.9, 99.8, 100.9, 101, 100.3, 99.7, 98.4], 3.3474564820643, 100.22719367, 91.38394809],
];

/** Values, least squares and next value, from scipy.optimize with the same bounds. */
const FITTED: [number[], number, number][] = [
  [[40.2, 41.9, 44.1, 45.0, 47.6, 49.3, 50.1, 52.2], 0.8649218630925792, 53.594987932364816],
  [[10, 14, 9, 15, 11, 16, 12, 18, 13], 52.263632971726324, 15.094485706944152],
  [[120, 108, 99, 93, 88, 85.5, 83.2, 82, 81.1, 80.9], 4.558959119466495, 80.65682237750299],
  [[3, 7, 15, 28, 45, 60, 71, 78, 82, 84], 102.35632820447694, 85.87574421404521],
  [[15.4, 18.4, 19.4, 23.2, 24.7, 24, 25.8, 25.1, 19], 48.85852448047482, 24.987565986923144],
  [[19.5, 20.7, 20.9, 19.9, 19.9, 20.3, 17.2, 11.9], 20.817957708457964, 6.706105803025741],
  [[34.8, 31.9, 29.6, 29.2, 29.1, 29.3, 30.8, 31, 31.3, 31.7, 32.9, 32.7], 6.580257067914707, 32.98265839131251],
];

describe("the linear forecast", () => {
  it("gives value, error and chance of meeting the target as scipy does", () => {
    const forecast = linear(yearly, { at: 2024, target: 55 });
    expect(forecast.value).toBeCloseTo(LINEAR.value, 9);
    expect(forecast.error).toBeCloseTo(LINEAR.error, 9);
    expect(forecast.slope).toBeCloseTo(LINEAR.slope, 9);
    expect(forecast.slopeError).toBeCloseTo(LINEAR.slopeError, 9);
    expect(forecast.pMeet).toBeCloseTo(LINEAR.pMeet, 9);
    expect(forecast.upper).toBeCloseTo(LINEAR.upper, 9);
    expect(forecast).toMatchObject({ level: 0.8, df: 4, method: "linear" });
  });

  it("mirrors for a decrease, and is certain along an exact line", () => {
    const up = linear(yearly, { at: 2024, target: 55 }).pMeet ?? Number.NaN;
    expect(linear(yearly, { at: 2024, target: 55, direction: "decrease" }).pMeet).toBeCloseTo(1 - up, 12);
    const exact = [0, 1, 2, 3].map((i) => ({ time: 2020 + i, value: 10 + 2 * i }));
    expect(linear(exact, { at: 2025, target: 20 })).toMatchObject({ value: 20, lower: 20, upper: 20, pMeet: 1 });
    expect(linear(exact, { at: 2025, target: 20.01 }).pMeet).toBe(0);
  });

  it("keeps the chance of meeting within 0 and 1, and the value within its interval", () => {
    const value = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 12 }), value, (values, target) => {
        const forecast = linear(
          values.map((v, i) => ({ time: 2000 + i, value: v })),
          { at: 2030, target },
        );
        expect(forecast.pMeet).toBeGreaterThanOrEqual(0);
        expect(forecast.pMeet).toBeLessThanOrEqual(1);
        expect(forecast.lower).toBeLessThanOrEqual(forecast.value ?? Number.NaN);
        expect(forecast.upper).toBeGreaterThanOrEqual(forecast.value ?? Number.NaN);
      }),
    );
  });

  it("says why there is none", () => {
    expect(linear(yearly.slice(0, 2), { at: 2024 }).cause).toBe("too-few-points");
    expect(
      linear(
        [1, 2, 3].map((value) => ({ time: 2020, value })),
        { at: 2024 },
      ).cause,
    ).toBe("one-time-only");
    expect(linear(yearly, { at: Number.NaN }).cause).toBe("no-time");
    expect(linear([...yearly, { time: 2022, value: Number.NaN }], { at: 2024 }).cause).toBe("not-a-number");
    expect(linear([...yearly, { time: 2022, value: null }], { at: 2024 }).df).toBe(4);
  });
});

describe("Holt's forecast", () => {
  it("gives the published figures of ausair, 1990 to 2004", () => {
    const window = ausair.slice(0, 15);
    const ahead = [2005, 2006, 2007, 2008, 2009].map((at) => holt(window, { at }).value?.toFixed(2));
    expect(ahead).toEqual(["43.76", "45.59", "47.43", "49.27", "51.10"]);
  });

  it("errs by the one-step error at first, then by what the weights carry on", () => {
    const [one, two, three] = [2017, 2018, 2019].map((at) => holt(ausair, { at }).error ?? 0);
    expect(two! / one!).toBeCloseTo(Math.sqrt(1 + 0.96 ** 2), 12);
    expect(three! / one!).toBeCloseTo(Math.sqrt(1 + 0.96 ** 2 + 1.12 ** 2), 12);
    const plain = holt(ausair, { at: 2017, alpha: 0, beta: 0 });
    const [y1, step] = [17.5534, 21.8601 - 17.5534];
    const squares = ausair.map(({ value }, i) => (value - y1 - (i + 1) * step) ** 2);
    expect(plain.error).toBeCloseTo(Math.sqrt(squares.reduce((a, b) => a + b) / 25), 9);
  });

  it("is less sure the further it looks", () => {
    const errors = [2017, 2018, 2019].map((at) => holt(ausair, { at }).error ?? 0);
    expect(errors[1]).toBeGreaterThan(errors[0]!);
    expect(errors[2]).toBeGreaterThan(errors[1]!);
  });

  it("takes weights from 0 up to 1, and no other", () => {
    for (const alpha of [0, 1])
      for (const beta of [0, 1]) expect(holt(ausair, { at: 2017, alpha, beta }).cause).toBeNull();
    for (const weights of [{ alpha: -0.1 }, { alpha: 1.1 }, { beta: -0.1 }, { beta: 1.1 }, { beta: Number.NaN }])
      expect(holt(ausair, { at: 2017, ...weights }).cause).toBe("bad-parameters");
    const last = holt(ausair, { at: 2017, alpha: 1, beta: 1 });
    expect(last.value).toBeCloseTo(2 * 72.5977 - 69.7793, 9);
    expect(last).toMatchObject({ level0: 72.5977, df: 25 });
  });

  it("is none, without level and trend, where it goes beyond all numbers", () => {
    const wild = [1.7e308, -1.7e308, 1.7e308, 1].map((value, time) => ({ time, value }));
    expect(holt(wild, { at: 4 })).toMatchObject({ value: null, cause: "out-of-range", level0: null, trend: null });
  });

  it("wants even steps, whole steps ahead and weights within 0 and 1", () => {
    expect(
      holt(
        ausair.filter(({ time }) => time !== 2000),
        { at: 2017 },
      ).cause,
    ).toBe("uneven-steps");
    expect(holt(ausair, { at: 2016 }).cause).toBe("not-after-data");
    expect(holt(ausair, { at: 2017.5 }).cause).toBe("not-after-data");
    expect(holt(ausair, { at: 2017, alpha: 1.2 }).cause).toBe("bad-parameters");
    expect(holt(ausair.slice(0, 2), { at: 2017 }).cause).toBe("too-few-points");
  });
});

describe("the damped forecast", () => {
  it("steps as its equations say", () => {
    const parameters = { alpha: 0.5, beta: 0.1, phi: 0.9, level: 10, trend: 2 };
    const series = [12, 13, 15].map((value, i) => ({ time: i, value }));
    let [l, b] = [10, 2];
    for (const y of [12, 13, 15]) {
      const e = y - (l + 0.9 * b);
      [l, b] = [l + 0.9 * b + 0.5 * e, 0.9 * b + 0.1 * e];
    }
    expect(holtDamped(series, { at: 4, parameters }).value).toBeCloseTo(l + (0.9 + 0.81) * b, 12);
  });

  it.each(DAMPED)("fits the least squares that L-BFGS-B finds from sixty starts: %i values", (n, sse, next) => {
    const found = holtDamped(ausair.slice(0, n), { at: 1990 + n });
    expect(found.sse).toBeLessThan(sse * 1.0001);
    expect(found.sse).toBeGreaterThan(sse * 0.999);
    expect(found.value).toBeCloseTo(next, 1);
  });

  it.each(FITTED)(
    "fits the least squares of series that jump, fall and level off to eight digits",
    (values, sse, next) => {
      const found = holtDamped(
        values.map((value, time) => ({ time, value })),
        { at: values.length },
      );
      expect(found.sse! / sse).toBeLessThan(1 + 1e-8);
      expect(found.sse! / sse).toBeGreaterThan(1 - 1e-6);
      expect(found.value).toBeCloseTo(next, 3);
    },
  );

  it("keeps the fitted weights within their limits", () => {
    const limits = (values: number[]) => {
      const { parameters } = holtDamped(
        values.map((value, time) => ({ time, value })),
        { at: values.length },
      );
      return [parameters!.alpha, parameters!.beta, parameters!.phi];
    };
    const [alpha, beta, phi] = limits(FITTED[2]![0]);
    expect([alpha! > 0.89 && alpha! < 0.9, beta! / alpha!, phi]).toEqual([true, 1, 0.8]);
    expect(limits(FITTED[3]![0])[0]).toBeCloseTo(0.9999, 12);
    expect(limits(FITTED[0]![0])[0]).toBeCloseTo(1e-4, 9);
    expect(limits(ausair.map(({ value }) => value))[2]).toBeCloseTo(0.98, 9);
  });

  it("errs by the one-step error at first, then by what the damped weights carry on", () => {
    const parameters = { alpha: 0.5, beta: 0.1, phi: 0.9, level: 15, trend: 3 };
    const [one, two, three] = [2017, 2018, 2019].map((at) => holtDamped(ausair, { at, parameters }));
    expect(one?.error).toBeCloseTo(Math.sqrt((one?.sse ?? 0) / 25), 12);
    expect(two!.error! / one!.error!).toBeCloseTo(Math.sqrt(1 + 0.59 ** 2), 12);
    expect(three!.error! / one!.error!).toBeCloseTo(Math.sqrt(1 + 0.59 ** 2 + (0.5 + 0.1 * 1.71) ** 2), 12);
  });

  it("is none at a time its values already cover, and without parameters where it goes beyond all numbers", () => {
    expect(holtDamped(ausair, { at: 2016 }).cause).toBe("not-after-data");
    const parameters = { alpha: 0.5, beta: 0.1, phi: 0.9, level: 0, trend: 0 };
    const wild = [1.7e308, -1.7e308, 1.7e308, 1].map((value, time) => ({ time, value }));
    const none = { value: null, cause: "out-of-range", parameters: null, sse: null };
    expect(holtDamped(wild, { at: 4, parameters })).toMatchObject(none);
  });

  it("flattens out where the plain one runs on", () => {
    const far = { at: 2046 };
    expect(holtDamped(ausair, far).value).toBeLessThan(holt(ausair, far).value ?? 0);
  });

  it("does not change with the unit", () => {
    const one = holtDamped(ausair, { at: 2020 });
    const thousand = holtDamped(
      ausair.map(({ time, value }) => ({ time, value: value * 1000 })),
      { at: 2020 },
    );
    expect((thousand.value ?? 0) / 1000).toBeCloseTo(one.value ?? 0, 6);
    expect((thousand.error ?? 0) / 1000).toBeCloseTo(one.error ?? 0, 6);
  });

  it("copes with a series that does not move, and refuses one too short to fit", () => {
    const still = Array.from({ length: 8 }, (_, i) => ({ time: i, value: 5 }));
    expect(holtDamped(still, { at: 9 }).value).toBeCloseTo(5, 6);
    expect(holtDamped(still.slice(0, 6), { at: 9 }).cause).toBe("too-few-points");
    const parameters = { alpha: Number.NaN, beta: 0.1, phi: 0.9, level: 10, trend: 2 };
    expect(holtDamped(still, { at: 9, parameters }).cause).toBe("bad-parameters");
  });
});

describe("the levelling-off forecast", () => {
  it("reproduces the certified values of NIST's Rat42", () => {
    const fit = logistic(rat42, { at: 90 });
    expect(digits(fit.parameters?.[0], 72.462237576)).toBeGreaterThan(9);
    expect(digits(fit.parameters?.[1], 2.6180768402)).toBeGreaterThan(9);
    expect(digits(fit.parameters?.[2], 0.067359200066)).toBeGreaterThan(9);
    expect(digits(fit.rss, 8.0565229338)).toBeGreaterThan(9);
    expect(digits(fit.parameterErrors?.[0], 1.7340283401)).toBeGreaterThan(8);
    expect(digits(fit.parameterErrors?.[1], 0.088295217536)).toBeGreaterThan(8);
    expect(digits(fit.parameterErrors?.[2], 0.0034465663377)).toBeGreaterThan(8);
    expect(digits(fit.value, 70.22020051)).toBeGreaterThan(8);
    expect(digits(fit.error, 1.684832)).toBeGreaterThan(6);
  });

  it.each(CURVES)(
    "fits the least squares of all starts where zeros, or a fall at the end, lead some astray",
    (...curve) => {
      const [values, rss, ceiling, next] = curve;
      const fit = logistic(
        values.map((value, time) => ({ time, value })),
        { at: values.length },
      );
      expect(digits(fit.rss, rss)).toBeGreaterThan(9);
      expect(digits(fit.parameters?.[0], ceiling)).toBeGreaterThan(6);
      expect(digits(fit.value, next)).toBeGreaterThan(6);
    },
  );

  it("has no curve to show where there is no time, or its interval ends beyond all numbers", () => {
    expect(logistic(rat42, { at: Number.NaN }).cause).toBe("no-time");
    const vast = rat42.map(({ time, value }) => ({ time, value: value * 2.4e306 }));
    expect(logistic(vast, { at: 90, level: 0.999999 })).toMatchObject({
      ...{ cause: "out-of-range", value: null, parameters: null, parameterErrors: null, rss: null },
    });
  });

  it("finds a known curve on calendar years, and never passes its ceiling", () => {
    const curve = (year: number) => 95 / (1 + Math.exp(0.4 * (2012 - year)));
    const series = Array.from({ length: 10 }, (_, i) => ({ time: 2008 + i, value: curve(2008 + i) }));
    const fit = logistic(series, { at: 2030, target: 94 });
    expect(fit.parameters?.[0]).toBeCloseTo(95, 6);
    expect(fit.value).toBeCloseTo(curve(2030), 6);
    expect(fit.pMeet).toBe(1);
  });

  it("says where no such curve fits", () => {
    expect(logistic(rat42.slice(0, 3), { at: 90 }).cause).toBe("too-few-points");
    expect(
      logistic(
        [1, 2, 4, 8, 16].map((value, time) => ({ time, value })),
        { at: 9 },
      ).cause,
    ).toBe("no-fit");
    for (const values of [
      [0, 0, 0, 0],
      [-1, -2, 3, 4, 5],
    ])
      expect(
        logistic(
          values.map((value, time) => ({ time, value })),
          { at: 9 },
        ).cause,
      ).toBe("no-fit");
    expect(
      logistic(
        [1, 2, 3, 4].map((value) => ({ time: 2020, value })),
        { at: 2021 },
      ).cause,
    ).toBe("one-time-only");
  });
});

describe("the probability of meeting a target", () => {
  it("goes by the good side, and is 0 or 1 without error", () => {
    expect(probabilityOfMeeting(10, 2, 5, { target: 10, direction: "increase" })).toBe(0.5);
    const [low, high] = (["lower", "higher"] as const).map((better) =>
      probabilityOfMeeting(10, 2, 5, { target: 9, direction: "maintain", better }),
    );
    expect(high).toBeGreaterThan(0.5);
    expect(low! + high!).toBeCloseTo(1, 12);
    expect(probabilityOfMeeting(10, 0, 5, { target: 10, direction: "decrease" })).toBe(1);
  });
});

describe("any forecast", () => {
  it("holds 80 per cent of outcomes within its interval, unless another share between 0 and 1 is asked for", () => {
    const levels = [undefined, 0, 1, -1, 2, Number.NaN, 0.5].map((level) => linear(yearly, { at: 2024, level }).level);
    expect(levels).toEqual([0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.5]);
    expect(forecastOf("linear", 10, 2, 1, { at: 0, level: 0.8 }).upper).toBeCloseTo(10 + 2 * 3.0776835371752544, 9);
    expect(forecastOf("linear", 10, 0, 3, { at: 0 })).toMatchObject({ lower: 10, upper: 10, error: 0, pMeet: null });
  });

  it("is none where its value, or one end of its interval, is beyond all numbers", () => {
    const beyond: [number, number][] = [
      [Number.NaN, 1],
      [Number.POSITIVE_INFINITY, 1],
      [1, Number.NaN],
      [1, Number.POSITIVE_INFINITY],
      [1.7e308, 1e308],
      [-1.7e308, 1e308],
    ];
    for (const [value, error] of beyond) {
      const forecast = forecastOf("holt", value, error, 5, { at: 1, target: 3 });
      expect(forecast).toMatchObject({ value: null, cause: "out-of-range", method: "holt", upper: null, pMeet: null });
    }
  });

  it("says nothing of a target that is none", () => {
    for (const target of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY])
      expect(forecastOf("linear", 10, 2, 5, { at: 0, target }).pMeet).toBeNull();
    expect(forecastOf("linear", 10, 2, 5, { at: 0, target: 10 }).pMeet).toBe(0.5);
  });
});
