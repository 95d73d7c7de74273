import { describe, expect, it } from "vitest";
import { holt, holtDamped } from "../../../../rbm/progress/index.ts";
import { ausair } from "./ausair.ts";

/** Length of the series, least squares and next value, from scipy.optimize with the same bounds. */
const DAMPED: [number, number, number][] = [
  [27, 137.48900731484144, 73.98664920528107],
  [12, 4.415062143546531, 32.994937897364274],
  [7, 2.0518870349993943, 30.9069933562881],
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
