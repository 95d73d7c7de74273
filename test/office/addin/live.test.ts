import { describe, expect, it, vi } from "vitest";
import { excelBook } from "../../../addin/excel/book.ts";
import { createChecker } from "../../../addin/taskpane/checker.ts";
import { judging } from "../../../addin/taskpane/judging.ts";
import { checkerFor } from "../../../addin/taskpane/method.ts";
import { serverApi } from "../../../addin/taskpane/server-api.ts";
import { createSession, type Session } from "../../../addin/taskpane/session.ts";
import { keyOf, openIssues } from "../../../addin/taskpane/session-state.ts";
import type { Issue } from "../../../rbm/checks/issue.ts";
import { framework2020 } from "../../../rbm/framework/index.ts";
import type { Content } from "../../../rbm/template/content.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { openSample } from "./opened.ts";

vi.setConfig({ testTimeout: 30_000 });

const TODAY = "2020-10-10";

async function checked() {
  const opened = await openSample();
  const session = newSession();
  await session.check();
  await session.live();
  await opened.host.settled();
  opened.host.forgetTrips();
  return { ...opened, session };
}

const newSession = (accepted: Content | null = null): Session =>
  createSession({
    book: excelBook({ quiet: 0 }),
    checker: createChecker({ template: priorityTemplate, framework: framework2020, today: () => TODAY, accepted }),
  });

/** Open issues of a cell, as the rules that found them. */
const at = (session: Session, sheet: string, cell: string): readonly string[] =>
  openIssues(session.state)
    .filter((issue) => issue.sheet === sheet && issue.cell === cell)
    .map(({ rule }) => rule);

/** What a check of everything says now, in a session of its own. */
async function fullCheck(): Promise<readonly Issue[]> {
  const other = newSession();
  await other.check();
  return openIssues(other.state);
}
const keys = (issues: readonly Issue[]): string[] => issues.map(keyOf).sort();

describe("live checking", () => {
  it("what is typed is checked in one round trip, and the outcome is that of a full check", async () => {
    const { host, user, session } = await checked();
    user.pasteValues("Actuals!G5", [["'12,5"]]);
    await host.settled();
    expect(host.roundTrips).toBe(1);
    expect(at(session, "Actuals", "G5")).toEqual(["cell/text-number"]);
    expect(keys(openIssues(session.state))).toEqual(keys(await fullCheck()));
    user.undo();
    await host.settled();
    expect(at(session, "Actuals", "G5")).toEqual([]);
  });

  it("a paste over a dropdown is caught", async () => {
    const { host, user, session } = await checked();
    user.paste("Actuals!C5", [["Atlantis"], ["World"], ["Lemuria"]]);
    await host.settled();
    expect(at(session, "Actuals", "C5")).toEqual(["cell/off-list"]);
    expect(at(session, "Actuals", "C6")).toEqual([]);
    expect(at(session, "Actuals", "C7")).toEqual(["cell/off-list"]);
    expect(keys(openIssues(session.state))).toEqual(keys(await fullCheck()));
  });

  it("two edits in the same millisecond are both checked, in one round trip", async () => {
    const { host, user, session } = await checked();
    user.pasteValues("Actuals!G5", [["'1 000"]]);
    user.type("Risks!G5", "Open");
    user.remoteEdit("Actuals!G7", "n/a");
    await host.settled();
    expect(host.roundTrips).toBe(1);
    expect(at(session, "Actuals", "G5")).toEqual(["cell/text-number"]);
    expect(at(session, "Actuals", "G7").length).toBe(1);
  });

  it("rows that are deleted take their issues along, and the rest keep the right address", async () => {
    const { host, user, session } = await checked();
    user.pasteValues("Actuals!G8", [["'12,5"]]);
    await host.settled();
    user.deleteRows("Actuals!5:6");
    await host.settled();
    expect(at(session, "Actuals", "G8")).toEqual([]);
    expect(at(session, "Actuals", "G6")).toContain("cell/text-number");
    expect(keys(openIssues(session.state))).toEqual(keys(await fullCheck()));
  });

  it("a row typed below the table belongs to it", async () => {
    const { host, user, session } = await checked();
    const risks = session.state.workbook!.sheets.find(({ name }) => name === "Risks")!;
    user.type(`Risks!A${risks.row + risks.rows + 1}`, "Nobody knows");
    await host.settled();
    expect(keys(openIssues(session.state))).toEqual(keys(await fullCheck()));
  });

  it("an event that never came is caught by the full check", async () => {
    const { host, user, session } = await checked();
    host.dropEvents(5);
    user.pasteValues("Actuals!G5", [["'12,5"]]);
    await host.settled();
    expect(at(session, "Actuals", "G5")).toEqual([]);
    await session.check();
    expect(at(session, "Actuals", "G5")).toEqual(["cell/text-number"]);
  });

  it("a check that begins while a cell is being edited waits and finishes", async () => {
    const { host, user, session } = await checked();
    user.startEditing();
    const checking = session.check();
    await Promise.resolve();
    expect(session.state.checking).toBe(true);
    user.finishEditing();
    await checking;
    await host.settled();
    expect(session.state).toMatchObject({ checking: false, trouble: null });
  });

  it("cells that were merged where the table was taken apart are found", async () => {
    const { user, session } = await checked();
    user.convertToRange("rb_Risks");
    user.merge("Risks!C5:C6");
    await session.check();
    expect(at(session, "Risks", "C5:C6")).toEqual(["cell/merged"]);
  });

  it("a workbook with more merged cells than Excel tells of is read all the same", async () => {
    const { user, session } = await checked();
    for (let row = 1; row <= 600; row++) user.merge(`My notes!A${row}:B${row}`);
    await session.check();
    expect(session.state.trouble).toBeNull();
    expect(keys(openIssues(session.state)).length).toBeGreaterThan(0);
  });

  it("a sheet that is deleted is noticed", async () => {
    const { host, user, session } = await checked();
    user.deleteSheet("Risks");
    await host.settled();
    expect(openIssues(session.state).map(({ rule }) => rule)).toContain("structure/sheet-missing");
  });
});

describe("checking against what was accepted", () => {
  const target = { sheet: "KPI targets", cell: "C5" };

  it("a target that moved without a word is found as it is typed, as a push would find it", async () => {
    const { host, user, content, workbook } = await openSample();
    const answer = { accepted: content, jointWork: [], today: TODAY };
    let asked = 0;
    const api = {
      ...serverApi(),
      surroundings: async () => {
        asked += 1;
        return answer;
      },
    };
    const about = { identity: content.identity, sample: true };
    const rules = judging(about, api, checkerFor);
    const session = createSession({ book: excelBook({ quiet: 0 }), checker: rules.checker });
    rules.follow(session);
    await session.check();
    await session.live();
    await vi.waitFor(() => expect(session.checker.accepted).toBe(content));
    expect(at(session, target.sheet, target.cell)).toEqual([]);
    const before = Number(workbook.mustSheet(target.sheet).cell(4, 2).value);
    user.type(`${target.sheet}!${target.cell}`, before + 1);
    await host.settled();
    expect(at(session, target.sheet, target.cell)).toEqual(["change/unrecorded"]);
    expect(asked).toBe(1);
  });

  it("another quarter on the Cover is checked against what was accepted up to then", async () => {
    const { content } = await openSample();
    const asked: string[] = [];
    const api = {
      ...serverApi(),
      surroundings: async ({ period }: { period: string }) => {
        asked.push(period);
        return { accepted: null, jointWork: [], today: TODAY };
      },
    };
    const rules = judging({ identity: content.identity, sample: true }, api, checkerFor);
    const session = createSession({ book: excelBook({ quiet: 0 }), checker: rules.checker });
    rules.follow(session);
    await session.check();
    const cover = session.state.workbook!.sheets.find(({ name }) => name === "Cover")!;
    const columns = cover.columns.map((column) => column.map((cell) => (cell === "2020-Q3" ? "2020-Q4" : cell)));
    const other = { ...cover, columns };
    const { workbook } = session.state;
    await session.check({ ...workbook!, sheets: workbook!.sheets.map((sheet) => (sheet === cover ? other : sheet)) });
    expect(asked).toEqual(["2020-Q3", "2020-Q4"]);
  });
});

describe("fixes", () => {
  const broken = async () => {
    const opened = await checked();
    const { host, user } = opened;
    user.pasteValues("Actuals!G5", [["'1 000"], ["'2,5"], ["'3.5 "]]);
    user.paste("Actuals!H8", [[" Normal "]]);
    await host.settled();
    host.forgetTrips();
    return opened;
  };
  const safe = (session: Session) => openIssues(session.state).filter(({ fix }) => fix);

  it("many fixes are one step of at most two round trips, and undo gives every cell back", async () => {
    const { host, session, workbook } = await broken();
    const sheet = workbook.mustSheet("Actuals");
    const before = new Map(sheet.cells);
    expect(safe(session).length).toBeGreaterThanOrEqual(4);
    const issues = safe(session);
    await session.fix(issues);
    expect(host.roundTrips).toBeLessThanOrEqual(2);
    expect(session.state.trouble).toBeNull();
    expect(session.state.fixed.size).toBe(issues.length);
    expect(sheet.cell(4, 6).value).toBe(1000);
    expect(at(session, "Actuals", "G5")).toEqual([]);
    await session.undo(session.state.steps.at(-1)!.issues);
    expect(session.state.fixed.size).toBe(0);
    for (const [key, cell] of before) expect(sheet.cells.get(key)?.value).toBe(cell.value);
    expect(at(session, "Actuals", "G5")).toEqual(["cell/text-number"]);
  });

  it("a fix of everything is taken back as one step, also after another full check", async () => {
    const { host, session, workbook } = await broken();
    const sheet = workbook.mustSheet("Actuals");
    await session.fix(safe(session));
    await session.check();
    expect(sheet.cell(4, 6).value).toBe(1000);
    host.forgetTrips();
    await session.undo(session.state.steps.at(-1)!.issues);
    expect(host.roundTrips).toBeLessThanOrEqual(2);
    expect([4, 5, 6].map((row) => sheet.cell(row, 6).value)).toEqual(["1 000", "2,5", "3.5 "]);
    expect(at(session, "Actuals", "G5")).toEqual(["cell/text-number"]);
    expect(session.state.steps).toEqual([]);
  });

  it("a hundred fixes take two round trips", async () => {
    const { host, user, session } = await checked();
    user.pasteValues(
      "Actuals!I5",
      Array.from({ length: 100 }, (_, i) => [` spaced  ${i} `]),
    );
    await host.settled();
    host.forgetTrips();
    const issues = safe(session);
    expect(issues.length).toBeGreaterThanOrEqual(100);
    await session.fix(issues.slice(0, 100));
    expect(session.state.trouble).toBeNull();
    expect(host.roundTrips).toBe(2);
  });

  it("a fix touches no format but that of a number kept as text", async () => {
    const { session, user, workbook } = await broken();
    user.format("Actuals!G5", "fill.color", "#FFFF00");
    await session.fix(safe(session));
    expect(workbook.mustSheet("Actuals").format(4, 6, "fill.color")).toBe("#FFFF00");
  });

  it("a cell that was changed meanwhile is not written over, nor any of the others", async () => {
    const { host, user, session, workbook } = await broken();
    host.dropEvents(5);
    user.type("Actuals!G6", 77);
    await host.settled();
    await session.fix(safe(session));
    expect(session.state.trouble).toContain("Actuals G6 was changed in the meantime");
    expect([4, 5].map((row) => workbook.mustSheet("Actuals").cell(row, 6).value)).toEqual(["1 000", 77]);
  });

  it("in cell-edit mode nothing is written and the pane says what to do", async () => {
    const { user, session } = await broken();
    user.startEditing();
    await session.fix(safe(session));
    expect(session.state.trouble).toContain("Leave the cell you are typing in");
    expect(session.state.fixed.size).toBe(0);
  });
});
