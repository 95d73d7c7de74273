import { describe, expect, it } from "vitest";
import { type KpiRow, kpis, type Reported, toRows } from "../../pipelines/index.ts";
import type { PipelineOptions } from "../../pipelines/options.ts";
import type { Row } from "../../rbm/template/content.ts";
import { actual, kpi, plan, pushed, target } from "./fixtures.ts";

const rows = (reported: readonly Reported[], options: Partial<PipelineOptions> = {}): KpiRow[] =>
  toRows<KpiRow>(kpis(reported, { framework: plan, ...options }));

const at = (period: string, reported: readonly Reported[], options: Partial<PipelineOptions> = {}): KpiRow => {
  const row = rows(reported, options).find((one) => one.period === period);
  if (!row) throw new Error(`no row: ${period}`);
  return row;
};

/** One KPI, reported in one go for the quarters given. */
const series = (more: Row, targets: Record<string, number>, actuals: Record<string, number>, period = "2021-Q1") =>
  pushed({
    period,
    kpis: [kpi("A-01", more)],
    targets: Object.entries(targets).map(([when, value]) => target("A-01", when, value)),
    actuals: Object.entries(actuals).map(([when, value]) => actual("A-01", when, value)),
  });

describe("kpis", () => {
  it("progress is the share of the way from the baseline to the plan's last KPI target", () => {
    const row = at("2020-Q4", [series({}, { "2023": 200 }, { "2020-Q4": 125 }, "2020-Q4")]);
    expect(row).toMatchObject({ baseline: 100, target: 200, target_period: "2023", latest: 125, progress: 0.25 });
    expect(row.pace).toBe(1);
    expect(row).toMatchObject({ status: "on track", status_method: "pace", milestone: null, to_milestone: null });
  });

  it("a quarter with a KPI target of its own is judged against that", () => {
    const row = at("2020-Q4", [series({}, { "2023": 200, "2020-Q4": 150 }, { "2020-Q4": 125 }, "2020-Q4")]);
    expect(row).toMatchObject({
      milestone: 150,
      to_milestone: 0.5,
      status: "off track",
      status_method: "to-milestone",
    });
  });

  it("a fourth quarter takes the KPI target of its year", () => {
    expect(at("2020-Q4", [series({}, { "2020": 150 }, { "2020-Q4": 150 }, "2020-Q4")]).milestone).toBe(150);
  });

  it("a quarter of a per-period KPI on its own target is on track, whatever last year was", () => {
    const targets = { "2021-Q1": 50, "2021-Q2": 50, "2021-Q3": 50, "2021-Q4": 50 };
    const row = at("2021-Q1", [series({ accumulation: "Per period", baseline: 150 }, targets, { "2021-Q1": 50 })]);
    expect(row).toMatchObject({ latest: 50, milestone: 50, to_milestone: 1, progress: 0.25, pace: 1 });
    expect(row).toMatchObject({ status: "on track", target: 200, target_period: "2021" });
  });

  it("per-period KPIs count the year to date, and start anew each year", () => {
    const actuals = { "2020-Q4": 70, "2021-Q1": 10, "2021-Q2": 20, "2021-Q3": 5 };
    const reported = [series({ accumulation: "Per period" }, { "2021": 50 }, actuals, "2021-Q3")];
    expect(at("2021-Q1", reported).latest).toBe(10);
    expect(at("2021-Q2", reported).latest).toBe(30);
    expect(at("2021-Q3", reported)).toMatchObject({ value: 5, latest: 35, latest_period: "2021-Q3", progress: 0.7 });
  });

  it("a missing quarter leaves the year to date without a value, with the reason", () => {
    const reported = [
      series({ accumulation: "Per period" }, { "2021": 50 }, { "2021-Q1": 10, "2021-Q3": 5 }, "2021-Q3"),
    ];
    expect(at("2021-Q3", reported)).toMatchObject({ value: 5, latest: null, progress: null, status: "no data" });
    expect(at("2021-Q3", reported).reason).toMatch(/inside the span/);
  });

  it("a per-period KPI reported by the year uses the year's figure", () => {
    const reported = [
      series({ accumulation: "Per period", frequency: "Yearly" }, { "2020": 50 }, { "2020": 40 }, "2020-Q4"),
    ];
    expect(at("2020-Q4", reported)).toMatchObject({
      value: 40,
      latest: 40,
      latest_period: "2020",
      milestone: 50,
      to_milestone: 0.8,
    });
  });

  it("a cumulative KPI is its last value, never a sum", () => {
    const reported = [
      series({ accumulation: "Cumulative" }, { "2023": 200 }, { "2020-Q1": 110, "2020-Q2": 130 }, "2020-Q2"),
    ];
    expect(at("2020-Q2", reported).latest).toBe(130);
  });

  it("a decrease that is wanted is progress", () => {
    const row = at("2020-Q4", [series({ direction: "Decrease" }, { "2023": 50 }, { "2020-Q4": 75 }, "2020-Q4")]);
    expect(row).toMatchObject({ progress: 0.5, pace: 2, status: "on track" });
  });

  it("a sum that is to stay low is not judged while its year runs, nor shown as achieved", () => {
    const low = { accumulation: "Per period", direction: "Decrease" };
    const reported = [
      series(low, { "2020": 40 }, { "2020-Q1": 5, "2020-Q2": 5, "2020-Q3": 5, "2020-Q4": 5 }, "2020-Q4"),
    ];
    expect(at("2020-Q2", reported)).toMatchObject({ status: "not due", status_method: null });
    expect(at("2020-Q2", reported).reason).toMatch(/end of the year/);
    expect(at("2020-Q4", reported)).toMatchObject({ status: "achieved", latest: 20 });
  });

  it("an annual KPI is not late in Q2, and keeps its year's status until the next is due", () => {
    const annual = series({ frequency: "Yearly" }, { "2020": 125, "2023": 200 }, { "2020": 125 }, "2020-Q4");
    const reported = [annual, pushed({ period: "2021-Q2", kpis: [], at: "2021-07-20T00:00:00Z" })];
    expect(at("2020-Q2", reported)).toMatchObject({ due: false, reported: false, status: "not due" });
    expect(at("2021-Q2", reported)).toMatchObject({
      due: false,
      latest: 125,
      latest_period: "2020",
      status: "on track",
    });
  });

  it("a figure that was due and did not come is no data, though an older one is there", () => {
    const reported = [
      series({}, { "2023": 200 }, { "2020-Q1": 110 }, "2020-Q1"),
      pushed({ period: "2020-Q2", kpis: [kpi("A-01")], targets: [target("A-01", "2023", 200)] }),
    ];
    expect(at("2020-Q2", reported)).toMatchObject({ due: true, reported: false, latest: 110, status: "no data" });
    expect(at("2020-Q2", reported).reason).toMatch(/no actual/);
  });

  it("an annual figure that did not come stays missing in the quarters after, though none is due in them", () => {
    const reported = [
      series({ frequency: "Yearly" }, { "2023": 200 }, { "2020": 110 }, "2020-Q4"),
      pushed({
        period: "2022-Q2",
        kpis: [kpi("A-01", { frequency: "Yearly" })],
        targets: [target("A-01", "2023", 200)],
      }),
    ];
    expect(at("2021-Q3", reported)).toMatchObject({ due: false, pace: 0.4, status: "off track" });
    expect(at("2022-Q2", reported)).toMatchObject({ due: false, latest: 110, status: "no data" });
  });

  it("a figure is not due before its lag has passed", () => {
    const reported = [series({ lag: 2 }, { "2023": 200 }, { "2020-Q1": 110 }, "2020-Q3")];
    expect(at("2020-Q1", reported, { asOf: "2020-10-20" }).due).toBe(true);
    expect(at("2020-Q2", reported, { asOf: "2020-10-20" })).toMatchObject({ due: false, status: "on track" });
  });

  it("a quarter later than the as-of date is not due", () => {
    const reported = [series({}, { "2023": 200 }, { "2020-Q1": 110 }, "2020-Q1")];
    expect(at("2020-Q3", reported, { asOf: "2020-05-01", through: "2020-Q3" }).due).toBe(false);
  });

  it("percentages over places are Σ numerators / Σ denominators", () => {
    const places = pushed({
      period: "2020-Q1",
      kpis: [kpi("A-01", { measure: "Percentage" })],
      actuals: [
        actual("A-01", "2020-Q1", 90, { place: "Africa", numerator: 9, denominator: 10 }),
        actual("A-01", "2020-Q1", 10, { place: "Europe", numerator: 9, denominator: 90 }),
        actual("A-01", "2020-Q1", 77, { place: "LDCs", numerator: 77, denominator: 100 }),
        actual("A-01", "2020-Q1", 50, { place: "Africa", disaggregation: "Female", numerator: 5, denominator: 10 }),
      ],
    });
    expect(at("2020-Q1", [places]).value).toBe(18);
  });

  it("counts over places are summed, once every region that reports the KPI has", () => {
    const places = (more: readonly Row[]) =>
      pushed({
        period: "2020-Q2",
        kpis: [kpi("A-01")],
        actuals: [
          actual("A-01", "2020-Q1", 3, { place: "Africa" }),
          actual("A-01", "2020-Q1", 4, { place: "Europe" }),
          actual("A-01", "2020-Q2", 5, { place: "Africa" }),
          ...more,
        ],
      });
    expect(at("2020-Q1", [places([])]).value).toBe(7);
    expect(at("2020-Q2", [places([])])).toMatchObject({ value: null, reported: false, latest: 7, status: "no data" });
    const exempt = actual("A-01", "2020-Q2", null, { place: "Europe", status: "Cannot exist" });
    expect(at("2020-Q2", [places([exempt])]).value).toBe(5);
  });

  it("a world total that was reported stands, whatever the regions add up to", () => {
    const both = pushed({
      period: "2020-Q1",
      kpis: [kpi("A-01")],
      actuals: [actual("A-01", "2020-Q1", 10), actual("A-01", "2020-Q1", 3, { place: "Africa" })],
    });
    expect(at("2020-Q1", [both]).value).toBe(10);
  });

  it("an index is not made of its regions", () => {
    const index = pushed({
      period: "2020-Q1",
      kpis: [kpi("A-01", { measure: "Index" })],
      actuals: [actual("A-01", "2020-Q1", 3, { place: "Africa" })],
    });
    expect(at("2020-Q1", [index]).value).toBeNull();
  });

  it("what cannot exist does not apply, is not due and is not missing", () => {
    const reported = [
      pushed({
        period: "2020-Q1",
        kpis: [kpi("A-01")],
        actuals: [actual("A-01", "2020-Q1", null, { status: "Cannot exist" })],
      }),
    ];
    expect(at("2020-Q1", reported)).toMatchObject({
      status: "not applicable",
      due: false,
      reported: false,
      reason: null,
    });
  });

  it("a baseline that is to be established is none, and the status says so", () => {
    const reported = [
      series({ baseline: null, baseline_status: "To be established" }, { "2023": 200 }, { "2020-Q1": 110 }, "2020-Q1"),
    ];
    expect(at("2020-Q1", reported)).toMatchObject({ progress: null, status: "no baseline", status_method: null });
    expect(at("2020-Q1", reported).reason).toMatch(/no baseline/);
  });

  it("a KPI without any target is judged by the direction of its change", () => {
    const reported = [series({}, {}, { "2020-Q1": 110 }, "2020-Q1")];
    expect(at("2020-Q1", reported)).toMatchObject({
      status: "on track",
      status_method: "direction of change",
      target: null,
    });
  });

  it("baselines and targets are those of the latest quarter, not of an old one reopened later", () => {
    const old = series({ baseline: 90 }, { "2023": 150 }, { "2020-Q1": 110 }, "2020-Q1");
    const newer = series({ baseline: 100 }, { "2023": 200 }, { "2020-Q2": 125 }, "2020-Q2");
    const reopened = pushed({
      ...{ period: "2020-Q1", version: 2, at: "2020-12-01T00:00:00Z", kpis: [kpi("A-01", { baseline: 90 })] },
      targets: [target("A-01", "2023", 150)],
      actuals: [actual("A-01", "2020-Q1", 111)],
    });
    expect(at("2020-Q1", [old, newer, reopened])).toMatchObject({ baseline: 100, target: 200, value: 111 });
  });

  it("headquarters defines a KPI that a regional office reports as well", () => {
    const africa = pushed({
      ...{ period: "2020-Q2", office: "Africa office", kpis: [kpi("A-01", { baseline: 1, title: "Ours" })] },
      actuals: [actual("A-01", "2020-Q2", 120)],
    });
    const reported = [series({}, { "2023": 200 }, { "2020-Q1": 110 }, "2020-Q1"), africa];
    expect(at("2020-Q2", reported)).toMatchObject({ baseline: 100, title: "KPI A-01", latest: 120 });
  });

  it("a judgement on a figure not yet accepted is marked provisional", () => {
    const provisional = pushed({
      period: "2020-Q2",
      state: "provisional",
      kpis: [kpi("A-01")],
      actuals: [actual("A-01", "2020-Q2", 130)],
    });
    const reported = [series({}, { "2023": 200 }, { "2020-Q1": 110 }, "2020-Q1"), provisional];
    expect(rows(reported)).toHaveLength(1);
    expect(at("2020-Q2", reported, { provisional: true })).toMatchObject({ state: "provisional", latest: 130 });
    expect(at("2020-Q1", reported, { provisional: true })).toMatchObject({ state: "accepted", latest: 110 });
  });

  it("as of a past meeting progress is what was known then", () => {
    const reported = [
      series({}, { "2023": 200 }, { "2020-Q1": 110 }, "2020-Q1"),
      pushed({
        period: "2020-Q2",
        kpis: [kpi("A-01")],
        targets: [target("A-01", "2023", 200)],
        actuals: [actual("A-01", "2020-Q1", 150)],
      }),
    ];
    expect(at("2020-Q1", reported, { asOf: "2020-06-01" }).progress).toBe(0.1);
    expect(at("2020-Q1", reported).progress).toBe(0.5);
  });
});
