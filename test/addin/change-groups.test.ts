import { describe, expect, it } from "vitest";
import { cellsIn, changeGroups } from "../../addin/taskpane/push/change-groups.ts";
import { framework2020 } from "../../rbm/framework/index.ts";
import type { Content, Row } from "../../rbm/template/content.ts";
import { priorityTemplate as template } from "../../rbm/template/priority/index.ts";
import { sampleContents } from "../../samples/index.ts";
import { reportWith } from "../server/support/content.ts";

const actual = (kpi: string, period: string, place: string, value: number, comment: string | null = null): Row => ({
  kpi,
  period,
  place,
  disaggregation: "Total",
  value,
  comment,
});
const report = (period: string, sheets: Record<string, readonly Row[]>): Content =>
  reportWith({ identity: { period }, sheets });

const groups = (before: Content | null, content: Content) =>
  changeGroups({ before, version: before && 2, content, template });
const said = (before: Content | null, content: Content) =>
  groups(before, content).map(({ kind, name, where, cells }) => [kind, name, where, cells]);
const lines = (before: Content | null, content: Content, name: string) =>
  groups(before, content)
    .find((group) => group.name === name)!
    .lines.map(({ code, from, to, about }) => [code, from, to, about]);

const Q2 = report("2021-Q2", { actuals: [actual("DI-01", "2021-Q2", "World", 40)] });

describe("what a push changes", () => {
  it("a quarter's own actuals are new, also where they say what the quarter before said", () => {
    const Q3 = report("2021-Q3", {
      actuals: [actual("DI-01", "2021-Q3", "World", 40), actual("DI-01", "2021-Q3", "Africa", 12)],
    });
    expect(said(Q2, Q3)).toEqual([["new", "New actuals for 2021-Q3", "1 KPI, 2 places", 2]]);
    expect(lines(Q2, Q3, "New actuals for 2021-Q3")).toEqual([
      ["DI-01", null, 40, "Value, 2021-Q3, World, Total"],
      ["DI-01", null, 12, "Value, 2021-Q3, Africa, Total"],
    ]);
  });

  it("a correction of an earlier actual is a change, with the reason its comment gives", () => {
    const corrected = report("2021-Q3", {
      actuals: [actual("DI-01", "2021-Q2", "World", 41, "re-counted"), actual("DI-01", "2021-Q3", "World", 44)],
    });
    expect(said(Q2, corrected)).toEqual([
      ["new", "New actuals for 2021-Q3", "1 KPI, 1 place", 1],
      ["changed", "Changed since 2021-Q2", "Actuals", 2],
    ]);
    expect(lines(Q2, corrected, "Changed since 2021-Q2")[0]).toEqual([
      "DI-01",
      40,
      41,
      "Actuals, Value, 2021-Q2, World, Total: re-counted",
    ]);
  });

  it("a target that moved says why, as Record of changes has it", () => {
    const target = (value: number): Row => ({ kpi: "DI-01", period: "2023", target: value });
    const before = report("2021-Q3", { kpi_targets: [target(100)] });
    const moved = report("2021-Q3", {
      kpi_targets: [target(120)],
      changes: [{ kpi: "DI-01", what: "Target 2023", reason: "met a year early" }],
    });
    expect(said(before, moved)).toEqual([
      ["new", "New in Record of changes", "1 row", 3],
      ["changed", "Changed since version 2", "KPI targets", 1],
    ]);
    expect(lines(before, moved, "Changed since version 2")).toEqual([
      ["DI-01", 100, 120, "KPI targets, Target, 2023: met a year early"],
    ]);
  });

  it("a row that is gone is said to be removed", () => {
    const before = report("2021-Q3", { risks: [{ risk: "Nobody to train", likelihood: "High" }] });
    const gone = groups(before, report("2021-Q3", { risks: [] })).map(({ kind, name, where }) => [kind, name, where]);
    expect(gone).toEqual([["removed", "Removed rows", "Risks"]]);
  });

  it("everything is new where nothing was accepted before", () => {
    const first = groups(null, report("2021-Q3", {}));
    expect(new Set(first.map(({ kind }) => kind))).toEqual(new Set(["new"]));
    expect(first.map(({ name }) => name)).toContain("New in KPIs");
  });

  it("a workbook changes nothing against itself", () => expect(said(Q2, Q2)).toEqual([]));

  it("groups count every cell once: of two quarters of sample figures none is left out and none is there twice", () => {
    const [a, b] = sampleContents(framework2020)
      .map(({ content }) => content)
      .filter(({ identity }) => identity.priority === "Digital Inclusion")
      .slice(5, 7) as [Content, Content];
    const found = groups(a, b);
    const keys = found.flatMap(({ name, lines: own }) =>
      own.map(({ sheet, key, column }) => [name, sheet, key, column]),
    );
    expect(new Set(keys.map((key) => key.slice(1).join("|"))).size).toBe(keys.length);
    expect(cellsIn(found)).toBeGreaterThanOrEqual(keys.length);
    const removed = found.find(({ kind }) => kind === "removed");
    expect(removed?.lines.filter(({ sheet }) => sheet === "actuals")).toEqual([]);
  });
});
