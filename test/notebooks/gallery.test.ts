import { describe, expect, it } from "vitest";
import type { ChartKind, ChartModel } from "../../charts/index.ts";
import { charts, chartsOfScenarios, pageCharts, publishedCharts, type ScenarioChartId } from "../../charts/index.ts";
import { examplesOf } from "../../notebooks/gallery/examples.ts";
import { whatIfOf } from "../../notebooks/gallery/what-if.ts";
import { framework2020 } from "../../rbm/framework/index.ts";
import { plansOf } from "../../rbm/framework/plans.ts";
import { options } from "../plots/fixture.ts";
import { allRows } from "../plots/more.ts";
import { served } from "../plots/served.ts";

/** Every kind there is: a kind that is missing here, or one too many, does not compile. */
const KINDS: Readonly<Record<ChartKind, true>> = {
  ...{ heatmap: true, status: true, summary: true, multiples: true, ranked: true, movers: true, regions: true },
  ...{ coverage: true, growth: true, fan: true, chances: true, homes: true, world: true, strip: true },
  ...{ subscriptions: true, reach: true, reporting: true, turns: true, links: true, ring: true, partners: true },
  ...{ crosswalk: true, survival: true, gantt: true, processes: true },
};

const { kpis, crossPriority, more } = served();
const meta = { framework: framework2020.id, asOf: null, edition: null, sample: true, provisional: false };
const examples = (period: string | null, rows = kpis) =>
  examplesOf({ meta, kpis: rows, crossPriority, more }, { period, priority: null }, plansOf([]));
const ids = Object.keys(chartsOfScenarios) as ScenarioChartId[];

describe("the gallery", () => {
  it("has an entry for every kind of chart", () => {
    const rows = { ...allRows(), kpis, crossPriority };
    const drawn: ChartModel[] = [
      ...Object.values({ ...charts, ...pageCharts }).map(({ model }) => model(rows, options)),
      ...Object.values(publishedCharts).map(({ model }) => model({})),
      ...ids.flatMap((id) => whatIfOf(id, examples(null))?.model ?? []),
    ];
    expect([...new Set(drawn.map(({ kind }) => kind))].sort()).toEqual(Object.keys(KINDS).sort());
  });

  it("draws charts of scenarios from accepted rows with an example that it states, and lists what they read as declared", () => {
    for (const id of ids) {
      const { model, says, reads } = whatIfOf(id, examples("2021-Q4"))!;
      expect([model.id, model.period, model.empty]).toEqual([id, "2021-Q4", undefined]);
      expect(says).toMatch(/^Example, seen from 2021-Q4: “(A fifth faster|Two goals instead of five)”, /);
      expect(reads.length).toBeGreaterThan(0);
      for (const { columns } of reads)
        expect(columns.filter(({ declared }) => declared === null).map((column) => column.id)).toEqual([]);
    }
  });

  it("goes back to where a KPI target is still to come, and draws no scenario of a plan without figures", () => {
    const over = kpis.map((row) => ({ ...row, target_period: "2022-Q3" }));
    expect(whatIfOf("fan", examples("2022-Q3", over))?.model.period).toBe("2021-Q3");
    expect(ids.map((id) => whatIfOf(id, examples(null, [])))).toEqual([null, null, null]);
  });
});
