import { describe, expect, it } from "vitest";
import type { Cycle, Standing } from "../../../server/review/cycle.ts";
import { reminders, SOON } from "../../../server/review/reminders.ts";

const cycle = (more: Partial<Cycle> = {}): Cycle => ({
  framework: "2020-2023",
  period: "2021-Q3",
  state: "open",
  opens: null,
  deadline: "2021-10-15",
  meeting: null,
  closes: null,
  comment: "",
  by: "coordinator",
  at: "2021-09-01T00:00:00.000Z",
  ...more,
});
const standing = (state: Standing["state"], more: Partial<Standing> = {}): Standing => ({
  priority: "Digital Inclusion",
  state,
  returned: null,
  ...more,
});
const kinds = (today: string, state: Standing["state"] = "not started", more: Partial<Cycle> = {}) =>
  reminders(cycle(more), [standing(state)], today).map(({ kind, late }) => [kind, late]);

describe("reminders", () => {
  it("a priority is in time on the very day of its deadline and overdue the day after", () => {
    expect(kinds("2021-10-15")).toEqual([["due soon", 0]]);
    expect(kinds("2021-10-16")).toEqual([["overdue", 1]]);
  });

  it(`nobody is reminded more than ${SOON} days ahead`, () => {
    expect(kinds("2021-10-01")).toEqual([["due soon", -14]]);
    expect(kinds("2021-09-30")).toEqual([]);
  });

  it("who pushed is left in peace, whether it is accepted or not", () => {
    for (const state of ["submitted", "accepted", "partly accepted"] as const)
      expect(kinds("2021-10-20", state)).toEqual([]);
  });

  it("a return is to be answered with or without a deadline", () => {
    expect(kinds("2021-10-10", "returned", { deadline: null })).toEqual([["returned", null]]);
  });

  it("nobody is reminded of a closed quarter, or late for a deadline that nobody set", () => {
    expect(kinds("2021-10-20", "not started", { state: "closed" })).toEqual([]);
    expect(kinds("2021-10-20", "not started", { deadline: null })).toEqual([]);
  });

  it("the text says what is late, since when, and what to do", () => {
    const [reminder] = reminders(cycle({ meeting: "2021-10-25" }), [standing("not started")], "2021-10-18");
    expect(reminder).toMatchObject({ subject: "Digital Inclusion: 2021-Q3 is 3 days late" });
    expect(reminder!.text).toContain(
      "Digital Inclusion has not pushed 2021-Q3 yet. It was due on 15 Oct 2021, 3 days ago. The results are discussed on 25 Oct 2021.",
    );
    expect(reminder!.text).toMatch(/push it/);
  });

  it("the text of a return says which KPIs, by whom, and quotes why", () => {
    const returned = {
      submission: "x",
      decision: "return",
      kpis: ["DI-02"],
      comment: "Evidence is missing",
      by: "M&E officer",
      at: "2021-10-14T09:00:00.000Z",
    } as const;
    const [reminder] = reminders(cycle(), [standing("returned", { returned })], "2021-10-14");
    expect(reminder!.text).toContain("DI-02 of Digital Inclusion was returned on 14 Oct 2021 by M&E officer.");
    expect(reminder!.text).toContain("“Evidence is missing”");
  });
});
