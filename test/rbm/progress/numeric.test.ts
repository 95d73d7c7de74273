import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inverse } from "../../../rbm/progress/numeric/inverse.ts";
import { nelderMead } from "../../../rbm/progress/numeric/nelder-mead.ts";
import { drawNormal, drawT, seeded } from "../../../rbm/progress/numeric/random.ts";

describe("the inverse of a matrix", () => {
  it("is the known one, also where rows have to change places", () => {
    expect(inverse([[4]])).toEqual([[0.25]]);
    expect(
      inverse([
        [0, 2],
        [4, 0],
      ]),
    ).toEqual([
      [0, 0.25],
      [0.5, 0],
    ]);
    const found = inverse([
      [2, 1, 0],
      [1, 3, 1],
      [0, 1, 4],
    ])!;
    const sure = [
      [11, -4, 1],
      [-4, 8, -2],
      [1, -2, 5],
    ];
    for (const [i, row] of sure.entries())
      for (const [j, cell] of row.entries()) expect(found[i]![j]).toBeCloseTo(cell / 18, 15);
  });

  it("takes the largest number below for its pivot, so that small ones do not drown the others", () => {
    const found = inverse([
      [1e-20, 1],
      [1, 1],
    ])!;
    for (const [at, cell] of [-1, 1, 1, 0].entries()) expect(found.flat()[at]).toBeCloseTo(cell, 15);
    const below = inverse([
      [1, 0, 0],
      [0, 1e-20, 1],
      [0, -2, 2],
    ])!;
    expect(below[1]![1]).toBeCloseTo(1, 12);
    expect(below[1]![2]).toBeCloseTo(-0.5, 12);
  });

  it("times the matrix is one, whatever the matrix", () => {
    const cell = fc.double({ min: -10, max: 10, noNaN: true });
    const matrix = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(matrix, (rows) => {
        const a = rows.map((row, i) => row.map((x, j) => (i === j ? x + 25 : x)));
        const b = inverse(a)!;
        for (const i of [0, 1, 2])
          for (const j of [0, 1, 2]) {
            const product = a[i]!.reduce((sum, x, k) => sum + x * b[k]![j]!, 0);
            expect(product).toBeCloseTo(i === j ? 1 : 0, 12);
          }
      }),
    );
  });

  it("is none where rounding alone is left of a pivot, in any unit", () => {
    for (const unit of [1e-9, 1, 1e9]) {
      const nearly = [
        [unit, unit],
        [unit, unit * (1 + 4e-16)],
      ];
      expect(inverse(nearly)).toBeNull();
      const whole = [
        [unit, 0],
        [0, 2 * unit],
      ];
      expect(inverse(whole)).toEqual([
        [1 / unit, 0],
        [0, 1 / (2 * unit)],
      ]);
    }
  });

  it("is none for a singular matrix, or one that holds what is no number", () => {
    expect(
      inverse([
        [1, 2],
        [2, 4],
      ]),
    ).toBeNull();
    expect(inverse([[0]])).toBeNull();
    expect(inverse([[Number.NaN]])).toBeNull();
    expect(
      inverse([
        [1, Number.POSITIVE_INFINITY],
        [0, 1],
      ]),
    ).toBeNull();
    expect(inverse([[5e-324]])).toBeNull();
    expect(
      inverse([
        [1, 0],
        [0, 5e-324],
      ]),
    ).toBeNull();
  });
});

describe("the smallest value by Nelder and Mead", () => {
  const valley = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;

  it("is at the end of Rosenbrock's valley, from wherever it starts", () => {
    for (const start of [
      [-1.2, 1],
      [3, -2],
      [0, 8],
    ]) {
      const { at, value } = nelderMead(valley, start, [0.5, 0.5]);
      expect(at[0]).toBeCloseTo(1, 6);
      expect(at[1]).toBeCloseTo(1, 6);
      expect(value).toBe(valley(at));
    }
  });

  it("is found in one dimension and in four, for steps of any size, when it is asked again from where it got to", () => {
    const bowl = (at: readonly number[]) => at.reduce((sum, x, i) => sum + (i + 1) * (x - i - 0.3) ** 2, 7);
    for (const n of [1, 4])
      for (const step of [0.01, 1, 40]) {
        const steps = Array.from({ length: n }, () => step);
        let found = nelderMead(
          bowl,
          steps.map(() => 10),
          steps,
        );
        for (let again = 0; again < 4; again++) found = nelderMead(bowl, found.at, steps);
        for (const [i, x] of found.at.entries()) expect(Math.abs(x - i - 0.3)).toBeLessThan(1e-5);
      }
  });

  it("is at a corner, and does not leave where the function is defined", () => {
    const corner = ([x = 0, y = 0]: readonly number[]) => (x < 2 || y < -1 ? Number.POSITIVE_INFINITY : x + 3 * y);
    const { at, value } = nelderMead(corner, [5, 5], [1, 1]);
    expect(value).toBeCloseTo(-1, 3);
    expect(at[0]).toBeGreaterThanOrEqual(2);
  });

  it("takes few looks where the way is straight, and stops once it stands still", () => {
    const looksAt = (of: (at: readonly number[]) => number, start: number[]) => {
      let looks = 0;
      let lowest = Number.POSITIVE_INFINITY;
      const found = nelderMead(
        (at) => {
          looks += 1;
          const value = of(at);
          lowest = Math.min(lowest, value);
          return value;
        },
        start,
        [1, 1],
      );
      expect(found.value).toBe(lowest);
      return { looks, found };
    };
    expect(looksAt(([x = 0, y = 0]) => (x - 500) ** 2 + (y + 300) ** 2, [0, 0]).looks).toBeLessThan(290);
    expect(looksAt(() => 3, [1, 2])).toEqual({ looks: 3, found: { at: [1, 2], value: 3 } });
    const endless = looksAt(([x = 0]) => -x, [1, 2]).looks;
    expect(endless).toBeGreaterThan(1000);
    expect(endless).toBeLessThan(3000);
    expect(looksAt(([x = 0]) => 1 / Math.abs(x), [1, 2]).looks).toBeGreaterThan(1000);
  });
});

describe("random numbers", () => {
  it("are those of mulberry32, seed by seed", () => {
    const three = (seed: number) => {
      const random = seeded(seed);
      return [random(), random(), random()];
    };
    expect(three(1)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
    expect(three(7)).toEqual([0.011704753153026104, 0.06195825757458806, 0.97690763277933]);
    expect(three(-3)).toEqual([0.5127934608608484, 0.46524663479067385, 0.09994429117068648]);
    expect(three(2 ** 31)).toEqual([0.8205775609239936, 0.4481089550536126, 0.7836112855002284]);
  });

  // From mpmath at 40 digits.
  it("become draws by Box and Muller's and by Bailey's formula", () => {
    const given = () => {
      const numbers = [0.25, 0.3];
      return () => numbers.shift()!;
    };
    expect(drawNormal(given())).toBeCloseTo(-0.2343979241829698, 15);
    expect(drawT(given(), 5)).toBeCloseTo(-0.241305616536145, 15);
    expect(drawT(given(), Number.POSITIVE_INFINITY)).toBe(drawNormal(given()));
    expect(drawT(() => 0, 5)).toBe(0);
  });
});
