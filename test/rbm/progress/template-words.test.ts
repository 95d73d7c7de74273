import { describe, expect, it } from "vitest";
import { accumulationOf, directionOf, scaleOf } from "../../../rbm/progress/index.ts";
import { accumulations, directions } from "../../../rbm/template/lists.ts";

describe("the template's words", () => {
  it("are all understood", () => {
    expect(directions.items({} as never).map(({ value }) => directionOf(value))).toEqual([
      "increase",
      "decrease",
      "maintain",
    ]);
    expect(accumulations.items({} as never).map(({ value }) => accumulationOf(value))).toEqual([
      "level",
      "cumulative",
      "per-period",
    ]);
    expect(scaleOf("none > draft > adopted")).toEqual(["none", "draft", "adopted"]);
  });

  it("of other tools are understood too, and nothing is guessed", () => {
    expect(["+1", "up", " UP ", "-1", "down", "sideways", ""].map(directionOf)).toEqual([
      "increase",
      "increase",
      "increase",
      "decrease",
      "decrease",
      null,
      null,
    ]);
    expect(["Per-period", " level"].map(accumulationOf)).toEqual(["per-period", "level"]);
    expect(["maintain", "maintained", "keep"].map(directionOf)).toEqual(["maintain", "maintain", "maintain"]);
    expect(accumulationOf("total")).toBeNull();
    expect(directionOf("constructor")).toBeNull();
  });
});
