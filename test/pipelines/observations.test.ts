import { describe, expect, it } from "vitest";
import { type ObservationRow, observations, type Reported, toRows } from "../../pipelines/index.ts";
import type { PipelineOptions } from "../../pipelines/options.ts";
import { actual, kpi, plan, pushed } from "./fixtures.ts";

const rows = (reported: readonly Reported[], options: Partial<PipelineOptions> = {}): ObservationRow[] =>
  toRows<ObservationRow>(observations(reported, { framework: plan, ...options }));

const values = (reported: readonly Reported[], options: Partial<PipelineOptions> = {}): Record<string, number | null> =>
  Object.fromEntries(
    rows(reported, options).map(({ kpi, period, place, value }) => [`${kpi} ${period} ${place}`, value]),
  );

const q1 = pushed({ period: "2021-Q1", kpis: [kpi("A-01")], actuals: [actual("A-01", "2021-Q1", 10)] });
const q3 = pushed({
  period: "2021-Q3",
  kpis: [kpi("A-01")],
  actuals: [actual("A-01", "2021-Q3", 30), actual("A-01", "2021-Q1", 12)],
});

describe("observations", () => {
  it("a late correction to Q1 replaces Q1's value and says which quarter it came with", () => {
    expect(values([q1, q3])).toEqual({ "A-01 2021-Q1 World": 12, "A-01 2021-Q3 World": 30 });
    expect(rows([q1, q3])[0]).toMatchObject({ period: "2021-Q1", submitted_for: "2021-Q3", time: 2021.25 });
  });

  it("a late correction to Q1 does not override Q3", () => {
    const reopened = pushed({
      period: "2021-Q1",
      version: 2,
      at: "2022-02-01T00:00:00Z",
      actuals: [actual("A-01", "2021-Q1", 11)],
    });
    expect(values([q1, q3, reopened])).toEqual({ "A-01 2021-Q1 World": 11, "A-01 2021-Q3 World": 30 });
  });

  it("as of the March meeting a correction accepted in October is not yet known", () => {
    expect(values([q1, q3], { asOf: "2021-06-30" })).toEqual({ "A-01 2021-Q1 World": 10 });
    expect(values([q1, q3], { asOf: "2021-10-19" })).toEqual({ "A-01 2021-Q1 World": 10 });
    expect(values([q1, q3], { asOf: "2021-10-20" })).toEqual(values([q1, q3]));
  });

  it("a blank is not 0, and no observation unless a status says why it is blank", () => {
    const blank = pushed({
      actuals: [
        actual("A-01", "2021-Q1", null),
        actual("A-02", "2021-Q1", 0),
        actual("A-03", "2021-Q1", null, { status: "Missing", comment: "survey late" }),
        actual("A-04", "2021-Q1", null, { status: "Normal" }),
      ],
    });
    expect(rows([blank]).map(({ kpi, value, obs_status }) => [kpi, value, obs_status])).toEqual([
      ["A-02", 0, null],
      ["A-03", null, "Missing"],
    ]);
  });

  it("a blank in a later workbook does not wipe out the value that was accepted before", () => {
    const later = pushed({ period: "2021-Q2", actuals: [actual("A-01", "2021-Q1", null)] });
    expect(values([q1, later])).toEqual({ "A-01 2021-Q1 World": 10 });
  });

  it("a new version of the same quarter replaces the old one whole, rows that were taken out included", () => {
    const first = pushed({ actuals: [actual("A-01", "2021-Q1", 10), actual("A-02", "2021-Q1", 20)] });
    const second = pushed({ version: 2, at: "2021-05-01T00:00:00Z", actuals: [actual("A-01", "2021-Q1", 11)] });
    expect(values([first, second])).toEqual({ "A-01 2021-Q1 World": 11 });
  });

  it("a version accepted for one KPI only leaves the other KPIs as they were", () => {
    const first = pushed({ actuals: [actual("A-01", "2021-Q1", 10), actual("A-02", "2021-Q1", 20)] });
    const second = pushed({
      version: 2,
      at: "2021-05-01T00:00:00Z",
      accepts: ["A-01"],
      actuals: [actual("A-01", "2021-Q1", 11), actual("A-02", "2021-Q1", 99)],
    });
    expect(values([first, second])).toEqual({ "A-01 2021-Q1 World": 11, "A-02 2021-Q1 World": 20 });
  });

  it("offices that report together merge by key", () => {
    const africa = pushed({
      office: "Africa office",
      at: "2021-04-25T00:00:00Z",
      actuals: [actual("A-01", "2021-Q1", 4, { place: "Africa" })],
    });
    expect(values([q1, africa])).toEqual({ "A-01 2021-Q1 World": 10, "A-01 2021-Q1 Africa": 4 });
    expect(rows([q1, africa]).map(({ office }) => office)).toEqual(["Headquarters", "Africa office"]);
  });

  it("provisional figures count only by switch, and are marked", () => {
    const provisional = pushed({
      version: 2,
      at: "2021-05-01T00:00:00Z",
      state: "provisional",
      actuals: [actual("A-01", "2021-Q1", 15)],
    });
    expect(values([q1, provisional])).toEqual({ "A-01 2021-Q1 World": 10 });
    expect(rows([q1, provisional], { provisional: true })).toMatchObject([
      { value: 15, state: "provisional", accepted_at: null, accepted_by: null },
    ]);
  });

  it("a blank percentage with both its parts is their ratio", () => {
    const parts = { numerator: 1, denominator: 8 };
    const shares = pushed({
      kpis: [kpi("A-01", { measure: "Percentage" }), kpi("A-02", { measure: "Ratio" })],
      actuals: [actual("A-01", "2021-Q1", null, parts), actual("A-02", "2021-Q1", null, parts)],
    });
    expect(values([shares])).toEqual({ "A-01 2021-Q1 World": 12.5, "A-02 2021-Q1 World": 0.125 });
  });

  it("submissions of another framework are not counted", () => {
    expect(rows([q1], { framework: { ...plan, id: "another" } })).toEqual([]);
  });

  it("every figure says what it came with and who accepted it", () => {
    expect(rows([q1])[0]).toMatchObject({
      priority: "Access",
      submission: "Access/Headquarters/2021-Q1/1",
      accepted_at: "2021-04-20T09:00:00.000Z",
      accepted_by: "M&E officer",
      state: "accepted",
      sample: false,
    });
  });
});

describe("keys", () => {
  it("too many for an array give the same latest values by a map", () => {
    const count = 300;
    const actuals = Array.from({ length: count }, (_, n) =>
      actual(`K-${n}`, `${1700 + n}`, n, { place: `Place ${n}`, disaggregation: `Group ${n}` }),
    );
    const again = actuals.slice(0, 3).map((row) => ({ ...row, value: -1 }));
    const many = rows([pushed({ actuals: [...actuals, ...again] })]);
    expect(many).toHaveLength(count);
    expect(many.slice(0, 4).map(({ value }) => value)).toEqual([-1, -1, -1, 3]);
  });
});
