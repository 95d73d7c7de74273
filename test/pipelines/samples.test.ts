import { describe, expect, it } from "vitest";
import {
  type BudgetRow,
  budget,
  type CollaborationRow,
  type CompletenessRow,
  type CrossPriorityRow,
  collaboration,
  completeness,
  createPipelines,
  evolutionBase,
  evolve,
  followups,
  forecasts,
  type KpiRow,
  type ObservationRow,
  observationsDeclaration,
  type PriorityLinkRow,
  partners,
  priorityLinks,
  type QuarterlyReviewRow,
  quarterlyReview,
  type ReadinessRow,
  type Reported,
  readiness,
  regions,
  resultsChain,
  runScenario,
  type SurvivingKpiRow,
  scenarioBase,
  series,
  toArrowBytes,
  toCsv,
  toRows,
} from "../../pipelines/index.ts";
import { drafted, framework2020, framework2024, from2020To2024 } from "../../rbm/framework/index.ts";
import { CORRECTION, sampleContents } from "../../samples/index.ts";

const all: Reported[] = sampleContents(framework2020).map(({ content, pushedAt, acceptedAt, state }, n) => ({
  submission: {
    id: `sample-${n}`,
    version: 1,
    identity: content.identity,
    parent: null,
    content,
    by: "focal point",
    at: pushedAt,
    sample: true,
  },
  state,
  kpis: null,
  at: acceptedAt ?? pushedAt,
  by: state === "accepted" ? "M&E officer" : null,
}));
const options = { framework: framework2020 };
const pipelines = createPipelines(options);
pipelines.update(all);
const [observations, kpis, cross] = [pipelines.observations(), pipelines.kpis(), pipelines.crossPriority()];

describe("the sample years, from submissions to every table", () => {
  it("ten priorities by sixteen quarters, every KPI in each, and every row marked as sample", () => {
    const rows = toRows<CrossPriorityRow>(cross);
    expect(rows).toHaveLength(160);
    expect(new Set(rows.map(({ priority }) => priority)).size).toBe(10);
    expect(toRows<KpiRow>(kpis)).toHaveLength(rows.reduce((sum, row) => sum + row.kpis, 0));
    expect(
      [...rows, ...toRows<KpiRow>(kpis), ...toRows<ObservationRow>(observations)].every(({ sample }) => sample),
    ).toBe(true);
  });

  it("statuses differ, and whatever is null says why", () => {
    const rows = toRows<KpiRow>(kpis);
    for (const status of ["achieved", "on track", "at risk", "off track", "no data", "no baseline"])
      expect(rows.some((row) => row.status === status)).toBe(true);
    for (const row of rows) if (row.progress === null) expect(row.reason).not.toBeNull();
  });

  it("every KPI lives on in the plan after, and two goals instead of five leave those of the dropped ones without a goal", () => {
    const base = evolutionBase(framework2020, kpis, resultsChain(all, kpis, options), series(observations));
    const next = evolve(base, { framework: framework2024, pairs: from2020To2024 });
    const survivors = toRows<SurvivingKpiRow>(next.kpis);
    expect(survivors).toHaveLength(60);
    expect(survivors.filter(({ without_home, kind }) => without_home || kind === "unlinked")).toEqual([]);
    const draft = drafted(framework2020, { id: "draft", title: "Two goals", drops: ["3", "4", "5"] });
    const rows = toRows<SurvivingKpiRow>(evolve(base, draft).kpis);
    expect(rows.some(({ without_goal }) => without_goal)).toBe(true);
    for (const { goals, without_goal } of rows)
      expect(without_goal).toBe(goals !== null && !goals.split(", ").some((code) => code === "1" || code === "2"));
  });

  it("figures not yet accepted come by switch only", () => {
    const provisional = createPipelines({ ...options, provisional: true });
    provisional.update(all);
    const states = (rows: readonly ObservationRow[]) => new Set(rows.map(({ state }) => state));
    expect(states(toRows(observations))).toEqual(new Set(["accepted"]));
    expect(states(toRows(provisional.observations()))).toEqual(new Set(["accepted", "provisional"]));
  });

  it("the late correction lowers its own quarter by what was too high, and only once it was accepted", () => {
    const { kpi, period, region, tooHighBy, correctedIn } = CORRECTION;
    const figure = (asOf: string) => {
      const then = createPipelines({ ...options, asOf });
      then.update(all);
      const rows = toRows<ObservationRow>(then.observations());
      return rows.find(
        (row) => row.kpi === kpi && row.period === period && row.place === region && row.disaggregation === "Total",
      );
    };
    const [before, after] = [figure("2022-06-30"), figure("2022-09-30")];
    expect(after).toMatchObject({ submitted_for: correctedIn, value: (before?.value ?? 0) - tooHighBy });
    expect(before?.submitted_for).toBe(CORRECTION.reportedIn);
  });

  it("leaves as Arrow and as CSV with a row for each observation", () => {
    expect(toArrowBytes(observations, observationsDeclaration).byteLength).toBeGreaterThan(1000);
    expect(toCsv(observations, observationsDeclaration).trimEnd().split("\n").length).toBeGreaterThan(
      observations.numRows(),
    );
  });

  it("completeness, readiness, budget and regions have a row for each priority and quarter", () => {
    expect(toRows<CompletenessRow>(completeness(all, kpis, options))).toHaveLength(160);
    expect(toRows<ReadinessRow>(readiness(all, options)).length).toBeGreaterThanOrEqual(158);
    const money = toRows<BudgetRow>(budget(all, cross, options));
    expect(money.every(({ budget, spent }) => budget !== null && spent !== null && spent <= budget)).toBe(true);
    expect(regions(all, options).numRows()).toBeGreaterThan(16);
  });

  it("collaborations include one that is not named back", () => {
    const table = collaboration(all, options);
    expect(toRows<CollaborationRow>(table).some(({ mirrored }) => mirrored === false)).toBe(true);
    expect(toRows<PriorityLinkRow>(priorityLinks(table)).some((row) => row.one_sided)).toBe(true);
    expect(partners(table).numRows()).toBeGreaterThan(0);
  });

  it("no KPI is counted twice under a goal", () => {
    const perQuarter = toRows<CrossPriorityRow>(cross).filter(({ period }) => period === "2023-Q4");
    const total = perQuarter.reduce((sum, row) => sum + row.kpis, 0);
    for (const row of toRows<{ kpis: number }>(resultsChain(all, kpis, options)))
      expect(row.kpis).toBeLessThanOrEqual(total);
  });

  it("a quarter can be reviewed, forecast and played through", () => {
    const review = quarterlyReview({ kpis, observations, followups: followups(all, options) }, { period: "2022-Q2" });
    expect(new Set(toRows<QuarterlyReviewRow>(review).map(({ movement }) => movement)).has("worse")).toBe(true);
    const early = createPipelines({ ...options, through: "2022-Q2", asOf: "2022-08-15" });
    early.update(all);
    const one = "d => d.priority === 'Digital Inclusion'";
    const ahead = forecasts(early.kpis().filter(one), early.crossPriority().filter(one), framework2020);
    expect(ahead.numRows()).toBeGreaterThan(6);
    const base = scenarioBase(
      early.kpis(),
      budget(all, early.crossPriority(), { ...options, through: "2022-Q2", asOf: "2022-08-15" }),
    );
    const { priorities } = runScenario(base, {
      id: "s",
      title: "Faster",
      changes: [{ kind: "rate", of: {}, factor: 1.5 }],
    });
    expect(toRows<{ met: number; base_met: number }>(priorities).some(({ met, base_met }) => met > base_met)).toBe(
      true,
    );
  });
});
