import { describe, expect, it } from "vitest";
import {
  type Evolution,
  type EvolutionPriorityRow,
  type EvolutionRow,
  evolutionBase,
  evolve,
  kpis,
  observations,
  type Reported,
  resultsChain,
  type SurvivingKpiRow,
  series,
  toRows,
} from "../../pipelines/index.ts";
import { drafted } from "../../rbm/framework/index.ts";
import { actual, kpi, plan, pushed, target } from "./fixtures.ts";

const options = { framework: plan };
const outcome = (code: string) => ({ code, level: "Outcome", title: code });
const link = (result: string, supports: string) => ({ result, supports, share: null });
const reported = [
  pushed({
    kpis: [
      kpi("A-01"),
      kpi("A-02", { result: "A.2" }),
      kpi("A-03", { result: "A.3", baseline_status: "To be established", baseline: null }),
      kpi("A-04", { result: "A.4" }),
    ],
    targets: [target("A-01", "2023", 200), target("A-02", "2023", 200)],
    actuals: [
      actual("A-01", "2021-Q1", 150, { place: "Africa" }),
      actual("A-01", "2021-Q1", 150, { place: "Europe" }),
      actual("A-02", "2021-Q1", 120),
      actual("A-03", "2021-Q1", 5),
    ],
    sheets: {
      results: [outcome("A.1"), outcome("A.2"), outcome("A.3"), outcome("A.4")],
      links: [link("A.1", "G1"), link("A.2", "G2"), link("A.3", "G2")],
    },
  }),
];
const linked = [pushed({ kpis: [kpi("A-01")], sheets: { results: [outcome("A.1")], links: [link("A.1", "T1")] } })];
const base = (of: readonly Reported[] = reported, given = options) => {
  const judged = kpis(of, given);
  return evolutionBase(plan, judged, resultsChain(of, judged, given), series(observations(of, given)));
};
const tried = (after: Evolution, from = base()) => {
  const tables = evolve(from, after);
  return {
    results: toRows<EvolutionRow>(tables.results),
    kpis: toRows<SurvivingKpiRow>(tables.kpis),
    priorities: toRows<EvolutionPriorityRow>(tables.priorities),
  };
};
const withoutG2 = drafted(plan, { id: "draft", title: "One goal", drops: ["G2"] });

describe("a draft framework over the accepted results", () => {
  it("a draft that changes nothing loses nothing and leaves progress as it is", () => {
    const { kpis, priorities } = tried(drafted(plan, { id: "same", title: "Same" }));
    expect(kpis.map(({ kind }) => kind)).toEqual(["continued", "continued", "continued", "unlinked"]);
    expect(priorities[0]).toMatchObject({ without_home: 0, baselines_lost: 0, series_broken: 0, series: 4 });
    expect(priorities[0]?.after_progress).toBe(priorities[0]?.progress);
  });

  it("KPIs of a dropped goal have no home, their baselines are lost and their series break", () => {
    const { results, kpis, priorities } = tried(withoutG2);
    expect(results.map(({ from, kind, kpis }) => [from, kind, kpis])).toEqual([
      ["G1", "continued", 1],
      ["G2", "dropped", 2],
    ]);
    expect(kpis.filter(({ without_home }) => without_home).map(({ kpi }) => kpi)).toEqual(["A-02", "A-03"]);
    expect(kpis.filter(({ baseline_lost }) => baseline_lost).map(({ kpi }) => kpi)).toEqual(["A-02"]);
    expect(priorities).toMatchObject([
      { priority: "Access", kpis: 4, without_home: 2, baselines: 3, baselines_lost: 1, series: 4, series_broken: 2 },
    ]);
    expect([priorities[0]?.measurable, priorities[0]?.after_measurable]).toEqual([2, 1]);
    expect([priorities[0]?.progress, priorities[0]?.after_progress]).toEqual([(1 + 0.2) / 2, 1]);
  });

  it("a merged goal keeps its KPIs, and says where", () => {
    const merged = drafted(plan, { id: "draft", title: "One", merges: [{ from: "G2", to: "G1" }] });
    expect(tried(merged).kpis.map(({ kind, homes_after }) => [kind, homes_after])).toEqual([
      ["merged", "G1"],
      ["merged", "G1"],
      ["merged", "G1"],
      ["unlinked", null],
    ]);
  });

  it("a KPI whose objective stays while its only goal ends keeps its home and has no goal", () => {
    const made = { confidence: "sample", source: "this test" } as const;
    const under = { code: "T1", level: "outcome", title: "T1", supports: ["G2"], ...made };
    const framework = { ...plan, results: [...plan.results, under] };
    const judged = kpis(linked, { framework });
    const from = evolutionBase(framework, judged, resultsChain(linked, judged, { framework }));
    const stays = ["G1", "T1"].map((code) => ({ from: code, to: code, ...made }));
    const after = { ...framework, results: framework.results.filter(({ code }) => code !== "G2") };
    expect(tried({ framework: after, pairs: stays }, from)).toMatchObject({
      kpis: [{ homes: "T1", goals: "G2", goals_after: null, without_home: false, without_goal: true }],
      priorities: [{ without_home: 0, without_goal: 1, baselines_lost: 0 }],
    });
  });

  it("a goal split in two splits its KPIs", () => {
    const made = { confidence: "sample", source: "this test" } as const;
    const framework = { ...plan, results: [...plan.results, { ...plan.results[0]!, code: "G3" }] };
    const pairs = ["G1", "G3"].map((to) => ({ from: "G1", to, ...made }));
    const { kpis } = tried({ framework, pairs });
    expect(kpis.map(({ kind, homes_after }) => [kind, homes_after])).toEqual([
      ["split", "G1, G3"],
      ["dropped", null],
      ["dropped", null],
      ["unlinked", null],
    ]);
  });

  it("the series of a place the draft does not name breaks, its KPI keeps its home", () => {
    const { framework, pairs } = drafted(plan, { id: "draft", title: "D" });
    const places = framework.places.filter(({ name }) => name !== "Africa");
    const [first] = tried({ framework: { ...framework, places, priorities: [] }, pairs }).kpis;
    expect(first).toMatchObject({ without_home: false, series: 2, series_broken: 1, places_lost: "Africa" });
    expect(first?.priority_stays).toBe(false);
  });

  it("without a plan after there is nothing to say", () => {
    expect(evolve(base(), null).results.numRows()).toBe(0);
  });

  it("as of a day before the figures were accepted, there was nothing to lose", () => {
    const { kpis, results } = tried(withoutG2, base(reported, { ...options, asOf: "2021-01-01" } as typeof options));
    expect([kpis.length, results.length]).toEqual([0, 2]);
  });
});
