import type { Hono } from "hono";
import { type ColumnTable, toArrowBytes, toCsv } from "../../../pipelines/index.ts";
import { tableJson } from "../../exports/table-json.ts";
import { problems } from "../../problems.ts";
import { TABLES, type TableName } from "../../tables/served-tables.ts";
import type { TableMeta } from "../../tables/tables.ts";
import { tableQuery } from "../api/tables.ts";
import { Bodies } from "../bodies.ts";
import { namesTag } from "../names-tag.ts";
import { frameworkOf, queryOf } from "../request.ts";
import type { Env, Services } from "../services.ts";
import { maySeeProvisional } from "../who.ts";

/** Tidy tables, of what was accepted unless asked otherwise. */
export function tables(app: Hono<Env>, services: Services): void {
  const bodies = new Bodies();
  app.get("/api/tables/:file{[a-z-]+\\.(?:arrow|json|csv)}", async (c) => {
    const [name = "", format = ""] = c.req.param("file").split(".");
    if (!isTable(name)) throw problems.notFound(`The table ${name}`);
    const query = queryOf(c, tableQuery);
    if (query.provisional === "true") maySeeProvisional(c.get("who"));
    const tidy = await services.tables.get(name, {
      framework: await frameworkOf(services, query),
      provisional: query.provisional === "true",
      ...(query.asof && { asOf: query.asof }),
      ...(query.period && { through: query.period }),
      ...(query.edition && { edition: query.edition }),
    });
    const tag = `"${tidy.tag}.${format}"`;
    const headers = {
      ETag: tag,
      "Cache-Control": "no-cache",
      Vary: "Accept-Encoding",
      "X-Resultbook-Meta": JSON.stringify(tidy.meta),
    };
    if (namesTag(c.req.header("If-None-Match"), tag)) return c.body(null, 304, headers);
    const { type, write } = FORMATS[format as Format];
    const body = await bodies.of(tag, async () => write(await tidy.table(), TABLES[name].declaration, tidy.meta));
    return c.body(body, 200, { ...headers, "Content-Type": type });
  });
}

type Format = "arrow" | "json" | "csv";

const FORMATS: Readonly<Record<Format, { readonly type: string; write: Write }>> = {
  arrow: { type: "application/vnd.apache.arrow.stream", write: toArrowBytes },
  json: { type: "application/json", write: (table, _, meta) => tableJson(meta, table) },
  csv: { type: "text/csv; charset=utf-8", write: toCsv },
};

type Body = string | Uint8Array;
type Write = (table: ColumnTable, declaration: Parameters<typeof toCsv>[1], meta: TableMeta) => Body | Promise<Body>;

const isTable = (name: string): name is TableName => Object.hasOwn(TABLES, name);
