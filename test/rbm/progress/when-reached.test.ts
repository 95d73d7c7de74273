import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linear, whenReached } from "../../../rbm/progress/index.ts";

const world = [59.3, 62.2, 64.4, 67.4].map((value, i) => ({ time: 2021 + i, value }));

const paces = fc.record({
  start: fc.double({ min: -50, max: 50, noNaN: true }),
  pace: fc.double({ min: 0.5, max: 5, noNaN: true }),
  noise: fc.array(fc.double({ min: -0.4, max: 0.4, noNaN: true }), { minLength: 4, maxLength: 12 }),
});
const seriesOf = ({ start, pace, noise }: { start: number; pace: number; noise: readonly number[] }) =>
  noise.map((n, i) => ({ time: 2010 + i, value: start + pace * i + n }));

describe("when a target is reached", () => {
  it("the world reaches 70% a year after the plan, at the pace of 2020 to 2023", () => {
    const found = whenReached(world, { target: 70 });
    expect(found.pace).toBeCloseTo(2.65, 6);
    expect(found.at).toBeCloseTo(2024 + (70 - 67.3) / 2.65, 2);
    expect(found.met).toBe(false);
  });

  it("at the time found the line is at the target, and the interval holds that time", () => {
    fc.assert(
      fc.property(paces, (given) => {
        const series = seriesOf(given);
        const target = series.at(-1)!.value + 5;
        const { at, early, late } = whenReached(series, { target });
        fc.pre(at !== null);
        expect(linear(series, { at: at! }).value! - target).toBeLessThan(0.01);
        expect(early).not.toBeNull();
        expect(early!).toBeLessThanOrEqual(at! + 0.001);
        if (late !== null) expect(late).toBeGreaterThanOrEqual(at! - 0.001);
      }),
      { numRuns: 30 },
    );
  });

  it("a fall to a target below is the mirror of a rise", () => {
    fc.assert(
      fc.property(paces, (given) => {
        const series = seriesOf(given);
        const target = series.at(-1)!.value + 4;
        const mirrored = series.map(({ time, value }) => ({ time, value: -value }));
        const up = whenReached(series, { target });
        const down = whenReached(mirrored, { target: -target, direction: "decrease" });
        for (const key of ["at", "early", "late"] as const) {
          if (up[key] === null) expect(down[key]).toBeNull();
          else expect(down[key]).toBeCloseTo(up[key]!, 2);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("a target that the last value meets was reached when a value first met it", () => {
    expect(whenReached(world, { target: 62 })).toMatchObject({ at: 2022, early: 2022, late: 2022, met: true });
  });

  it("a line that leads away from its target reaches it never, and two values allow no interval", () => {
    expect(whenReached(world, { target: 50, direction: "decrease" })).toMatchObject({ at: null, met: false });
    expect(whenReached(world.slice(2), { target: 70 })).toMatchObject({ at: null, pace: null });
  });
});
