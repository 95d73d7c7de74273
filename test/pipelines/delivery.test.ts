import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criticalPath, type Step, schedule } from "../../pipelines/delivery/schedule.ts";
import { type MilestoneRow, milestones, type ProcessRow, processes, toRows } from "../../pipelines/index.ts";
import type { Content, Row } from "../../rbm/template/content.ts";
import { deliverySample } from "../../samples/delivery/index.ts";
import { plan, pushed } from "./fixtures.ts";

const options = { framework: plan };
const step = (code: string, planned: string | null, needs: readonly string[] = [], more: Partial<Step> = {}): Step => ({
  ...{ code, planned, needs, starts: null, actual: null, cancelled: false },
  ...more,
});
const workbook = (sheets: Record<string, readonly Row[]>): Content => ({
  identity: { ...pushed({}).submission.identity, template: "delivery", priority: "", office: "", period: "" },
  sheets,
});
const rowsOf = (content: Content, today: string) =>
  toRows<MilestoneRow>(milestones([], { ...options, calendar: content, today }));
const milestone = (code: string, date: string | null, more: Row = {}): Row => ({
  ...{ code, title: code, kind: "Session", date, status: "Planned", confidence: "Verified", source: "Here" },
  ...more,
});

describe("the schedule", () => {
  const steps = [step("A", "2021-01-01"), step("B", "2021-02-01", ["A"]), step("C", "2021-04-01", ["A", "B"])];

  it("slack is to the nearest that waits, total slack to the last that depends", () => {
    const found = schedule(steps, "2020-12-01");
    expect([found.get("A")?.slack, found.get("A")?.totalSlack]).toEqual([31, 90]);
    expect([found.get("B")?.slack, found.get("C")?.slack]).toEqual([59, null]);
  });

  it("a milestone that takes days has to begin after what it needs", () => {
    const days = [step("A", "2021-01-01"), step("B", "2021-02-01", ["A"], { starts: "2021-01-20" })];
    expect(schedule(days, "2020-12-01").get("A")?.slack).toBe(19);
  });

  it("what is late moves what waits for it, and no further than it has to", () => {
    const found = schedule(steps, "2021-02-20");
    expect(["A", "B", "C"].map((code) => found.get(code)?.expected)).toEqual([
      "2021-02-20",
      "2021-02-20",
      "2021-04-01",
    ]);
  });

  it("the critical path goes back each time to what is reached last", () => {
    expect(criticalPath("C", steps, schedule(steps, "2020-12-01"))).toEqual(["A", "B", "C"]);
  });

  it("a circle ends, and what is cancelled holds nothing up", () => {
    const circle = [step("A", "2021-01-01", ["B"]), step("B", "2021-02-01", ["A"])];
    expect(schedule(circle, "2021-03-01").size).toBe(2);
    expect(criticalPath("A", circle, schedule(circle, "2021-01-01")).length).toBe(2);
    const cancelled = [step("A", "2021-01-01", [], { cancelled: true }), step("B", "2021-02-01", ["A"])];
    expect(schedule(cancelled, "2021-01-15").get("B")?.expected).toBe("2021-02-01");
  });

  it("nothing is expected before it is planned, before today, or before what it needs", () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => new Date(18_000 * 86_400_000 + n * 86_400_000));
    const iso = day.map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(iso, fc.array(fc.nat(9), { maxLength: 3 })), { maxLength: 8 }),
        iso,
        (given, today) => {
          const all = given.map(([planned, needs], n) =>
            step(`${n}`, planned, needs.filter((needed) => needed < n).map(String)),
          );
          const found = schedule(all, today);
          for (const { code, planned, needs } of all) {
            const { expected, slack, totalSlack } = found.get(code)!;
            expect([planned! <= expected!, today <= expected!]).toEqual([true, true]);
            for (const needed of needs) expect(found.get(needed)!.expected! <= expected!).toBe(true);
            if (slack !== null) expect([slack >= 0, slack <= totalSlack!]).toEqual([true, true]);
          }
        },
      ),
    );
  });
});

describe("milestones", () => {
  it("what was reached on its day is not late, later is, and what is open and past is late by today", () => {
    const rows = rowsOf(
      workbook({
        milestones: [
          milestone("ON", "2021-01-10", { status: "Done" }),
          milestone("AFTER", "2021-01-10", { status: "Done", done: "2021-01-15" }),
          milestone("OPEN", "2021-01-10"),
          milestone("AHEAD", "2021-06-01"),
          milestone("NO-DAY", null),
        ],
      }),
      "2021-02-01",
    );
    expect(rows.map(({ code, late, days_late }) => [code, late, days_late])).toEqual([
      ["ON", false, 0],
      ["AFTER", true, 5],
      ["OPEN", true, 22],
      ["AHEAD", false, 0],
      ["NO-DAY", false, null],
    ]);
  });

  it("as of a day, what was reached later was still planned", () => {
    const content = workbook({ milestones: [milestone("M", "2021-03-01", { status: "Done" })] });
    expect(rowsOf(content, "2021-02-01")[0]).toMatchObject({ status: "Planned", actual: null, expected: "2021-03-01" });
    expect(rowsOf(content, "2021-03-01")[0]).toMatchObject({ status: "Done", actual: "2021-03-01" });
  });

  it("the latest accepted delivery workbook counts, as of the day asked for, and the priorities' tables do not see it", () => {
    const accepted = (date: string, at: string) => {
      const one = pushed({ id: date, at, period: "2021-Q1", sheets: { milestones: [milestone("M", date)] } });
      const identity = { ...one.submission.identity, template: "delivery" };
      return { ...one, submission: { ...one.submission, identity } };
    };
    const all = [accepted("2021-05-01", "2021-02-01T00:00:00Z"), accepted("2021-06-01", "2021-03-01T00:00:00Z")];
    const planned = (asOf?: string) =>
      toRows<MilestoneRow>(milestones(all, { ...options, ...(asOf && { asOf }) })).map((row) => row.planned);
    expect([planned(), planned("2021-02-15"), planned("2021-01-15")]).toEqual([["2021-06-01"], ["2021-05-01"], []]);
  });

  it("two plans' making can be laid side by side, counted in days from when each came into force", () => {
    const table = milestones([], { ...options, calendar: deliverySample(), today: "2024-06-01" });
    const rows = toRows<MilestoneRow>(table);
    const meeting = rows.find(({ item, code }) => item === "meeting" && code === "CWG-SFP-1");
    expect(meeting).toMatchObject({ process: "PLAN-2020", planned: "2017-05-23", days_to_plan: -953 });
    const made = toRows<ProcessRow>(processes(table));
    expect(
      made.map(({ process, first, in_force, days, critical_path }) => [process, first, in_force, days, critical_path]),
    ).toEqual([
      ["PLAN-2020", "2017-05-23", "2020-01-01", 953, "WTDC-17, PP-18, PLAN-2020"],
      ["PLAN-2024", "2021-03-03", "2024-01-01", 1034, "WTDC-22, PP-22, PLAN-2024"],
    ]);
    expect(rows.filter(({ sample }) => sample)).toEqual([]);
  });
});
