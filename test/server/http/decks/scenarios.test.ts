import { describe, expect, it } from "vitest";
import { figuresOf } from "../../../../charts/export/slides/index.ts";
import { homesModel } from "../../../../charts/index.ts";
import { scenarioCharts } from "../../../../charts/models/scenario-charts.ts";
import { shown } from "../../../../notebooks/data/shown.ts";
import { baseOf } from "../../../../notebooks/scenarios/base.ts";
import { compared } from "../../../../notebooks/scenarios/compared.ts";
import { fewerGoals } from "../../../../notebooks/scenarios/draft.ts";
import { draftsOf } from "../../../../notebooks/scenarios/tried.ts";
import { baseIn, type DraftScenario, ran, tried } from "../../../../pipelines/scenarios/index.ts";
import type { BudgetRow, KpiRow } from "../../../../pipelines/tables/index.ts";
import { framework2020 } from "../../../../rbm/framework/index.ts";
import { plansOf } from "../../../../rbm/framework/plans.ts";
import { seed } from "../../../../server/samples/seed.ts";
import { readDeck } from "../../../charts/slides/read-deck.ts";
import { withServer } from "../../support/server.ts";
import { bytesOf, post } from "./planted.ts";

describe("scenarios in decks", () => {
  it("show what saved scenarios come to, as the notebook runs them, and what they take for granted", async () => {
    await withServer(async (server) => {
      await seed(server.services.store, framework2020);
      const response = { low: 0.3, mid: 0.6, high: 1 };
      const move = { kind: "budget", from: "Digital Inclusion", to: "Statistics", amount: 200_000, response };
      const two = { id: "c", title: "Two goals", changes: [], draft: { drops: ["3", "4", "5"], merges: [] } };
      const scenarios = {
        scenarios: [
          { id: "a", title: "A fifth faster", changes: [{ kind: "rate", of: {}, factor: 1.2 }] },
          { id: "b", title: "Budget moved", changes: [move] },
          two,
        ],
        shown: "a",
        kpi: null,
      };
      const asked = (more: object) =>
        server.request(
          "/api/exports/deck.pptx",
          post({ charts: [{ chart: "status" }], period: "2021-Q3", appendix: false, scenarios, ...more }),
        );
      const { slides } = await readDeck(await bytesOf(await asked({})));
      const [beside, chances, fan, , second, homes] = slides.slice(3);
      expect(slides).toHaveLength(9);
      expect(beside!.texts).toEqual(
        expect.arrayContaining(["A fifth faster", "Budget moved", "the plan without results 3, 4 and 5"]),
      );
      for (const slide of [beside!, second!])
        expect(slide.notes).toContain(
          "Share of a change of budget that comes through as a change of pace: 0.3 to 1, here 0.6.",
        );
      const { rows } = (await server.json("/api/tables/kpis.json?period=2021-Q3")).body as { rows: KpiRow[] };
      const { rows: budget } = (await server.json("/api/tables/budget.json?period=2021-Q3")).body as {
        rows: BudgetRow[];
      };
      const { priorities } = ran(baseIn("2021-Q3", rows, budget), {
        id: "a",
        title: "A fifth faster",
        changes: [{ kind: "rate", of: {}, factor: 1.2 }],
      });
      const shares = (of: "base_met" | "met") => priorities.map((row) => row[of] / row.kpis).sort();
      const [base, changed] = chances!.charts[0]!.sheet;
      expect([...base!.values].sort()).toEqual(shares("base_met"));
      expect([...changed!.values].sort()).toEqual(shares("met"));
      expect(fan!.charts[0]!.series.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["Reported", "Base", "A fifth faster", "Target"]),
      );
      const rowsOf = async (name: string) =>
        ((await server.json(`/api/tables/${name}.json?period=2021-Q3`)).body as { rows: never[] }).rows;
      const more = { "results-chain": await rowsOf("results-chain"), series: await rowsOf("series") };
      const meta = { framework: framework2020.id, asOf: null, edition: null, sample: true, provisional: false };
      const present = draftsOf(plansOf([]), { meta, kpis: rows, crossPriority: [], more }, "2021-Q3");
      const left = tried(present, { ...two, changes: [] })!;
      const input = { ...left, scenario: two.title, assumptions: [], provisional: false };
      expect(homes!.texts[0]).toBe(homesModel(input, { period: "2021-Q3", asOf: "2021-12-31", edition: null }).title);
      expect(homes!.texts[0]).toMatch(/^Two goals leaves \d+ of 60 KPIs without a/);
      const drawn = homes!.charts[0]!.sheet.flatMap(({ values }) => values.map((n) => n ?? 0));
      expect(drawn.reduce((sum, n) => sum + n, 0)).toBe(left.kpis.length);
      const gone = { id: "d", title: "Gone", changes: [], draft: { plan: "no such plan" } };
      const { texts } = (await readDeck(await bytesOf(await asked({ scenarios: { scenarios: [gone] } })))).slides[3]!;
      expect(texts).toContain("plan no such plan, not known here");
      const unread = { scenarios: [{ ...gone, draft: { drops: [3], merges: [] } }] };
      expect((await asked({ scenarios: unread })).status).toBe(400);
      expect((await asked({ period: "2023-Q4" })).status).toBe(422);
      expect((await asked({ audience: "public" })).status).toBe(422);
      const odd = { ...scenarios, scenarios: [{ id: "a", title: "A", changes: [{ kind: "magic" }] }] };
      expect((await asked({ scenarios: odd })).status).toBe(400);
    });
  });

  it("show one chart of a scenario each, with the figures of the scenarios page", async () => {
    await withServer(async (server) => {
      await seed(server.services.store, framework2020);
      const period = "2021-Q3";
      const rowsOf = async (table: string) =>
        ((await server.json(`/api/tables/${table}.json?framework=2020-2023`)).body as { rows: never[] }).rows;
      const [kpis, crossPriority] = [await rowsOf("kpis"), await rowsOf("cross-priority")];
      const more = {
        budget: await rowsOf("budget"),
        "results-chain": await rowsOf("results-chain"),
        series: await rowsOf("series"),
      };
      const meta = { framework: "2020-2023", asOf: null, edition: null, sample: true, provisional: false };
      const tables = { meta, kpis, crossPriority, more };
      const scenario: DraftScenario = {
        id: "a",
        title: "Both",
        changes: [{ kind: "rate", of: {}, factor: 1.2 }],
        draft: fewerGoals(framework2020)!.draft,
      };
      const state = { scenarios: [scenario], shown: "a", kpi: null };
      const base = baseOf(tables, period);
      const given = compared(base, draftsOf(plansOf([]), tables, period), state);
      const page = scenarioCharts(base, given.shown!, kpis, shown(tables, { period, priority: null }).options);
      const ids = ["fan", "chances", "homes"] as const;
      const params = { framework: "2020-2023", period, scenarios: state };
      const asked = { charts: ids.map((chart) => ({ chart, params })), period, appendix: false };
      const data = (await (await server.request("/api/exports/deck.json", post(asked))).json()) as {
        slides: { chart: string; title: string; rows: unknown }[];
      };
      expect(data.slides.map(({ chart, title, rows }) => ({ chart, title, rows }))).toEqual(
        ids.map((chart) => ({ chart, title: page[chart]!.title, rows: page[chart]!.table.rows })),
      );
      const bytes = await bytesOf(await server.request("/api/exports/deck.pptx", post(asked)));
      const kept = figuresOf(bytes)!.slides.map(({ chart, params: { period, scenarios } }) => {
        const given = JSON.parse(scenarios!) as { kpi: string | null };
        return { chart, params: { period, scenarios: given } };
      });
      expect(kept.map(({ params }) => params.scenarios.kpi)).toEqual([page.kpi, page.kpi, page.kpi]);
      const again = await server.request("/api/exports/deck.json", post({ ...asked, charts: kept }));
      expect(((await again.json()) as typeof data).slides.map(({ rows }) => rows)).toEqual(
        data.slides.map(({ rows }) => rows),
      );
      const { slides } = await readDeck(bytes);
      const [fan, chances, homes] = slides.slice(-3).map((slide) => slide.charts[0]!.sheet);
      const { points, changed } = page.fan!;
      expect(fan!.find(({ name }) => name === "Reported")!.values.filter((value) => value !== null)).toEqual(
        points.flatMap(({ value }) => value ?? []),
      );
      expect(fan!.find(({ name }) => name === "Both")!.values.at(-1)).toBe(changed.at(-1)!.mid);
      expect([...chances![1]!.values].sort()).toEqual(page.chances.rows.map(({ after }) => after).sort());
      const homeless = page.homes!.rows.map(({ fates }) => fates["no goal"]);
      expect(homes!.map(({ values }) => [...values].sort())).toContainEqual(homeless.sort());
      const lost = { ...state, scenarios: [{ ...scenario, draft: { plan: "1999-2002" } }] };
      const one = (chart: string, scenarios: object | undefined) =>
        server.request("/api/exports/deck.pptx", post({ ...asked, charts: [{ chart, params: { scenarios } }] }));
      expect((await one("homes", lost)).status).toBe(404);
      expect((await one("fan", undefined)).status).toBe(404);
      expect((await one("fan", { ...state, scenarios: [{ ...scenario, draft: { drops: 1 } }] })).status).toBe(400);
    });
  });
});
