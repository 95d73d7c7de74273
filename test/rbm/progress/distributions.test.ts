import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile } from "../../../rbm/progress/numeric/normal.ts";
import { drawT, seeded } from "../../../rbm/progress/numeric/random.ts";
import { tCdf, tQuantile } from "../../../rbm/progress/numeric/student-t.ts";

const relative = (found: number, sure: number) => Math.abs(found / sure - 1);

describe("the normal distribution", () => {
  // From mpmath at 40 digits.
  it.each([
    [-10, 7.619853024160525e-24],
    [-5, 2.866515718791939e-7],
    [-3.6, 0.00015910859015753383],
    [-0.1, 0.460172162722971],
    [0.7, 0.758036347776927],
    [2, 0.9772498680518208],
    [6, 0.9999999990134123],
    [-37, 5.725571222524577e-300],
    [-8.3, 5.205569744890254e-17],
    [-3.54, 0.00020006351600732018],
    [-3.53, 0.00020777983348062144],
    [-3.5355339, 0.00020347601329151683],
    [0, 0.5],
    [1e-9, 0.5000000003989423],
    [0.3, 0.6179114221889526],
    [3.53, 0.9997922201665194],
    [3.54, 0.9997999364839927],
  ])("at %f is right to twelve digits, in the tail too", (z, p) => {
    expect(relative(normalCdf(z), p)).toBeLessThan(1e-12);
  });

  it("finds the point of a probability", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 10);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 14);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.0902323061678136, 13);
    expect(normalQuantile(0.4999)).toBeCloseTo(-0.0002506628300880351, 14);
    expect(normalQuantile(0.9999)).toBeCloseTo(3.7190164854556804, 11);
    expect(normalQuantile(0.75)).toBe(-normalQuantile(0.25));
    expect(normalQuantile(1e-300)).toBeCloseTo(-37.0471, 4);
  });

  it("ends at 0 and 1", () => {
    expect([-40, Number.NEGATIVE_INFINITY].map(normalCdf)).toEqual([0, 0]);
    expect([40, Number.POSITIVE_INFINITY].map(normalCdf)).toEqual([1, 1]);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });
});

describe("Student's t distribution", () => {
  // From mpmath at 40 digits.
  it.each([
    [-1, 1, 0.25],
    [-2.5, 3, 0.04385332350403277],
    [0.5, 2, 0.6666666666666666],
    [-4, 10, 0.0012591663123683462],
    [-1.3, 29.5, 0.10183361559561331],
    [-30, 5, 3.859324310248026e-7],
    [0.01, 7, 0.5038498411781891],
    [-6, 200, 4.557560174405193e-9],
    [-1.96, 10000, 0.025011760115916524],
    [-0.001, 0.5, 0.4997303238342438],
    [-0.5, 1, 0.35241638234956674],
    [-1.7, 1.5, 0.13533112207552056],
    [-2, 4, 0.058058261758407795],
    [-0.9, 19, 0.18969309019810202],
    [-0.9, 21, 0.18916275065392368],
    [-3, 38, 0.002373166108516939],
    [-3, 39.5, 0.0023289771575019194],
    [-3, 40, 0.002315069892078069],
    [-3, 41, 0.002288389692454186],
    [-50, 2, 0.00019988007994404028],
    [-200, 1, 0.0015915361682059693],
    [2.2, 6, 0.964948906828414],
    [-0.2, 100, 0.4209433681012253],
    [-12, 60, 6.893161320908869e-18],
    [-1e5, 2, 4.99999999925e-11],
    [-1, 0.3, 0.34161139088051673],
  ])("at %f with %f degrees of freedom is right to twelve digits", (t, df, p) => {
    expect(relative(tCdf(t, df), p)).toBeLessThan(1e-12);
  });

  // From scipy.stats.t.ppf.
  it.each([
    [0.9, 1, 3.0776835371752544],
    [0.975, 4, 2.7764451051977934],
    [0.995, 10, 3.16927267261695],
    [1e-6, 3, -103.29946778041935],
  ])("the point of %f with %f degrees of freedom is right to ten digits", (p, df, t) => {
    expect(relative(tQuantile(p, df), t)).toBeLessThan(1e-10);
  });

  it("is symmetric, and its points lead back to their probabilities", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), fc.integer({ min: 1, max: 500 }), (p, df) => {
        const t = tQuantile(p, df);
        expect(tCdf(t, df)).toBeCloseTo(p, 11);
        expect(tCdf(t, df) + tCdf(-t, df)).toBeCloseTo(1, 13);
      }),
    );
  });

  it("is the normal one with infinite degrees of freedom", () => {
    expect(tCdf(-1.5, Number.POSITIVE_INFINITY)).toBe(normalCdf(-1.5));
    expect(tCdf(-1.5, 1e9)).toBeCloseTo(normalCdf(-1.5), 9);
    expect(tCdf(Number.NEGATIVE_INFINITY, 3)).toBe(0);
    expect(tCdf(Number.POSITIVE_INFINITY, 3)).toBe(1);
    expect([-1, 1].map((sign) => tCdf(sign * Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY))).toEqual([0, 1]);
    expect(tQuantile(0.9, Number.POSITIVE_INFINITY)).toBe(normalQuantile(0.9));
    expect([tCdf(0, 3), tQuantile(0.5, 3), tQuantile(0.5, Number.POSITIVE_INFINITY)]).toEqual([0.5, 0, 0]);
  });

  it("has no point for what is no probability between 0 and 1", () => {
    for (const df of [3, Number.POSITIVE_INFINITY])
      expect([0, 1, -1, 2, Number.NaN].map((p) => tQuantile(p, df))).toEqual(Array(5).fill(Number.NaN));
  });

  it("is not defined without degrees of freedom, or for what is no number", () => {
    for (const [t, df] of [
      [1, 0],
      [1, -1],
      [1, Number.NaN],
      [1, Number.NEGATIVE_INFINITY],
      [Number.POSITIVE_INFINITY, 0],
      [Number.NaN, 3],
    ])
      expect(tCdf(t!, df!)).toBeNaN();
  });

  it("is what the draws follow, the same for the same seed", () => {
    const draw = (seed: number) => {
      const random = seeded(seed);
      return Array.from({ length: 20_000 }, () => drawT(random, 4));
    };
    const drawn = draw(7);
    expect(draw(7)).toEqual(drawn);
    expect(draw(8)[0]).not.toBe(drawn[0]);
    for (const t of [-2, -0.5, 1]) {
      expect(drawn.filter((x) => x <= t).length / 20_000).toBeCloseTo(tCdf(t, 4), 1.6);
    }
  });
});
