import type { Context, Hono } from "hono";
import { tableBehind } from "../../../charts/export/slides/index.ts";
import { readScenarios, type SavedScenarios, withDraft } from "../../../pipelines/scenarios/index.ts";
import type { Framework } from "../../../rbm/framework/framework.ts";
import { type AskedChart, type DeckRequest, deckBytes, deckFor } from "../../exports/deck.ts";
import { reportBytes, reportFor } from "../../exports/report.ts";
import type { AskedScenario } from "../../exports/scenarios.ts";
import { DOCX, PPTX } from "../../media-types.ts";
import { problems } from "../../problems.ts";
import { deckBody, deckQuery, reportBody } from "../api/decks.ts";
import { priorityNamed } from "../named.ts";
import { bodyOf, frameworkOf, parsed, queryOf } from "../request.ts";
import type { Env, Services } from "../services.ts";
import { maySeeProvisional } from "../who.ts";

/** Decks of what was accepted, as slides or as data (proposed titles, and the figures of each slide), and the same as a document. */
export function decks(app: Hono<Env>, services: Services): void {
  app.get("/api/exports/deck.pptx", async (c) => slides(c, await asked(c)));
  app.post("/api/exports/deck.pptx", async (c) => {
    const form = isForm(c) ? await c.req.parseBody() : null;
    if (!form) return slides(c, await requestOf(c, await bodyOf(c, deckBody)));
    const body = parsed(deckBody, jsonOf(form.deck));
    const template = form.template instanceof File ? new Uint8Array(await form.template.arrayBuffer()) : undefined;
    return slides(c, await requestOf(c, body), template);
  });
  app.get("/api/exports/deck.json", async (c) => data(c, await asked(c)));
  app.post("/api/exports/deck.json", async (c) => data(c, await requestOf(c, await bodyOf(c, deckBody))));

  app.post("/api/exports/report.docx", async (c) => {
    const { number, source, summary, action, ...body } = await bodyOf(c, reportBody);
    const report = await reportFor(services.tables, {
      ...(await requestOf(c, { ...body, appendix: false })),
      ...(number && { number }),
      ...(source && { source }),
      ...(summary && { summary }),
      ...(action && { action }),
    });
    return c.body(new Uint8Array(await reportBytes(report)), 200, {
      "Content-Type": DOCX,
      "Content-Disposition": `attachment; filename="Results ${report.period}.docx"`,
      "Cache-Control": "no-store",
    });
  });

  async function slides(c: Context<Env>, request: DeckRequest, template?: Uint8Array) {
    const { deck, shown } = await deckFor(services.tables, request);
    const flags = deck.slides.flatMap(({ title, flag }) => (flag ? [{ where: title, what: flag }] : []));
    return c.body(new Uint8Array(await deckBytes(deck, template)), 200, {
      "Content-Type": PPTX,
      "Content-Disposition": `attachment; filename="Results ${shown.options.period}.pptx"`,
      "Cache-Control": "no-store",
      ...(flags.length > 0 && { "X-Resultbook-Notes": encodeURIComponent(JSON.stringify(flags)).slice(0, 6000) }),
    });
  }

  async function data(c: Context<Env>, request: DeckRequest) {
    const { deck } = await deckFor(services.tables, request);
    return c.json(
      {
        title: deck.title,
        about: deck.about,
        date: deck.date,
        edition: deck.edition,
        slides: deck.slides.flatMap((slide) => {
          const { origin, title, proposed = title, flag = null } = slide;
          const table = tableBehind(slide);
          return origin && table ? [{ ...origin, title, proposed, flag, ...table }] : [];
        }),
      },
      200,
      { "Cache-Control": "no-cache" },
    );
  }

  async function asked(c: Context<Env>): Promise<DeckRequest> {
    const { charts, provisional, appendix, ...query } = queryOf(c, deckQuery);
    return requestOf(c, {
      ...query,
      provisional: provisional === "true",
      appendix: appendix === "true",
      ...(charts && { charts: charts.split(",").map((chart) => ({ chart: chart.trim() })) }),
    });
  }

  async function requestOf(c: Context<Env>, body: ReturnType<typeof deckBody.parse>): Promise<DeckRequest> {
    if (body.provisional || body.charts?.some(({ params }) => params?.provisional)) maySeeProvisional(c.get("who"));
    const { period, asof, priority, edition, provisional, audience, title, appendix, charts, titles, scenarios } = body;
    const framework = await frameworkOf(services, body);
    return {
      framework,
      provisional,
      audience,
      appendix,
      ...(period && { period }),
      ...(asof && { asOf: asof }),
      ...(priority && { priority: priorityNamed(framework, priority) }),
      ...(edition && { edition }),
      ...(title && { title }),
      ...(charts && { charts: await Promise.all(charts.map((chart) => chartOf(chart, framework))) }),
      ...(titles && { titles: definite(titles) }),
      ...(scenarios && { scenarios: scenariosIn(scenarios) }),
    };
  }

  async function chartOf({ chart, params, title }: Asked, plan: Framework): Promise<AskedChart> {
    return {
      chart,
      ...(params && { params: await paramsOf(params, plan) }),
      ...(title !== undefined && { title: typeof title === "string" ? { title } : definiteTitle(title) }),
    };
  }

  async function paramsOf(
    params: NonNullable<Asked["params"]>,
    plan: Framework,
  ): Promise<NonNullable<AskedChart["params"]>> {
    const { priority, period, asof, edition, provisional, scenarios } = params;
    const framework = params.framework ? await frameworkOf(services, params) : null;
    return {
      ...(priority && { priority: priorityNamed(framework ?? plan, priority) }),
      ...(period && { period }),
      ...(asof && { asOf: asof }),
      ...(edition && { edition }),
      ...(framework && { framework }),
      ...(provisional !== undefined && { provisional: Boolean(provisional) }),
      ...(scenarios && { scenarios: scenariosIn(scenarios) }),
    };
  }
}

type Asked = NonNullable<ReturnType<typeof deckBody.parse>["charts"]>[number];

const definiteTitle = ({ title, proposed }: { title: string; proposed?: string | undefined }) => ({
  title,
  ...(proposed !== undefined && { proposed }),
});

const definite = (titles: Readonly<Record<string, { title: string; proposed?: string | undefined }>>) =>
  Object.fromEntries(Object.entries(titles).map(([chart, one]) => [chart, definiteTitle(one)]));

/** A scenario before it is read. */
interface Written {
  readonly changes: readonly unknown[];
  readonly draft?: unknown;
}

/** Scenarios of a file; throws a problem where something in them is not understood: without it the figures would be others. */
function scenariosIn(given: { readonly scenarios: readonly Written[] }): SavedScenarios<AskedScenario> {
  const state = readScenarios(JSON.stringify(given), (scenario, written) => ({
    ...withDraft(scenario, written),
    kpi: typeof written.kpi === "string" ? written.kpi : null,
  }));
  const changes = (scenarios: readonly Written[]): number =>
    scenarios.reduce((sum, one) => sum + one.changes.length, 0);
  const whole =
    state?.scenarios.length === given.scenarios.length &&
    changes(state.scenarios) === changes(given.scenarios) &&
    state.scenarios.every(({ draft }, i) => draft !== undefined || (given.scenarios[i]?.draft ?? null) === null);
  if (!state || !whole)
    throw problems.badRequest(
      "Not all of the scenarios can be read. Save them again on the scenarios page.",
      "scenarios",
    );
  return state;
}

const isForm = (c: Context): boolean => (c.req.header("Content-Type") ?? "").startsWith("multipart/form-data");

function jsonOf(field: unknown): unknown {
  try {
    return JSON.parse(typeof field === "string" ? field : "{}");
  } catch {
    throw problems.badRequest("The field deck is not JSON.");
  }
}
