import type { Hono } from "hono";
import { type ObservationRow, toRows } from "../../../pipelines/index.ts";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { bind, cellAddress, cells } from "../../../rbm/template/bind.ts";
import { rowOf } from "../../../rbm/template/content-of.ts";
import { workbookOf } from "../../../rbm/template/fill.ts";
import { readWorkbook } from "../../examine/read-workbook.ts";
import { problems } from "../../problems.ts";
import { templateById } from "../../templates.ts";
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
    const rows = toRows<ObservationRow>(table).filter((row) => row.kpi === kpi && row.period === period);
    if (rows.length === 0) throw problems.notFound(`A figure of ${kpi.slice(0, 20)} for ${period.slice(0, 10)}`);
    const figures = await Promise.all(rows.map(async (row) => ({ ...row, ...(await cellOf(services, row)) })));
    return c.json({ meta, figures });
  });
}

/** Where the figure stands in the workbook as it was pushed (as it would be handed out, where it was pushed as JSON). */
async function cellOf({ store }: Services, figure: ObservationRow): Promise<{ sheet: string; cell: string | null }> {
  const submission = await store.submission(figure.submission);
  if (!submission) throw problems.notFound(`The submission ${figure.submission}`);
  const template = templateById(submission.identity.template);
  const bytes = await store.bytes(submission.id);
  const workbook = bytes ? await readWorkbook(bytes) : workbookOf(template, framework2020, submission.content);
  const sheet = bind(workbook, template).sheets.get("actuals")!;
  const row = cells(sheet, "kpi").findIndex((_, at) => {
    const there = rowOf(sheet, at);
    return (["kpi", "period", "place", "disaggregation"] as const).every((column) => there[column] === figure[column]);
  });
  return {
    sheet: sheet.sheet?.name ?? sheet.declaration.name,
    cell: row < 0 ? null : cellAddress(sheet, "value", row),
  };
}
