import { describe, expect, it } from "vitest";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { type CycleEvent, cycleOf, cyclesOf, hasPeriod, inOrder } from "../../../server/review/cycle.ts";

const event = (more: Partial<CycleEvent> = {}): CycleEvent => ({
  framework: "2020-2023",
  period: "2021-Q3",
  state: "open",
  opens: null,
  deadline: null,
  meeting: null,
  closes: null,
  comment: "",
  by: "coordinator",
  at: "2021-09-01T00:00:00.000Z",
  ...more,
});

describe("the cycle of a quarter", () => {
  it("is open and without dates while nobody said anything", () => {
    expect(cycleOf([], "2020-2023", "2021-Q3")).toMatchObject({ state: "open", deadline: null, by: null, at: null });
  });

  it("is what was said of it last, whatever was said of other quarters and plans since", () => {
    const events = [
      event({ deadline: "2021-10-15" }),
      event({ deadline: "2021-10-22" }),
      event({ period: "2021-Q4", deadline: "2022-01-15" }),
      event({ framework: "2024-2027", state: "closed" }),
    ];
    expect(cycleOf(events, "2020-2023", "2021-Q3")).toMatchObject({ state: "open", deadline: "2021-10-22" });
  });

  it("quarters are listed in order of time, each once", () => {
    const events = [event({ period: "2021-Q4" }), event(), event({ period: "2020-Q4" }), event()];
    expect(cyclesOf(events, "2020-2023").map(({ period }) => period)).toEqual(["2020-Q4", "2021-Q3", "2021-Q4"]);
  });

  it("dates are in order when each that is set comes no earlier than the one before", () => {
    expect(inOrder(event({ opens: "2021-10-01", closes: "2021-10-29" }))).toBe(true);
    expect(inOrder(event({ deadline: "2021-10-15", closes: "2021-10-15" }))).toBe(true);
    expect(inOrder(event({ opens: "2021-10-16", deadline: "2021-10-15" }))).toBe(false);
  });

  it("a plan has its quarters and years, and no others", () => {
    const has = (period: string) => hasPeriod(framework2020, period);
    expect([has("2020-Q1"), has("2023"), has("2019-Q4"), has("2024-Q1"), has("soon")]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
