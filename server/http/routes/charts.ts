import type { Context, Hono } from "hono";
import { renderSvgInNode } from "../../../charts/export/node.ts";
import { renderPng } from "../../../charts/export/png.ts";
import type { ChartModel, MoreRows } from "../../../charts/index.ts";
import { chartOf, needsOf } from "../../exports/chart-of.ts";
import { type Charted, charted } from "../../exports/charted.ts";
import { problems } from "../../problems.ts";
import { chartQuery } from "../api/charts.ts";
import { priorityNamed } from "../named.ts";
import { frameworkOf, queryOf } from "../request.ts";
import { revalidated } from "../revalidate.ts";
import type { Env, Services } from "../services.ts";
import { maySeeProvisional } from "../who.ts";

/** Width of a chart's picture in pixels, unless asked otherwise. */
const WIDTH = 960;

/** Charts of what was accepted unless asked otherwise: the pane puts them into Excel and PowerPoint. */
export function charts(app: Hono<Env>, services: Services): void {
  app.use("/api/charts/*", revalidated(services));

  app.get("/api/charts/:file{[a-z-]+\\.(?:svg|png|json)}", async (c) => {
    const [id = "", format = ""] = c.req.param("file").split(".");
    const query = queryOf(c, chartQuery);
    const model = await modelOf(c, id, query);
    const drawn = { width: query.width ?? WIDTH, padding: 16, transparent: query.transparent === "true" };
    if (format === "json") return c.json(model);
    if (format === "svg") return c.body(renderSvgInNode(model, drawn), 200, { "Content-Type": "image/svg+xml" });
    const picture = new Uint8Array(renderPng(model, { ...drawn, scale: Number(query.scale) }));
    return c.body(picture, 200, { "Content-Type": "image/png" });
  });

  type Query = ReturnType<typeof chartQuery.parse>;

  async function modelOf(c: Context<Env>, id: string, query: Query): Promise<ChartModel> {
    const needs = id === "off-track" ? undefined : needsOf(id);
    if (needs === undefined) throw problems.notFound(`The chart ${id}`);
    return chartOf(id, needs && (await of(c, query, needs)));
  }

  async function of(c: Context<Env>, query: Query, more: readonly MoreRows[] = []): Promise<Charted> {
    if (query.provisional === "true") maySeeProvisional(c.get("who"));
    const { period, asof, priority, edition } = query;
    const framework = await frameworkOf(services, query);
    const shown = await charted(services.tables, {
      framework,
      provisional: query.provisional === "true",
      more,
      ...(period && { period }),
      ...(asof && { asOf: asof }),
      ...(priority && { priority: priorityNamed(framework, priority) }),
      ...(edition && { edition }),
    });
    if (!shown) throw problems.nothingAccepted();
    return shown;
  }
}
