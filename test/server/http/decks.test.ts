import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { figuresOf } from "../../../charts/export/slides/index.ts";
import { homesModel } from "../../../charts/index.ts";
import { scenarioCharts } from "../../../charts/models/scenario-charts.ts";
import { shown } from "../../../notebooks/data/shown.ts";
import { baseOf } from "../../../notebooks/scenarios/base.ts";
import { compared } from "../../../notebooks/scenarios/compared.ts";
import { fewerGoals } from "../../../notebooks/scenarios/draft.ts";
import { draftsOf } from "../../../notebooks/scenarios/tried.ts";
import { baseIn, type DraftScenario, ran, tried } from "../../../pipelines/scenarios/index.ts";
import type { BudgetRow, KpiRow } from "../../../pipelines/tables/index.ts";
import { framework2016, framework2020 } from "../../../rbm/framework/index.ts";
import { plansOf } from "../../../rbm/framework/plans.ts";
import { seed } from "../../../server/samples/seed.ts";
import { openStore, type Store } from "../../../server/store/index.ts";
import { organizationTemplate } from "../../charts/slides/organization.ts";
import { readDeck } from "../../charts/slides/read-deck.ts";
import { commandLine } from "../../support/command-line.ts";
import { inFolderAsync } from "../../support/tools.ts";
import { reportWith } from "../support/content.ts";
import { type TestServer, withServer } from "../support/server.ts";

const follow = {
  kpi: "DI-01",
  cause: "Procurement",
  action: "planted-action",
  owner: "planted-owner",
  due: "2021-12-31",
  status: "Open",
};

const planted = reportWith({
  sheets: {
    actuals: [
      {
        kpi: "DI-01",
        period: "2021-Q3",
        place: "World",
        disaggregation: "Total",
        value: 20,
        status: "Normal",
        comment: "planted-comment",
        evidence: "planted-evidence",
      },
    ],
    follow_up: [follow],
    risks: [
      {
        result: "OC-1",
        risk: "planted-risk",
        likelihood: "High",
        impact: "High",
        response: "planted-response",
        owner: "planted-watcher",
        status: "Open",
      },
    ],
    narrative: [
      { achievements: "planted-achievement", challenges: "planted-challenge", lessons: null, next_quarter: null },
    ],
  },
});

async function accept({ push, review }: TestServer, content = planted): Promise<void> {
  const pushed = await push(content);
  const { id, ...rest } = (await pushed.json()) as { id: string };
  expect(pushed.status, JSON.stringify(rest).slice(0, 2000)).toBe(201);
  expect((await review(id, { decision: "accept", comment: "planted-review" })).status).toBe(201);
}

const bytesOf = async (response: Response): Promise<Uint8Array> => {
  expect(response.status, response.ok ? "" : await response.clone().text()).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
};

const post = (body: unknown): RequestInit => ({
  method: "POST",
  body: JSON.stringify(body),
  headers: { "Content-Type": "application/json" },
});

/** Every part of a package as text, those of the workbooks in it too. */
function everything(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => (name.endsWith(".xlsx") ? everything(part) : strFromU8(part, !/\.(xml|rels)$/.test(name))))
    .join("\n");
}

describe("decks for an audience", () => {
  const seen: Readonly<Record<string, readonly string[]>> = {
    public: [],
    tdag: ["planted-action"],
    internal: ["planted-action", "planted-owner", "planted-risk", "planted-response", "planted-watcher"],
  };
  for (const [audience, expected] of Object.entries(seen)) {
    it(`${audience}: every part holds ${expected.join(", ") || "nothing"} of what is not public, and nothing more`, async () => {
      await withServer(async (server) => {
        await accept(server);
        const all = everything(await bytesOf(await server.request(`/api/exports/deck.pptx?audience=${audience}`)));
        expect([...new Set(all.match(/planted-\w+/g) ?? [])].sort()).toEqual([...expected].sort());
        expect(all).toContain("DI-01");
        expect(/reviewer|focal point/i.test(all)).toBe(false);
      });
    });
  }

  it("is Member States' where nobody says otherwise", async () => {
    await withServer(async (server) => {
      await accept(server);
      const all = everything(await bytesOf(await server.request("/api/exports/deck.pptx")));
      expect(/planted-(owner|risk|comment)/.test(all)).toBe(false);
    });
  });
});

describe("decks on request", () => {
  it("hold the charts asked for, in that order, each with its own priority and title", async () => {
    await withServer(async (server) => {
      await seed(server.services.store, framework2020);
      const charts = [
        { chart: "growth" },
        { chart: "multiples", params: { priority: "Cybersecurity" }, title: "What Cybersecurity did" },
        { chart: "status" },
      ];
      const { slides } = await readDeck(
        await bytesOf(await server.request("/api/exports/deck.pptx", post({ charts, appendix: false }))),
      );
      expect(slides).toHaveLength(5);
      expect(slides[3]!.texts[0]).toBe("What Cybersecurity did");
      expect(slides[3]!.notes).toContain("Proposed by the figures: ");
      const { body } = await server.json("/api/exports/deck.json?charts=growth,status&priority=Cybersecurity");
      const shown = body as { slides: { chart: string; params: { priority: string }; rows: unknown[] }[] };
      expect(shown.slides.map(({ chart, params }) => [chart, params.priority])).toEqual([
        ["growth", "Cybersecurity"],
        ["status", "Cybersecurity"],
      ]);
      expect((await server.request("/api/exports/deck.pptx?charts=nothing")).status).toBe(404);
    });
  });

  it("take each chart from the plan it was seen in, accepted or not, as it was shown", async () => {
    await withServer(async (server) => {
      await accept(server);
      const asked = async (params: object) =>
        server.json("/api/exports/deck.json", post({ charts: [{ chart: "status", params }] }));
      const { body } = await asked({ framework: framework2020.id, provisional: true });
      const [slide] = (body as { slides: { params: Record<string, string> }[] }).slides;
      expect(slide!.params).toMatchObject({ framework: framework2020.id, provisional: "true" });
      expect((await asked(slide!.params)).status).toBe(200);
      expect((await asked({ framework: framework2016.id })).status).toBe(404);
    });
  });

  it("shows in its charts what the tables of the notebooks hold", async () => {
    await withServer(async (server) => {
      await seed(server.services.store, framework2020);
      const { slides } = await readDeck(
        await bytesOf(await server.request("/api/exports/deck.pptx?charts=ranked&appendix=false")),
      );
      const { body } = await server.json("/api/tables/cross-priority.json");
      const { rows } = body as { rows: { priority: string; period: string; progress: number }[] };
      const { series } = slides[1]!.charts[0]!;
      const period = series[0]!.name;
      const expected = rows
        .filter((row) => row.period === period && row.progress !== null)
        .map(({ progress }) => progress);
      expect([...series[0]!.values].sort()).toEqual(expected.sort());
    });
  });

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

  it("stands in a template that is sent with it, and tells of one that cannot be used", async () => {
    await withServer(async (server) => {
      await accept(server);
      const form = (template: Uint8Array) => {
        const made = new FormData();
        made.set("deck", JSON.stringify({ charts: [{ chart: "status" }] }));
        made.set("template", new Blob([new Uint8Array(template)]), "theirs.potx");
        return { method: "POST", body: made };
      };
      const bytes = await bytesOf(await server.request("/api/exports/deck.pptx", form(organizationTemplate())));
      expect(strFromU8(unzipSync(bytes)["ppt/theme/theme1.xml"]!)).toContain("7A1FA2");
      const refused = await server.request("/api/exports/deck.pptx", form(new Uint8Array([1, 2, 3])));
      expect(refused.status).toBe(422);
      expect(await refused.json()).toMatchObject({
        code: "template-refused",
        detail: expect.stringContaining("Save as"),
      });
    });
  });

  it("flags a title that the figures no longer bear, and none that they do", async () => {
    await withServer(async (server) => {
      await accept(server);
      const flags = async (title: unknown) => {
        const response = await server.request("/api/exports/deck.json", post({ charts: [{ chart: "status", title }] }));
        return ((await response.json()) as { slides: { flag: string | null; proposed: string }[] }).slides[0]!;
      };
      const { proposed } = await flags(undefined);
      expect((await flags({ title: "We are nearly there", proposed })).flag).toBeNull();
      expect((await flags({ title: "We are nearly there", proposed: "All ten KPIs are on track" })).flag).toContain(
        `now say “${proposed}”`,
      );
      expect((await flags({ title: "42 KPIs are on track", proposed })).flag).toContain("names 42, which no figure");
    });
  });
});

describe("resultbook deck", () => {
  it("writes titles to edit, a deck with them, and tells which figures moved since", async () => {
    await inFolderAsync(async (folder) => {
      const accepted = async (value: number, parent: string | null, at: string) => {
        const store = await openStore({ folder: `${folder}/data` });
        const content = reportWith({ values: { "DI-01": value } });
        const answer = await store.submit({
          content,
          parent,
          bytes: null,
          by: "a",
          at: `${at}T10:00:00.000Z`,
          sample: false,
        });
        const { submission } = answer as { submission: { id: string } };
        const decision = { submission: submission.id, kpis: null, comment: "", by: "b", at: `${at}T12:00:00.000Z` };
        await store.decide({ ...decision, decision: "accept" });
        await store.close();
        return submission.id;
      };
      const first = await accepted(20, null, "2021-10-10");
      const call = (...args: string[]) => commandLine(folder, ...args);
      expect(await call("deck", "titles", "-o", "titles.json")).toMatchObject({ code: 0, err: "" });
      expect(await call("deck", "-o", "deck.pptx", "--titles", "titles.json")).toMatchObject({ code: 0, err: "" });
      expect(await call("deck", "check", "deck.pptx")).toMatchObject({
        code: 0,
        out: expect.stringContaining("every figure is as it was on 2021-10-10"),
      });
      await accepted(80, first, "2021-10-12");
      const moved = await call("deck", "check", "deck.pptx", "--json");
      expect(moved.code, moved.err).toBe(1);
      const { moved: slides } = JSON.parse(moved.out) as {
        moved: { title: string; figures: { what: string; was: string; is: string }[] }[];
      };
      const all = slides.flatMap(({ figures }) => figures);
      expect(all).toContainEqual({ what: "DI-01, Figure", was: "20", is: "80" });
      const stale = await call("deck", "-o", "deck2.pptx", "--titles", "titles.json");
      expect(stale.code).toBe(0);
    });
  });

  it("tells which figures of scenarios moved too, a KPI’s those of the KPI that was drawn, and that none did", async () => {
    await inFolderAsync(async (folder) => {
      const stored = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
        const store = await openStore({ folder: `${folder}/data` });
        return work(store).finally(() => store.close());
      };
      await stored((store) => seed(store, framework2020));
      const scenarios = [
        { id: "a", title: "A fifth faster", changes: [{ kind: "rate", of: {}, factor: 1.2 }] },
        {
          id: "b",
          title: "Inclusion",
          changes: [{ kind: "rate", of: { priority: "Digital Inclusion" }, factor: 1.5 }],
        },
        { id: "c", title: "Two goals", changes: [], draft: { drops: ["3", "4", "5"], merges: [] } },
      ];
      writeFileSync(`${folder}/scenarios.json`, JSON.stringify({ scenarios, shown: "a", kpi: null }));
      const call = (...args: string[]) => commandLine(folder, ...args);
      const made = await call(
        ...["deck", "-o", "deck.pptx", "--scenario", "scenarios.json"],
        ...["--charts", "status", "--period", "2021-Q3"],
      );
      expect(made.err).toBe("");
      expect(await call("deck", "check", "deck.pptx")).toMatchObject({
        code: 0,
        out: expect.stringContaining("every figure is as it was"),
      });
      const carried = figuresOf(readFileSync(`${folder}/deck.pptx`))!;
      const kpi = (title: string) => /“[^”]*”/.exec(title)![0];
      const slide = (id: string) => carried.slides.find(({ chart }) => chart === id)!.slide;
      await stored(async (store) => {
        const [entry] = (await store.entries()).filter(
          ({ identity }) => identity.period === "2021-Q3" && identity.priority === "Digital Inclusion",
        );
        const { id, content } = (await store.submission(entry!.id))!;
        const actuals = content.sheets.actuals!.map((row) =>
          typeof row.value === "number" ? { ...row, value: row.value * 2 } : row,
        );
        const at = "2021-12-30T10:00:00.000Z";
        const pushed = await store.submit({
          content: { ...content, sheets: { ...content.sheets, actuals } },
          ...{ parent: id, bytes: null, by: "a", at, sample: true },
        });
        const { submission } = pushed as { submission: { id: string } };
        await store.decide({ submission: submission.id, decision: "accept", kpis: null, comment: "", by: "b", at });
      });
      const check = await call("deck", "check", "deck.pptx", "--json");
      expect(check.code, check.err).toBe(1);
      const { moved } = JSON.parse(check.out) as {
        moved: {
          slide: number;
          title: string;
          finding: string;
          figures: { what: string; was: string; is: string }[];
        }[];
      };
      // What a fifth more pace does to the KPI drawn did not move: it is of another priority.
      expect(moved.map((one) => one.slide)).toEqual(
        ["status", "scenarios", "chances:a", "chances:b", "fan:b"].map(slide),
      );
      expect(moved[1]!.figures.map(({ what }) => what)).toEqual(
        expect.arrayContaining(["Base, Targets met", "A fifth faster, Targets met"]),
      );
      expect(moved[1]!.figures.map(({ what }) => what)).not.toContain("A fifth faster, What it changes");
      expect(kpi(moved[4]!.finding)).toBe(kpi(moved[4]!.title));
    });
  });

  it("says in a sentence what is missing where nothing was accepted, and exits with 2", async () => {
    await inFolderAsync(async (folder) => {
      expect(await commandLine(folder, "deck", "-o", "deck.pptx")).toMatchObject({
        code: 2,
        err: expect.stringContaining("No figures were accepted"),
      });
      expect(await commandLine(folder, "deck", "check", "nothing.pptx")).toMatchObject({ code: 2 });
    });
  });
});
