import { describe, expect, it } from "vitest";
import { escap, escapParity } from "../../../rbm/progress/index.ts";

describe("ESCAP's current status index", () => {
  it("is 0 at the baseline and 10 at the target, for increases and decreases", () => {
    expect(escap({ baseline: 20, actual: 35, target: 50, direction: "increase" }).value).toBe(5);
    expect(escap({ baseline: 50, actual: 35, target: 20, direction: "decrease" }).value).toBe(5);
    expect(escap({ baseline: 50, actual: 56, target: 20, direction: "decrease" }).value).toBe(-2);
    expect(escap({ baseline: 50, actual: 20, target: 20, direction: "decrease" }).value).toBe(10);
  });

  it("measures parity by the distance to 1 on either side", () => {
    expect(escapParity({ actual: 0.9 }).value).toBeCloseTo(9, 12);
    expect(escapParity({ actual: 1.1 }).value).toBeCloseTo(9, 12);
    expect(escapParity({ actual: 1, target: 1 }).value).toBe(10);
  });

  it("says what is missing", () => {
    expect(escap({ baseline: 1, actual: 2, target: 1, direction: "increase" }).cause).toBe("target-is-baseline");
    expect(escap({ baseline: 1, actual: 2, target: 3 }).cause).toBe("no-direction");
    expect(escap({ baseline: 1, actual: 2, target: 3, direction: "maintain" }).cause).toBe("maintain-has-no-rate");
    expect(escap({ baseline: null, actual: 2, target: 3, direction: "increase" }).cause).toBe("no-baseline");
    expect(escapParity({}).cause).toBe("no-actual");
  });
});
