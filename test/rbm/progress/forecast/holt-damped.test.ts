import { describe, expect, it } from "vitest";
import { holt, holtDamped } from "../../../../rbm/progress/index.ts";
import { ausair } from "./ausair.ts";

/**
 * Values, least squares and next value: the best of 72 starts of scipy's L-BFGS-B within the same limits, weights at none of
 * them settled by its least squares. In the second half a search that begins in one place, or leaves the limits, ends higher.
 */
const FITTED: [number[], number, number][] = [
  [[40.2, 41.9, 44.1, 45.0, 47.6, 49.3, 50.1, 52.2], 0.86492186309258, 53.5949879318],
  [[10, 14, 9, 15, 11, 16, 12, 18, 13], 52.263632971726, 15.09448564],
  [[120, 108, 99, 93, 88, 85.5, 83.2, 82, 81.1, 80.9], 4.5589591194665, 80.6568223674],
  [[3, 7, 15, 28, 45, 60, 71, 78, 82, 84], 102.35632820448, 85.8757442078],
  [[15.4, 18.4, 19.4, 23.2, 24.7, 24, 25.8, 25.1, 19], 48.858524480475, 24.9875659869],
  [[19.5, 20.7, 20.9, 19.9, 19.9, 20.3, 17.2, 11.9], 20.817957708458, 6.70610580303],
  [[34.8, 31.9, 29.6, 29.2, 29.1, 29.3, 30.8, 31, 31.3, 31.7, 32.9, 32.7], 6.5802570679147, 32.9826584195],
  [[5.1, -3.3, -8.8, -21.5, -27.3, -33.8, -44.1, -49.5, -57.1], 14.923675188859, -64.3001930394],
  [
    [6.6, 7.3, 1.2, -17.7, -29.1, -7.3, -26, -31.3, -26.7, -31.7, -36.7, -40.4, -42.9, -19.9],
    866.44878601021,
    -36.1265878131,
  ],
  [
    [
      8.1, 2.2, -0.6, 6.4, 2.7, -18.4, -20.3, -30.5, -17.6, -22.5, -15.3, -15.7, -4.6, -8.4, 1.5, -5.3, 18, -8.5, 1.9,
      22.6,
    ],
    2343.1734014298,
    13.2267992964,
  ],
  [
    [-15.5, 0.4, 1.9, -7.1, -11.4, -21.5, -12.5, -14.4, -22.3, -10, -4.9, 1.7, 1.7, -11.9, -26, -16.4],
    1148.3439414963,
    -13.5007764766,
  ],
  [
    [14.1, 23, 22.2, 21.4, 23.6, 33.5, 19.7, 26.5, 32.6, 38.2, 23.7, 40.3, 53.4, 60.3, 65.5],
    948.52983200757,
    66.2547282196,
  ],
  [
    [38.6, 36.3, 35, 27.1, 24.2, 21, 18.1, 9.1, 13.7, 9.3, 4.2, 1.6, -1.2, -5.4, -7.3, -9.8],
    50.054351174372,
    -12.6869735327,
  ],
  [
    [13.2, 7, 2, -3.6, -7.9, -11.9, -15.4, -18.7, -21.9, -25.3, -27.7, -29.3, -33.1, -34.2, -36, -37.4, -38, -39.2],
    3.466891602616,
    -41.0066566854,
  ],
  [[1.3, 21.5, -0.8, 11, 2.5, 29.1, 12.9, 9.3, 4.6, 21.4, -0.2, 29.7], 1261.8137742176, 17.1369668439],
  [[10.1, 12.4, 2.8, 6.9, 9.2, 11.4, 9.9], 61.803249647059, 9.4324614233],
  [
    [9.4, 3, -2.3, -6.8, -11.9, -16.1, -19.8, -22.9, -25.3, -28, -30, -33, -34.3, -36.3, -36.8, -39.6, -40, -41.4],
    2.2890371122291,
    -42.2334824156,
  ],
  [[46, 38.9, 37.7, 31.9, 28.2, 27, 22.9, 24.1, 27.1, 21.9, 19.6, 18.9], 36.462656994083, 19.6953394519],
  [
    [20.8, 22.4, 16.3, 32.9, 37.7, 28.3, 32.1, 34.3, 34, 17.8, 28.4, 24.7, 21.1, 4.2, 14.4, 6.4],
    861.07748792538,
    3.05699541068,
  ],
  [ausair.slice(0, 27).map(({ value }) => value), 137.48900731484, 73.9866492308],
  [ausair.slice(0, 12).map(({ value }) => value), 4.4150621435465, 32.9949379173],
  [ausair.slice(0, 7).map(({ value }) => value), 2.0518870349994, 30.9069933587],
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

  it.each(FITTED)("fits the least squares to %j", (values, sse, next) => {
    const found = holtDamped(
      values.map((value, time) => ({ time, value })),
      { at: values.length },
    );
    expect(found.sse! / sse - 1).toBeLessThan(1e-11);
    expect(found.sse! / sse - 1).toBeGreaterThan(-1e-11);
    expect(Math.abs(found.value! / next - 1)).toBeLessThan(2e-8);
  });

  it("ends where no weight within its limits could be moved either way for less", () => {
    for (const [values] of FITTED) {
      const series = values.map((value, time) => ({ time, value }));
      const { parameters, sse } = holtDamped(series, { at: values.length });
      const { alpha, beta, phi } = parameters!;
      const share = beta / alpha;
      const squares = (by: { alpha?: number; share?: number; phi?: number }) => {
        const a = alpha + (by.alpha ?? 0);
        const moved = { ...parameters!, alpha: a, beta: a * (share + (by.share ?? 0)), phi: phi + (by.phi ?? 0) };
        return holtDamped(series, { at: values.length, parameters: moved }).sse! / sse!;
      };
      const h = 2e-5;
      const slope = (weight: "alpha" | "share" | "phi") => {
        const at = (steps: number) => squares({ [weight]: steps * h });
        return (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * h);
      };
      const inside = (weight: number, low: number, high: number) => weight > low + 1e-9 && weight < high - 1e-9;
      if (inside(alpha, 1e-4, 0.9999)) expect(Math.abs(slope("alpha"))).toBeLessThan(1e-9);
      if (inside(share, 1e-4, 1)) expect(Math.abs(slope("share"))).toBeLessThan(1e-9);
      if (inside(phi, 0.8, 0.98)) expect(Math.abs(slope("phi"))).toBeLessThan(1e-9);
    }
  });

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
