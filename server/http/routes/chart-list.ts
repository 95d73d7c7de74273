import type { Hono } from "hono";
import { charts, pageCharts, publishedCharts, statuses } from "../../../charts/index.ts";
import { themes } from "../../../charts/looks/tokens.ts";
import type { Env } from "../services.ts";

const { light } = themes;

/** Where a status is not known its bar is hollow; a native chart has greys instead. */
const UNKNOWN = {
  "not due": light.rule,
  "no data": light.missing,
  "no baseline": light["ink-3"],
  "no target": light["ink-2"],
};

/** Which charts there are, and the colours that native charts in Excel are drawn in. */
export function chartList(app: Hono<Env>): void {
  const known = Object.entries(statuses).filter(([, { known }]) => known);
  const list = {
    charts: Object.entries(charts).map(([id, { title }]) => ({ id, title })),
    /** Those that Excel cannot draw natively as well. */
    all: Object.entries({ ...charts, ...pageCharts, ...publishedCharts }).map(([id, { title }]) => ({ id, title })),
    colours: {
      ...UNKNOWN,
      ...Object.fromEntries(known.map(([status, { fill }]) => [status, light[fill]])),
      accent: light.accent,
      planned: light.missing,
      forecast: light["seq-2"],
    },
  };
  app.get("/api/charts", (c) => c.json(list, 200, { "Cache-Control": "no-cache" }));
}
