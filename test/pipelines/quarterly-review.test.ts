import { describe, expect, it } from "vitest";
import {
  type CompletenessRow,
  completeness,
  type FollowUpRow,
  followups,
  kpis,
  observations,
  type QuarterlyReviewRow,
  quarterlyReview,
  type Reported,
  type Returned,
  toRows,
} from "../../pipelines/index.ts";
import { actual, kpi, plan, pushed, target } from "./fixtures.ts";

const options = { framework: plan };
const definitions = {
  kpis: [kpi("A-01"), kpi("A-02")],
  targets: [target("A-01", "2023", 200), target("A-02", "2023", 200)],
};
const action = (status: string, due = "2021-06-30") => ({
  kpi: "A-02",
  cause: "Staff",
  action: "Fill the post",
  owner: "Head",
  due,
  status,
});
const q1 = pushed({
  ...{ period: "2021-Q1", ...definitions },
  actuals: [actual("A-01", "2021-Q1", 110), actual("A-02", "2021-Q1", 150)],
  sheets: { follow_up: [action("Open")] },
});
const q2 = pushed({
  ...{ period: "2021-Q2", ...definitions },
  actuals: [actual("A-01", "2021-Q2", 140), actual("A-01", "2021-Q1", 112)],
  sheets: { follow_up: [action("In progress")] },
});

const review = (
  reported: readonly Reported[],
  period: string,
  returned: readonly Returned[] = [],
): Record<string, QuarterlyReviewRow> => {
  const tables = {
    kpis: kpis(reported, options),
    observations: observations(reported, options),
    followups: followups(reported, options),
  };
  return Object.fromEntries(
    toRows<QuarterlyReviewRow>(quarterlyReview(tables, { period, returned })).map((row) => [row.kpi, row]),
  );
};

describe("quarterly review", () => {
  it("says what moved since last quarter, by how much, and which status changed", () => {
    const row = review([q1, q2], "2021-Q2")["A-01"];
    expect(row).toMatchObject({
      previous_period: "2021-Q1",
      previous_status: "off track",
      status: "on track",
      movement: "better",
    });
    expect(row?.change).toBeCloseTo(0.28, 12);
  });

  it("a figure that was due and did not come is overdue, and its quarters are counted", () => {
    const q3 = pushed({ period: "2021-Q3", ...definitions, actuals: [actual("A-01", "2021-Q3", 150)] });
    expect(review([q1, q2], "2021-Q2")["A-02"]).toMatchObject({ overdue: true, overdue_quarters: 1, movement: "gone" });
    expect(review([q1, q2, q3], "2021-Q3")["A-02"]).toMatchObject({ overdue_quarters: 2 });
    expect(review([q1, q2, q3], "2021-Q3")["A-01"]).toMatchObject({ overdue: false, overdue_quarters: 0 });
  });

  it("names the earlier periods that the quarter's submission corrected", () => {
    expect(review([q1, q2], "2021-Q2")["A-01"]?.corrected).toBe("2021-Q1");
    expect(review([q1, q2], "2021-Q1")["A-01"]?.corrected).toBeNull();
  });

  it("shows what was returned for the KPI, and not what was returned for another", () => {
    const decision = {
      submission: "x",
      decision: "return",
      kpis: ["A-02"],
      comment: "no evidence",
      by: "M&E officer",
      at: "2021-07-30",
    } as const;
    const rows = review([q1, q2], "2021-Q2", [{ submission: q2.submission, decision }]);
    expect(rows["A-02"]).toMatchObject({ returned: true, return_comment: "no evidence", returned_at: "2021-07-30" });
    expect(rows["A-01"]?.returned).toBe(false);
  });

  it("counts the actions that are open and late", () => {
    expect(review([q1, q2], "2021-Q2")["A-02"]).toMatchObject({ actions: 1, late_actions: 1 });
  });
});

describe("followups", () => {
  it("an action carried over is one action, with the quarter it was opened in", () => {
    expect(toRows<FollowUpRow>(followups([q1, q2], options))).toMatchObject([
      { kpi: "A-02", opened: "2021-Q1", period: "2021-Q2", quarters: 2, status: "In progress", late: true },
    ]);
  });

  it("a closed action is not late", () => {
    const q3 = pushed({ period: "2021-Q3", sheets: { follow_up: [action("Closed")] } });
    expect(toRows<FollowUpRow>(followups([q1, q2, q3], options))).toMatchObject([
      { status: "Closed", late: false, quarters: 3 },
    ]);
  });
});

describe("completeness", () => {
  const rows = (reported: readonly Reported[]) =>
    toRows<CompletenessRow>(completeness(reported, kpis(reported, options), options));

  it("names what was due and did not come", () => {
    const row = rows([q1, q2]).find(({ priority, period }) => priority === "Access" && period === "2021-Q2");
    expect(row).toMatchObject({ submitted: true, offices: 1, due: 2, reported: 1, completeness: 0.5, missing: "A-02" });
  });

  it("a priority that never reported is there, with nothing submitted", () => {
    const row = rows([q1, q2]).find(({ priority, period }) => priority === "Skills" && period === "2021-Q2");
    expect(row).toMatchObject({ submitted: false, offices: 0, kpis: 0, due: 0, completeness: null });
  });
});
