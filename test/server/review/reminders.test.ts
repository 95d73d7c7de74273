import { describe, expect, it } from "vitest";
import type { Cycle } from "../../../server/review/cycle.ts";
import { reminders, SOON } from "../../../server/review/reminders.ts";
import type { OfficeStanding, Standing } from "../../../server/review/standings.ts";

const AFRICA = "Regional Office for Africa";

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
const standing = (state: Standing["state"], more: Partial<OfficeStanding> = {}): Standing => ({
  priority: "Digital Inclusion",
  state,
  offices: [{ office: "Headquarters", state, returned: null, draft: null, ...more }],
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

  it("of several offices each that has not pushed is reminded by itself, by its own deadline", () => {
    const office = (name: string, state: Standing["state"]) => standing(state, { office: name }).offices[0]!;
    const offices = [office("Headquarters", "submitted"), office(AFRICA, "not started"), office("Arab", "not started")];
    const more = [{ priority: "Digital Inclusion", office: AFRICA, deadline: "2021-10-22" }];
    const all = reminders(
      cycle(),
      [{ priority: "Digital Inclusion", state: "submitted", offices }],
      "2021-10-18",
      more,
    );
    expect(all.map((each) => [each.office, each.kind, each.late])).toEqual([
      [AFRICA, "due soon", -4],
      ["Arab", "overdue", 3],
    ]);
    expect(all[0]!.subject).toBe(`Digital Inclusion, ${AFRICA}: 2021-Q3 is due in 4 days`);
  });

  it("a checked draft is still to be pushed, and the text says how far it is", () => {
    const [at, counts] = ["2021-10-12T09:00:00.000Z", { error: 2, warning: 0, tip: 1 }];
    const scope = { framework: "2020-2023", priority: "Digital Inclusion", office: "Headquarters", period: "2021-Q3" };
    const draft = { ...scope, counts, by: "focal point", at };
    const [reminder] = reminders(cycle(), [standing("draft checked", { draft })], "2021-10-14");
    expect(reminder).toMatchObject({ kind: "due soon", draft: { counts: { error: 2 } } });
    expect(reminder!.text).toContain("A draft was checked on 12 Oct 2021: 2 errors left.");
  });
});
