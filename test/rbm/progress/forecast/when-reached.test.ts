import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linear, whenReached } from "../../../../rbm/progress/index.ts";

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

describe("when a target is reached, at the edges", () => {
  const line = (...values: number[]) => values.map((value, time) => ({ time, value }));
  const nothing = { at: null, early: null, late: null, pace: null, met: false };

  it("no value, or too few for a line, say nothing", () => {
    expect(whenReached([], { target: 1 })).toEqual(nothing);
    expect(whenReached(line(1, 2), { target: 5 })).toEqual(nothing);
    expect(whenReached(line(-5, -2), { target: -1 })).toEqual(nothing);
  });

  it("a value that is the target meets it, whichever way is wanted", () => {
    expect(whenReached(line(1, 2, 3), { target: 3 })).toMatchObject({ met: true, at: 2 });
    expect(whenReached(line(3, 2, 1), { target: 1, direction: "decrease" })).toMatchObject({ met: true, at: 2 });
    expect(whenReached(line(3, 1, 1), { target: 1, direction: "decrease" })).toMatchObject({ met: true, at: 1 });
  });

  it("a target that was met and lost again is not met; where the line is there already, it is reached at the last value", () => {
    expect(whenReached(line(1, 10, 4), { target: 8 }).met).toBe(false);
    expect(whenReached(line(1, 5, 9, 8), { target: 8.5 })).toMatchObject({ met: false, at: 3 });
    expect(whenReached(line(10, 9, 8, 7), { target: 7.1 })).toMatchObject({ met: false, at: null, pace: -1 });
  });

  it("the horizon counts to its end, and no further", () => {
    expect(whenReached(line(0, 1, 2, 3), { target: 3.9, horizon: 1 }).at).toBeCloseTo(3.9, 2);
    expect(whenReached(line(0, 1, 2, 3), { target: 4.1, horizon: 1 }).at).toBeNull();
    expect(whenReached(line(3, 2, 1, 0), { target: -60.9, direction: "decrease" }).at).toBeNull();
    expect(whenReached(line(3, 2, 1, 0), { target: -59.9, direction: "decrease" }).at).toBeCloseTo(62.9, 2);
  });
});
