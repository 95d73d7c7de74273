import { describe, expect, it } from "vitest";
import { holt } from "../../../../rbm/progress/index.ts";
import { ausair } from "./ausair.ts";

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
