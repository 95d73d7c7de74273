import type { Context, Hono } from "hono";
import { renderSvgInNode } from "../../../charts/export/node.ts";
import { renderPng } from "../../../charts/export/png.ts";
import {
  type ChartModel,
  charts,
  isChartId,
  isPageChartId,
  isPublishedChartId,
  type MoreRows,
  pageCharts,
  publishedCharts,
} from "../../../charts/index.ts";
import { type Charted, charted } from "../../exports/charted.ts";
import { deckBytes } from "../../exports/deck.ts";
import { problems } from "../../problems.ts";
import { frameworkOf, queryOf } from "../request.ts";
import * as schemas from "../schemas.ts";
import type { Env, Services } from "../services.ts";
import { maySeeProvisional } from "../who.ts";

const PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** Width of a chart's picture in pixels, unless asked otherwise. */
const WIDTH = 960;

/** Charts and decks, of what was accepted unless asked otherwise: the pane puts them into Excel and PowerPoint. */
export function exports(app: Hono<Env>, services: Services): void {
  app.get("/api/exports/deck.pptx", async (c) => {
    const shown = await of(c, queryOf(c, schemas.chartQuery));
    return c.body(new Uint8Array(await deckBytes(shown)), 200, {
      "Content-Type": PPTX,
      "Content-Disposition": `attachment; filename="Results ${shown.options.period}.pptx"`,
      "Cache-Control": "no-store",
    });
  });

  app.get("/api/charts/:file{[a-z-]+\\.(?:svg|png|json)}", async (c) => {
    const [id = "", format = ""] = c.req.param("file").split(".");
    const query = queryOf(c, schemas.chartQuery);
    const model = await modelOf(c, id, query);
    const drawn = { width: query.width ?? WIDTH, padding: 16 };
    const headers = { "Cache-Control": "no-cache" };
    if (format === "json") return c.json(model, 200, headers);
    if (format === "svg")
      return c.body(renderSvgInNode(model, drawn), 200, { ...headers, "Content-Type": "image/svg+xml" });
    return c.body(new Uint8Array(renderPng(model, drawn)), 200, { ...headers, "Content-Type": "image/png" });
  });

  type Query = ReturnType<typeof schemas.chartQuery.parse>;

  async function modelOf(c: Context<Env>, id: string, query: Query): Promise<ChartModel> {
    if (isPublishedChartId(id)) return publishedCharts[id].model({});
    if (!isChartId(id) && !isPageChartId(id)) throw problems.notFound(`The chart ${id}`);
    const { rows, options } = await of(c, query, isPageChartId(id) ? pageCharts[id].needs : []);
    return (isPageChartId(id) ? pageCharts[id] : charts[id]).model(rows, options);
  }

  async function of(c: Context<Env>, query: Query, more: readonly MoreRows[] = []): Promise<Charted> {
    if (query.provisional === "true") maySeeProvisional(c.get("who"));
    const { period, asof, priority, edition } = query;
    const shown = await charted(services.tables, {
      framework: await frameworkOf(services, query),
      provisional: query.provisional === "true",
      more,
      ...(period && { period }),
      ...(asof && { asOf: asof }),
      ...(priority && { priority }),
      ...(edition && { edition }),
    });
    if (!shown) throw problems.nothingAccepted();
    return shown;
  }
}
