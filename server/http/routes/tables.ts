import type { Hono } from "hono";
import { toArrowBytes, toCsv, toRows } from "../../../pipelines/index.ts";
import { problems } from "../../problems.ts";
import { TABLES, type TableName } from "../../served-tables.ts";
import { frameworkOf, queryOf } from "../request.ts";
import * as schemas from "../schemas.ts";
import type { Env, Services } from "../services.ts";
import { maySeeProvisional } from "../who.ts";

/** Tidy tables, of what was accepted unless asked otherwise. */
export function tables(app: Hono<Env>, services: Services): void {
  app.get("/api/tables/:file{[a-z-]+\\.(?:arrow|json|csv)}", async (c) => {
    const [name = "", format = ""] = c.req.param("file").split(".");
    if (!isTable(name)) throw problems.notFound(`The table ${name}`);
    const query = queryOf(c, schemas.tableQuery);
    if (query.provisional === "true") maySeeProvisional(c.get("who"));
    const { meta, table, tag } = await services.tables.get(name, {
      framework: await frameworkOf(services, query),
      provisional: query.provisional === "true",
      ...(query.asof && { asOf: query.asof }),
      ...(query.period && { through: query.period }),
      ...(query.edition && { edition: query.edition }),
    });
    const { declaration } = TABLES[name];
    const headers = {
      ETag: `"${tag}.${format}"`,
      "Cache-Control": "no-cache",
      Vary: "Accept-Encoding",
      "X-Resultbook-Meta": JSON.stringify(meta),
    };
    if (c.req.header("If-None-Match") === headers.ETag) return c.body(null, 304, headers);
    if (format === "json") return c.json({ meta, rows: toRows(table) }, 200, headers);
    if (format === "csv") {
      return c.body(toCsv(table, declaration), 200, { ...headers, "Content-Type": "text/csv; charset=utf-8" });
    }
    const bytes = new Uint8Array(toArrowBytes(table, declaration));
    return c.body(bytes, 200, { ...headers, "Content-Type": "application/vnd.apache.arrow.stream" });
  });
}

const isTable = (name: string): name is TableName => Object.hasOwn(TABLES, name);
