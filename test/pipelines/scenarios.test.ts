import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assumptionsOf,
  budget,
  crossPriority,
  type ForecastRow,
  forecasts,
  kpis,
  runScenario,
  type ScenarioChange,
  type ScenarioPriorityRow,
  type ScenarioRow,
  scenarioBase,
  toRows,
} from "../../pipelines/index.ts";
import { actual, kpi, plan, pushed, target } from "./fixtures.ts";

const quarters = ["2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"];
const growing = (code: string, by: number) => quarters.map((period, n) => actual(code, period, 100 + by * n + (n % 2)));
const push = (priority: string, code: string, by: number) =>
  pushed({
    ...{
      priority,
      period: "2021-Q4",
      kpis: [kpi(code)],
      targets: [target(code, "2023", 200)],
      actuals: growing(code, by),
    },
    sheets: { outputs: [{ code: `${code}-o`, status: "In progress", budget: 1000, spent: 1, forecast: null }] },
  });
const reported = [push("Access", "A-01", 6), push("Skills", "B-01", 6)];
const options = { framework: plan };
const table = kpis(reported, options);
const cross = crossPriority(table, plan);
const base = scenarioBase(table, budget(reported, cross, options));

const run = (changes: readonly ScenarioChange[], more = {}) => {
  const { kpis, priorities } = runScenario(base, { id: "s", title: "S", changes, ...more });
  const [a, b] = toRows<ScenarioRow>(kpis);
  return { a: a!, b: b!, priorities: toRows<ScenarioPriorityRow>(priorities) };
};

describe("scenarios", () => {
  it("a scenario that changes nothing is the base", () => {
    const { a } = run([]);
    expect([a.value, a.p_meet, a.p_meet_low, a.changed]).toEqual([a.base, a.base_p_meet, a.base_p_meet, false]);
  });

  it("a faster rate raises the forecast and the probability, for the KPIs it is about only", () => {
    const { a, b } = run([{ kind: "rate", of: { priority: "Access" }, factor: 1.2 }]);
    expect(a.value).toBeGreaterThan(a.base);
    expect(a.p_meet).toBeGreaterThan(a.base_p_meet);
    expect(b.changed).toBe(false);
  });

  it("a delay makes a faster rate count for less", () => {
    const faster = { kind: "rate", of: {}, factor: 1.5 } as const;
    const late = run([faster, { kind: "delay", of: {}, quarters: 4 }]).a;
    expect(late.value).toBeLessThan(run([faster]).a.value);
    expect(late.value).toBeGreaterThan(late.base);
  });

  it("another target changes the probability and not the forecast", () => {
    const { a } = run([{ kind: "target", of: { kpi: "A-01" }, factor: 1.2 }]);
    expect(a).toMatchObject({ value: a.base, scenario_target: 240, target: 200, changed: true });
    expect(a.p_meet).toBeLessThan(a.base_p_meet);
  });

  it("budget moved between priorities helps one, costs the other, and keeps the total", () => {
    const response = { low: 0.2, mid: 0.5, high: 1 };
    const { a, b, priorities } = run([{ kind: "budget", from: "Access", to: "Skills", amount: 250, response }]);
    expect([a.value < a.base, b.value > b.base]).toEqual([true, true]);
    expect(priorities).toMatchObject([
      { base_budget: 1000, budget: 750 },
      { base_budget: 1000, budget: 1250 },
    ]);
    for (const { met, met_low, met_high } of priorities)
      expect([met_low <= met, met <= met_high]).toEqual([true, true]);
    expect(b.p_meet_low).toBeLessThan(b.p_meet_high);
  });

  it("more than there is cannot be moved, nor money of a priority without a budget", () => {
    const response = { low: 1, mid: 1, high: 1 };
    const { priorities } = run([{ kind: "budget", from: "Access", to: "Skills", amount: 5000, response }]);
    expect(priorities.map(({ budget }) => budget)).toEqual([0, 2000]);
    expect(() => run([{ kind: "budget", from: "Nobody", to: null, amount: 1, response }])).toThrow(
      "unknown budget: Nobody",
    );
  });

  it("the same seed gives the same figures", () => {
    const changes = [{ kind: "rate", of: {}, factor: 1.1 }] as const;
    expect(run(changes, { seed: 7 })).toEqual(run(changes, { seed: 7 }));
  });

  it("the response to budget is stated, range included", () => {
    const changes = [
      { kind: "budget", from: null, to: "Access", amount: 1, response: { low: 0.2, mid: 0.5, high: 1 } },
    ] as const;
    expect(assumptionsOf({ id: "s", title: "S", changes }).join(" ")).toContain("0.2 to 1, here 0.5");
  });

  it("a higher rate never lowers the probability of an increase", () => {
    const factor = fc.double({ min: 0, max: 3, noNaN: true });
    fc.assert(
      fc.property(factor, factor, (x, y) => {
        const p = (factor: number) => run([{ kind: "rate", of: {}, factor }]).a.value;
        expect(p(Math.max(x, y))).toBeGreaterThanOrEqual(p(Math.min(x, y)));
      }),
      { numRuns: 40 },
    );
  });

  it("per-period KPIs, reached targets' dates and too short series take no part", () => {
    const sums = pushed({
      period: "2021-Q4",
      kpis: [kpi("A-01", { accumulation: "Per period" })],
      targets: [target("A-01", "2023", 200)],
      actuals: growing("A-01", 1),
    });
    const past = pushed({
      period: "2021-Q4",
      kpis: [kpi("A-01")],
      targets: [target("A-01", "2020", 200)],
      actuals: growing("A-01", 1),
    });
    const short = pushed({
      period: "2020-Q2",
      kpis: [kpi("A-01")],
      targets: [target("A-01", "2023", 200)],
      actuals: growing("A-01", 1).slice(0, 2),
    });
    for (const one of [sums, past, short]) expect(scenarioBase(kpis([one], options)).kpis).toEqual([]);
  });
});

describe("forecasts", () => {
  const rows = toRows<ForecastRow>(forecasts(table, cross, plan));

  it("runs to the end of the plan, KPIs and priorities, the wider interval around the narrower", () => {
    const ofKpi = rows.filter(({ of, key }) => of === "kpi" && key === "A-01");
    expect(ofKpi.map(({ period }) => period)).toEqual([
      "2022-Q1",
      "2022-Q2",
      "2022-Q3",
      "2022-Q4",
      "2023-Q1",
      "2023-Q2",
      "2023-Q3",
      "2023-Q4",
    ]);
    for (const row of rows) {
      expect(row.low80 <= row.low50 && row.low50 <= row.mid && row.mid <= row.high50 && row.high50 <= row.high80).toBe(
        true,
      );
    }
    expect(rows.some(({ of }) => of === "priority")).toBe(true);
  });

  it("says the probability of meeting the target where the target is, and nowhere else", () => {
    const ofKpi = rows.filter(({ of, key }) => of === "kpi" && key === "A-01");
    expect(ofKpi.slice(0, -1).every(({ p_meet }) => p_meet === null)).toBe(true);
    expect(ofKpi.at(-1)?.p_meet).toBeGreaterThanOrEqual(0);
  });

  it("a gap in the figures is forecast by a straight line instead", () => {
    const gap = pushed({
      period: "2021-Q4",
      kpis: [kpi("A-01")],
      targets: [target("A-01", "2023", 200)],
      actuals: growing("A-01", 6).filter((_, n) => n !== 3),
    });
    const gapped = kpis([gap], options);
    const methods = toRows<ForecastRow>(forecasts(gapped, crossPriority(gapped, plan), plan))
      .filter(({ of }) => of === "kpi")
      .map(({ method }) => method);
    expect(new Set(methods)).toEqual(new Set(["linear"]));
  });
});
