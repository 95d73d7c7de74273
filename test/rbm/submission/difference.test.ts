import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference } from "../../../rbm/submission/difference.ts";
import { rebased } from "../../../rbm/submission/rebased.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { anyContent, contentWith } from "../../support/content.ts";
import { testFramework } from "../../support/framework.ts";

const actual = (kpi: string, value: number | null, place = "World") => ({
  kpi,
  period: "2021-Q3",
  place,
  disaggregation: "Total",
  value,
});
const changes = (from: Record<string, unknown>[], to: Record<string, unknown>[], sheet = "actuals") =>
  difference(
    contentWith(priorityTemplate, {}, { [sheet]: from as never }),
    contentWith(priorityTemplate, {}, { [sheet]: to as never }),
    priorityTemplate,
  );

describe("the difference of two contents", () => {
  it("names the cell by sheet, declared key and column", () => {
    expect(changes([actual("DI-01", 5)], [actual("DI-01", 7)])).toEqual([
      { sheet: "actuals", key: "DI-01 · 2021-Q3 · World · Total", column: "value", from: 5, to: 7 },
    ]);
  });

  it("tells a blank from a 0", () => {
    expect(changes([actual("DI-01", null)], [actual("DI-01", 0)])).toMatchObject([{ from: null, to: 0 }]);
  });

  it("is empty after sorting a sheet", () => {
    const rows = [actual("DI-01", 5), actual("DI-02", 6), actual("DI-01", 7, "Africa")];
    expect(changes(rows, [rows[2]!, rows[0]!, rows[1]!])).toEqual([]);
  });

  it("gives a new row cell by cell, from null", () => {
    const added = changes([], [actual("DI-01", 5)]);
    expect(added.map(({ column }) => column)).toEqual(["kpi", "period", "place", "disaggregation", "value"]);
    expect(added.every(({ from }) => from === null)).toBe(true);
  });

  it("gives a row that went, to null", () => {
    expect(changes([actual("DI-01", 5)], []).every(({ to }) => to === null)).toBe(true);
  });

  it("matches rows that share a key in their order", () => {
    expect(changes([actual("DI-01", 5), actual("DI-01", 6)], [actual("DI-01", 5), actual("DI-01", 9)])).toEqual([
      { sheet: "actuals", key: "DI-01 · 2021-Q3 · World · Total (2)", column: "value", from: 6, to: 9 },
    ]);
  });

  it("names rows without a key by their place", () => {
    const change = { kpi: "DI-01", what: "Baseline", reason: "Recount" };
    expect(changes([change], [{ ...change, reason: "Register" }], "changes")).toEqual([
      { sheet: "changes", key: "row 1", column: "reason", from: "Recount", to: "Register" },
    ]);
  });

  it("does not count what a workbook is based on as a change", () => {
    const content = contentWith(priorityTemplate, {}, {});
    expect(difference(content, rebased(content, "a1b2"), priorityTemplate)).toEqual([]);
  });

  const any = anyContent(priorityTemplate, testFramework);

  it("of anything with itself is empty", () => {
    fc.assert(
      fc.property(any, (content) => {
        expect(difference(content, content, priorityTemplate)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("turned round swaps from and to", () => {
    const turned = fc.property(any, any, (a, b) => {
      const there = difference(a, b, priorityTemplate).map(({ from, to, ...at }) => ({ ...at, from: to, to: from }));
      const back = difference(b, a, priorityTemplate);
      const sorted = (list: readonly object[]) =>
        list.map((change) => JSON.stringify(change, Object.keys(change).sort())).sort();
      expect(sorted(back)).toEqual(sorted(there));
    });
    fc.assert(turned, { numRuns: 30 });
  });
});

describe("a rebased content", () => {
  it("says its parent in the identity and in the Cover", () => {
    const content = rebased(contentWith(priorityTemplate, {}, {}), "a1b2");
    expect(content.identity.parent).toBe("a1b2");
    expect(content.sheets.cover?.[0]?.parent).toBe("a1b2");
  });
});
