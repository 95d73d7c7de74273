import type { Hono } from "hono";
import { type ObservationRow, toRows } from "../../../pipelines/index.ts";
import { actuals } from "../../../rbm/template/priority/actuals.ts";
import { placesOf } from "../../places.ts";
import { problems } from "../../problems.ts";
import { tableQuery } from "../api/tables.ts";
import { frameworkOf, queryOf } from "../request.ts";
import type { Env, Services } from "../services.ts";
import { maySeeProvisional } from "../who.ts";

/** From a figure back to the cell it was typed in and to who accepted it. */
export function trace(app: Hono<Env>, services: Services): void {
  app.get("/api/trace/:kpi/:period", async (c) => {
    const { kpi, period } = c.req.param();
    const query = queryOf(c, tableQuery);
    if (query.provisional === "true") maySeeProvisional(c.get("who"));
    const { meta, table } = await services.tables.get("observations", {
      framework: await frameworkOf(services, query),
      provisional: query.provisional === "true",
      ...(query.asof && { asOf: query.asof }),
    });
    const rows = toRows<ObservationRow>(await table()).filter((row) => row.kpi === kpi && row.period === period);
    if (rows.length === 0) throw problems.notFound(`A figure of ${kpi.slice(0, 20)} for ${period.slice(0, 10)}`);
    const figures = await Promise.all(rows.map(async (row) => ({ ...row, ...(await cellOf(services, row)) })));
    return c.json({ meta, figures });
  });
}

/** Where the figure stands in the workbook. */
async function cellOf(services: Services, figure: ObservationRow): Promise<{ sheet: string; cell: string | null }> {
  const submission = await services.archive.submission(figure.submission);
  if (!submission) throw problems.notFound(`The submission ${figure.submission}`);
  const { kpi, period, place, disaggregation } = figure;
  const key = [kpi, period, place, disaggregation].join(" · ");
  const found = (await placesOf(submission, services))({ sheet: actuals.id, key, column: "value" });
  return found ?? { sheet: actuals.name, cell: null };
}
