import { describe, expect, it } from "vitest";
import { type CrossPriorityRow, crossPriority, kpis, type Reported, toRows } from "../../pipelines/index.ts";
import { meanProgress } from "../../rbm/progress/index.ts";
import { actual, kpi, plan, pushed, target } from "./fixtures.ts";

const rows = (reported: readonly Reported[], provisional = false): CrossPriorityRow[] =>
  toRows<CrossPriorityRow>(crossPriority(kpis(reported, { framework: plan, provisional }), plan));

const skills = pushed({
  priority: "Skills",
  period: "2020-Q4",
  kpis: [kpi("B-01"), kpi("B-02", { baseline: null, baseline_status: "To be established" })],
  targets: [target("B-01", "2023", 200), target("B-02", "2023", 200)],
  actuals: [actual("B-01", "2020-Q4", 110), actual("B-02", "2020-Q4", 110)],
});
const access = pushed({
  priority: "Access",
  period: "2020-Q4",
  kpis: [kpi("A-01"), kpi("A-02"), kpi("A-03"), kpi("A-04", { frequency: "Every two years" })],
  targets: ["A-01", "A-02", "A-03"].map((code) => target(code, "2023", 200)),
  actuals: [actual("A-01", "2020-Q4", 350), actual("A-02", "2020-Q4", 90)],
});
const q4 = (reported: readonly Reported[]) => rows(reported).filter(({ period }) => period === "2020-Q4");

describe("cross-priority", () => {
  it("lists priorities in the framework's order, a row a quarter", () => {
    const all = rows([skills, access]);
    expect(all.map(({ priority }) => priority)).toEqual([...Array(4).fill("Access"), ...Array(4).fill("Skills")]);
    expect(all.slice(0, 4).map(({ period }) => period)).toEqual(["2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4"]);
  });

  it("counts every KPI in exactly one status", () => {
    for (const row of rows([skills, access])) {
      const { achieved, on_track, at_risk, off_track, not_due, no_data, no_baseline, no_target, not_applicable } = row;
      const all = [achieved, on_track, at_risk, off_track, not_due, no_data, no_baseline, no_target, not_applicable];
      expect(all.reduce((a, b) => a + b)).toBe(row.kpis);
    }
    expect(q4([skills, access])).toMatchObject([
      { kpis: 4, achieved: 1, off_track: 1, no_data: 1, not_due: 1 },
      { kpis: 2, off_track: 1, no_baseline: 1 },
    ]);
  });

  it("the mean of progress is rbm/progress's, capped and uncapped, with its spread", () => {
    const [row] = q4([access]);
    const mean = meanProgress([2.5, -0.1]);
    expect(row).toMatchObject({ measurable: 2, low: 0, high: 1 });
    expect(row?.progress).toBeCloseTo(mean.capped ?? Number.NaN, 12);
    expect(row?.progress_uncapped).toBeCloseTo(mean.uncapped ?? Number.NaN, 12);
    expect(row?.pace).toBeCloseTo(0.5 / 0.25, 12);
  });

  it("completeness is what was reported of what was due, and nothing where nothing was", () => {
    expect(q4([access])[0]).toMatchObject({ due: 3, reported: 2, completeness: 2 / 3 });
    const biennial = pushed({ period: "2020-Q4", kpis: [kpi("A-04", { frequency: "Every two years" })] });
    expect(q4([biennial])[0]).toMatchObject({ due: 0, completeness: null, progress: null, pace: null, low: null });
  });

  it("a figure that came before it was due does not raise completeness above 1", () => {
    const early = pushed({
      period: "2020-Q4",
      kpis: [kpi("A-01", { lag: 8 })],
      actuals: [actual("A-01", "2020-Q4", 1)],
    });
    expect(q4([early])[0]).toMatchObject({ due: 0, reported: 0, completeness: null });
  });

  it("says where figures are made up, and how many are not yet accepted", () => {
    const sample = pushed({
      ...{ period: "2020-Q4", sample: true, state: "provisional" },
      kpis: [kpi("A-09")],
      actuals: [actual("A-09", "2020-Q4", 1)],
    });
    expect(rows([skills, sample], true).filter(({ period }) => period === "2020-Q4")).toMatchObject([
      { priority: "Access", sample: true, provisional: 1 },
      { priority: "Skills", sample: false, provisional: 0 },
    ]);
  });

  it("no submissions make an empty table with all its columns", () => {
    const table = crossPriority(kpis([], { framework: plan }), plan);
    expect(table.numRows()).toBe(0);
    expect(table.columnNames()).toContain("completeness");
  });
});
