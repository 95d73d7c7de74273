import { expect, it } from "vitest";
import { type ReadinessRow, readiness, toRows } from "../../pipelines/index.ts";
import { kpi, plan, pushed, target } from "./fixtures.ts";

const missing = {
  baseline: null,
  baseline_status: "To be established",
  baseline_due: "2021-05-01",
  methodology_status: "Draft",
};
const q1 = pushed({
  period: "2021-Q1",
  kpis: [kpi("A-01"), kpi("A-02", missing)],
  targets: [target("A-01", "2023", 1)],
});
const q3 = pushed({
  period: "2021-Q3",
  kpis: [kpi("A-01"), kpi("A-02", { methodology_status: "In review", baseline_status: "Proxy" })],
  targets: [target("A-01", "2023", 1)],
});
const rows = (reported = [q1, q3]) =>
  Object.fromEntries(toRows<ReadinessRow>(readiness(reported, { framework: plan })).map((row) => [row.period, row]));

it("coverage of a quarter is what its own workbooks said, not what is known today", () => {
  expect(rows()["2021-Q1"]).toMatchObject({
    baseline_established: 1,
    baseline_missing: 1,
    baseline_coverage: 0.5,
    methodology_draft: 1,
  });
  expect(rows()["2021-Q3"]).toMatchObject({
    baseline_proxy: 1,
    baseline_coverage: 1,
    methodology_in_review: 1,
    methodology_coverage: 0.5,
  });
});

it("a quarter without a workbook keeps what the last one said; before the first there is no row", () => {
  expect(rows()["2021-Q2"]).toMatchObject({ baseline_missing: 1, baseline_late: 1 });
  expect(rows()["2020-Q4"]).toBeUndefined();
});

it("ready is a baseline, an approved methodology and a KPI target, all three", () => {
  expect(rows()["2021-Q1"]).toMatchObject({ ready: 1, with_target: 1, readiness: 0.5 });
});

it("a baseline that does not apply is not missing", () => {
  const exempt = pushed({ kpis: [kpi("A-01", { baseline: null, baseline_status: "Not applicable" })] });
  expect(rows([exempt])["2021-Q1"]).toMatchObject({
    baseline_missing: 0,
    baseline_not_applicable: 1,
    baseline_coverage: null,
  });
});
