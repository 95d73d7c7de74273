import { describe, expect, it } from "vitest";
import { type Cycle, matrixOf, quartersOf, tallyOf } from "../../../pages/review/matrix.ts";
import type { Draft, SubmissionSummary } from "../../../pages/shell/api.ts";
import { framework2020 } from "../../../rbm/framework/index.ts";

const head = (more: Partial<SubmissionSummary> = {}): SubmissionSummary => ({
  id: "a",
  version: 1,
  template: "priority",
  framework: "2020-2023",
  priority: "Digital Inclusion",
  office: "Headquarters",
  period: "2021-Q3",
  parent: null,
  by: "focal point",
  at: "2021-10-10T09:00:00.000Z",
  head: true,
  status: "submitted",
  kpis: { submitted: ["DI-01"], accepted: [], returned: [] },
  conflicts: [],
  decided: null,
  ...more,
});
const cycle = (more: Partial<Cycle> = {}): Cycle => ({
  period: "2021-Q3",
  opens: null,
  deadline: "2021-10-15",
  meeting: null,
  closes: null,
  state: "open",
  edition: null,
  extensions: [],
  ...more,
});
const draft = (more: Partial<Draft> = {}): Draft => ({
  priority: "Digital Inclusion",
  office: "Headquarters",
  period: "2021-Q3",
  counts: { error: 2, warning: 0, tip: 0 },
  by: "focal point",
  at: "2021-10-09T09:00:00.000Z",
  ...more,
});
const cellOf = (
  heads: SubmissionSummary[],
  cycles: Cycle[],
  today: string,
  { period = "2021-Q3", drafts = [] as Draft[] } = {},
) =>
  matrixOf(framework2020, { heads, drafts, cycles }, "2021-Q3", today)
    .rows.find(({ priority }) => priority === "Digital Inclusion")!
    .cells.find((cell) => cell.period === period)!;

describe("priorities by quarter", () => {
  it("a priority that has not pushed is overdue from the day after the deadline", () => {
    expect(cellOf([], [cycle()], "2021-10-15").state).toBe("not started");
    expect(cellOf([], [cycle()], "2021-10-18")).toMatchObject({ state: "overdue", when: "by 3 days" });
  });

  it("nothing is overdue where nobody set a deadline, or the quarter is closed", () => {
    expect(cellOf([], [], "2021-12-31").state).toBe("not started");
    expect(cellOf([], [cycle({ state: "closed" })], "2021-12-31").state).toBe("not started");
  });

  it("of several offices the one that waits for the reviewer is shown", () => {
    const heads = [head({ status: "accepted" }), head({ id: "b", office: "Regional Office for Africa" })];
    expect(cellOf(heads, [], "2021-10-20")).toMatchObject({ state: "submitted", when: "2 offices", heads });
  });

  it("a draft that was checked shows until the deadline has passed or something is pushed", () => {
    const drafts = [draft()];
    expect(cellOf([], [cycle()], "2021-10-15", { drafts })).toMatchObject({ state: "draft checked", drafts });
    expect(cellOf([], [], "2021-10-15", { drafts }).state).toBe("draft checked");
    expect(cellOf([], [cycle()], "2021-10-16", { drafts }).state).toBe("overdue");
    expect(cellOf([head()], [cycle()], "2021-10-15", { drafts }).state).toBe("submitted");
    const other = [draft({ priority: "Cybersecurity" }), draft({ period: "2021-Q2" })];
    expect(cellOf([], [cycle()], "2021-10-15", { drafts: other }).state).toBe("not started");
  });

  it("more time of a priority moves its deadline; more time of one office of it does not", () => {
    const more = { priority: "Digital Inclusion", deadline: "2021-10-22", comment: "Late register" };
    const africa = { ...more, office: "Regional Office for Africa" };
    expect(cellOf([], [cycle({ extensions: [{ ...more, office: null }] })], "2021-10-18").state).toBe("not started");
    expect(cellOf([], [cycle({ extensions: [africa] })], "2021-10-18").state).toBe("overdue");
  });

  it("shows the last four quarters, and no quarter before the plan", () => {
    const columns = (to: string) =>
      matrixOf(framework2020, { heads: [], drafts: [], cycles: [] }, to, "2021-10-20").columns.map(
        ({ period }) => period,
      );
    expect(columns("2021-Q3")).toEqual(["2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3"]);
    expect(columns("2020-Q2")).toEqual(["2020-Q1", "2020-Q2"]);
  });

  it("quarters reach to the last that was reported on or opened", () => {
    expect(quartersOf(framework2020, [head()], []).at(-1)).toBe("2021-Q3");
    expect(quartersOf(framework2020, [head()], [cycle({ period: "2021-Q4" })]).at(-1)).toBe("2021-Q4");
    expect(quartersOf(framework2020, [], [])).toEqual(["2020-Q1"]);
  });

  it("the tally counts every priority once", () => {
    const { rows } = matrixOf(
      framework2020,
      { heads: [head()], drafts: [], cycles: [cycle()] },
      "2021-Q3",
      "2021-10-18",
    );
    const tally = tallyOf(rows.map(({ cells }) => cells.at(-1)!));
    expect(tally).toEqual([
      { state: "submitted", count: 1 },
      { state: "overdue", count: 9 },
    ]);
  });
});
