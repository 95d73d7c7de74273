import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesInWords } from "../../charts/wording/changes-in-words.ts";
import { baseOf, bestYear, firstScenarios, quarterWithTimeLeft } from "../../notebooks/scenarios/base.ts";
import { readState, type ScenarioState, writeState } from "../../notebooks/scenarios/state.ts";
import { aheadOf, ran, type ScenarioChange } from "../../pipelines/scenarios/index.ts";
import { fixture, PERIOD } from "../plots/fixture.ts";
import { base, chances, fan, scenario } from "../plots/scenarios.ts";

const selection = fc.oneof(
  fc.constant({}),
  fc.record({ priority: fc.string() }),
  fc.record({ priority: fc.string(), kpi: fc.string() }),
);
const share = fc.double({ min: 0, max: 3, noNaN: true }).map((x) => x + 0);
const change: fc.Arbitrary<ScenarioChange> = fc.oneof(
  fc.record({ kind: fc.constant("rate" as const), of: selection, factor: share }),
  fc.record({ kind: fc.constant("delay" as const), of: selection, quarters: fc.nat({ max: 40 }) }),
  fc.record({ kind: fc.constant("target" as const), of: selection, factor: share }),
  fc.record({
    kind: fc.constant("budget" as const),
    from: fc.option(fc.string()),
    to: fc.option(fc.string()),
    amount: fc.nat(),
    response: fc.record({ low: share, mid: share, high: share }),
  }),
);

describe("a link carries scenarios", () => {
  it("what is written is read back", () => {
    const scenarios = fc.uniqueArray(
      fc.record({ id: fc.string(), title: fc.string({ maxLength: 80 }), changes: fc.array(change, { maxLength: 4 }) }),
      { minLength: 1, maxLength: 6, selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(scenarios, fc.option(fc.string()), (given, kpi) => {
        const state: ScenarioState = { scenarios: given, shown: given[0]?.id ?? "", kpi };
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
  });

  it("a cut or foreign link brings nothing, and a change it does not understand is left out", () => {
    for (const text of [null, "", "{", "[]", '{"scenarios":[]}', '{"scenarios":[{"id":1}]}'])
      expect(readState(text)).toBeNull();
    const odd = { scenarios: [{ id: "a", title: "A", changes: [{ kind: "rate", factor: "2" }, { kind: "war" }] }] };
    expect(readState(JSON.stringify(odd))).toEqual({
      scenarios: [{ id: "a", title: "A", changes: [] }],
      shown: "a",
      kpi: null,
    });
  });
});

describe("scenarios on a page's tables", () => {
  const { kpis, crossPriority } = fixture();
  const meta = { framework: "x", asOf: null, edition: null, sample: true, provisional: false };
  const tables = { meta, kpis, crossPriority, more: { budget: [] } };

  it("begin at what was known in the period shown, and end where no target is still to come", () => {
    const early = baseOf(tables, "2021-Q4");
    expect(early.kpis.length).toBeGreaterThan(40);
    expect(early.kpis.every(({ course }) => course.time <= 2022)).toBe(true);
    const over = kpis.map((row) => ({ ...row, target_period: "2022-Q3" }));
    expect(baseOf({ ...tables, kpis: over }, PERIOD).kpis).toEqual([]);
  });

  it("go back to the last quarter with a year left where the plan is over", () => {
    const over = kpis.map((row) => ({ ...row, target_period: "2022-Q3" }));
    expect(quarterWithTimeLeft({ ...tables, kpis: over })).toBe("2021-Q3");
  });

  it("a move of a budget nobody knows changes nothing instead of failing", () => {
    const response = { low: 0.3, mid: 0.6, high: 1 };
    const moved = ran(base(), {
      id: "x",
      title: "X",
      changes: [{ kind: "budget", from: "Nobody", to: "Statistics", amount: 1e6, response }],
    });
    expect(moved.kpis.some((row) => row.changed)).toBe(false);
  });

  it("the last step ahead is the forecast at the target's time", () => {
    const from = base();
    const kpi = from.kpis.find(({ row }) => row.kpi === "3.2");
    const ahead = kpi ? aheadOf(from, scenario, kpi) : [];
    const [end] = ran({ ...from, kpis: kpi ? [kpi] : [] }, scenario).kpis;
    expect(ahead.at(-1)?.row.value).toBe(end?.value);
    expect(ahead).toHaveLength(5);
  });

  it("those to begin with offer a budget only where budgets are known", () => {
    expect(firstScenarios(base(), []).map(({ id }) => id)).toEqual(["a", "b"]);
    const budgets = new Map([
      ["Statistics", 1e6],
      ["Environment", 2e6],
    ]);
    const third = firstScenarios({ ...base(), budgets }, [{ priority: "Statistics", pace: 0.4 }])[2];
    expect(third && changesInWords(third)).toContain("CHF\u00a0500\u202f000 from Environment to Statistics");
  });

  it("the best year goes towards the target, a fall where a fall is wanted", () => {
    const own = kpis
      .filter((row) => row.kpi === "1.1")
      .map((row, i) => ({ ...row, value: i === 4 ? 10 : i === 0 ? 30 : null }));
    expect(bestYear(own, -1)).toEqual({ change: -20, period: "2021-Q1" });
  });
});

describe("pictures of a scenario", () => {
  it("the fan says what the scenario changes, and both targets where it moves one", () => {
    const model = fan();
    expect(model.title).toMatch(/^Twice the pace takes “Women trained in digital skills” to .* instead of /);
    expect([model.baseTarget, model.target]).toEqual([20000, 18000]);
    expect(model.caption).toContain("KPIs are taken as independent of each other");
    expect(model.changed.at(-1)?.mid).toBeGreaterThan(model.base.at(-1)?.mid ?? 0);
  });

  it("chances fall where the pace falls and stay where nothing changes", () => {
    const of = (name: string) => chances().rows.find((row) => row.name === name);
    const [slower, same] = [of("Statistics"), of("Environment")];
    expect(slower && slower.after < slower.before).toBe(true);
    expect(same?.after).toBe(same?.before);
  });
});
