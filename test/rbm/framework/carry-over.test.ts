import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checksFor } from "../../../rbm/checks/for-template.ts";
import { checkWorkbook } from "../../../rbm/checks/index.ts";
import { carryOver, cellsCarried } from "../../../rbm/framework/carry-over/index.ts";
import { from2020To2024 } from "../../../rbm/framework/crosswalks.ts";
import { framework2020, framework2024 } from "../../../rbm/framework/index.ts";
import { bind } from "../../../rbm/template/bind.ts";
import type { Content, Row } from "../../../rbm/template/content.ts";
import { workbookOf } from "../../../rbm/template/fill.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { sampleContents } from "../../../samples/index.ts";
import { anyContent, contentWith } from "../../support/content.ts";

const options = { from: framework2020, to: framework2024, pairs: from2020To2024, priority: "Digital transformation" };
const withSheets = (sheets: Readonly<Record<string, readonly Row[]>>): Content =>
  contentWith(priorityTemplate, {}, sheets);
const brief = (content: Content, sheet: string) =>
  carryOver(content, options)
    .fates.filter((fate) => fate.sheet === sheet)
    .map(({ fate, says }) => [fate, says]);

/** Codes of both plans and of nobody, so that references meet. */
const codes = fc.constantFrom("1.1", "2.8", "4.1", "D.4", "T.1", "DI-OC1", "DI-OP1", "");
const anyReport = fc
  .tuple(anyContent(priorityTemplate, framework2020), fc.infiniteStream(codes))
  .map(([content, next]) => {
    const mixed = Object.entries(content.sheets).map(([id, rows]) => [
      id,
      rows.map((row) => {
        const swapped: Record<string, Row[string]> = { ...row };
        for (const column of ["result", "supports", ...(id === "results" ? ["code"] : [])]) {
          if (column in row) swapped[column] = next.next().value || null;
        }
        return swapped;
      }),
    ]);
    return { ...content, sheets: Object.fromEntries(mixed) } as Content;
  });

describe("carrying a workbook over to the next plan", () => {
  it("loses no row: each is in the result or in the list", () => {
    fc.assert(
      fc.property(anyReport, (source) => {
        const { content, fates } = carryOver(source, options);
        const told = fates.map(({ sheet, index }) => `${sheet} ${index}`).sort();
        const there = Object.entries(source.sheets).flatMap(([id, rows]) => rows.map((_, i) => `${id} ${i}`));
        expect(told).toEqual(there.sort());
        for (const { sheet, index, fate, row, to, says } of fates) {
          expect(row).toEqual(source.sheets[sheet]![index]);
          if (fate === "left out") expect([to, says === ""]).toEqual([[], false]);
          else expect(to.length).toBeGreaterThan(0);
          if (fate === "carried") expect(to.map((i) => content.sheets[sheet]![i])).toEqual([row]);
          for (const i of to) expect(content.sheets[sheet]![i]).toBeDefined();
        }
      }),
      { numRuns: 40 },
    );
  });

  it("puts nothing in that is not of the source or of the new plan", () => {
    fc.assert(
      fc.property(anyReport, (source) => {
        const { content, fates } = carryOver(source, options);
        for (const [id, rows] of Object.entries(content.sheets)) {
          const reached = new Set(fates.filter(({ sheet }) => sheet === id).flatMap(({ to }) => to));
          const planned = framework2024.results;
          const own =
            id === "results" ? planned.length : id === "links" ? planned.flatMap((r) => r.supports).length : 0;
          for (let i = own; i < rows.length; i++) if (id !== "cover") expect(reached).toContain(i);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("hangs a KPI from what its result lives on as, and says where there is a choice", () => {
    const content = withSheets({
      kpis: [
        { code: "UT-01", result: "1.1" },
        { code: "UT-02", result: "2.8" },
        { code: "UT-03", result: "4.1" },
      ],
      actuals: [{ kpi: "UT-03", period: "2021", place: "World", disaggregation: "Total", value: 3 }],
    });
    expect(brief(content, "kpis")).toEqual([
      ["changed", "1.1 lives on as 1.3."],
      ["changed", "2.8 lives on as 1.4; 2.2 would do as well."],
      ["left out", "No result of 2024-2027 continues 4.1."],
    ]);
    expect(brief(content, "actuals")).toEqual([["left out", "The KPI UT-03 was left out."]]);
  });

  it("proposes the last actual as a baseline, with its date and where it was reported, and says what it was", () => {
    const actual = (period: string, value: number, place = "World") => ({
      kpi: "DI-01",
      period,
      place,
      disaggregation: "Total",
      value,
    });
    const content = withSheets({
      kpis: [{ code: "DI-01", result: "DI-OC1", accumulation: "Cumulative", baseline: 40, baseline_period: "2019" }],
      actuals: [actual("2023-Q4", 52), actual("2023-Q3", 50), actual("2023-Q4", 9, "Africa")],
    });
    const { content: next, fates } = carryOver(content, options);
    expect(next.sheets.kpis).toMatchObject([
      {
        baseline_status: "Proxy",
        baseline: 52,
        baseline_period: "2023-Q4",
        baseline_source:
          "Proposed: last actual of 2020-2023, 2023-Q4 (Digital Inclusion, Headquarters, 2021-Q3); to be confirmed",
      },
    ]);
    expect(fates.find(({ sheet }) => sheet === "kpis")).toMatchObject({
      fate: "changed",
      says: "Its baseline was 40 (2019); proposed is 52, its last actual (2023-Q4). It counts anew in the new plan: decide whether it starts from 0.",
      row: { baseline: 40 },
    });
  });

  it("counts every filled cell of the source once", () => {
    fc.assert(
      fc.property(anyReport, (source) => {
        const filled = Object.values(source.sheets)
          .flat()
          .flatMap((row) => Object.values(row))
          .filter((value) => value !== null);
        const { kept, changed, "left out": left } = cellsCarried(carryOver(source, options));
        expect(kept + changed + left).toBe(filled.length);
      }),
      { numRuns: 20 },
    );
  });

  it("splits a link where its end is split, and leaves its share to be given", () => {
    const content = withSheets({
      results: [{ code: "DI-OC1", level: "Outcome", title: "More skills" }],
      links: [{ result: "DI-OC1", supports: "2", share: 60 }],
    });
    const carried = carryOver(content, options);
    expect(carried.content.sheets.links!.filter(({ result }) => result === "DI-OC1")).toEqual([
      { result: "DI-OC1", supports: "1", share: null },
      { result: "DI-OC1", supports: "2", share: null },
    ]);
    expect(brief(content, "links")).toEqual([["changed", "2 lives on as 1, 2. Give each its share."]]);
  });

  it("does not link levels that the new plan keeps apart", () => {
    const content = withSheets({
      results: [{ code: "DI-OC1", level: "Outcome", title: "More skills" }],
      links: [{ result: "DI-OC1", supports: "D.1" }],
    });
    expect(brief(content, "links")).toEqual([["left out", "2024-2027 does not let DI-OC1 support O.8: other levels."]]);
  });

  it("leaves the years of the old plan and what has ended behind", () => {
    const content = withSheets({
      kpis: [{ code: "DI-01", result: "DI-OC1" }],
      actuals: [{ kpi: "DI-01", period: "2023-Q4", place: "World", disaggregation: "Total", value: 3 }],
      follow_up: [
        { kpi: "DI-01", action: "Train", status: "Closed" },
        { kpi: "DI-01", action: "Train more", status: "Open" },
      ],
    });
    expect(brief(content, "actuals")).toEqual([["left out", "2023-Q4 is not a period of 2024-2027."]]);
    expect(brief(content, "follow_up")).toEqual([
      ["left out", "Closed in the plan before."],
      ["carried", ""],
    ]);
  });

  it("makes of each sample workbook one that the checks of the new plan read without a stray reference", () => {
    const last = sampleContents(framework2020)
      .map(({ content }) => content)
      .filter(({ identity }) => identity.period === "2023-Q4");
    expect(last).toHaveLength(10);
    for (const source of last) {
      const { content } = carryOver(source, options);
      const workbook = bind(workbookOf(priorityTemplate, framework2024, content), priorityTemplate);
      const checks = checksFor(priorityTemplate).filter(({ id }) =>
        ["identity/result-known", "identity/kpi-known", "results/level", "results/cycle", "cell/off-list"].includes(id),
      );
      const { issues } = checkWorkbook({ workbook, framework: framework2024, today: "2024-02-01" }, checks);
      expect(issues.map(({ rule, sheet, shown, column }) => [rule, sheet, column, shown])).toEqual([]);
    }
  });
});
