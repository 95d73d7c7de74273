import type { Context, Hono } from "hono";
import type { TableDeclaration } from "../../../pipelines/index.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { atomFeed } from "../../exports/atom.ts";
import { dataPackage, type PackagedTable } from "../../exports/data-package/index.ts";
import { flatCsv } from "../../exports/flat-csv.ts";
import { iatiXml, standings } from "../../exports/iati.ts";
import { toParquet } from "../../exports/parquet.ts";
import { workbookOfTable } from "../../exports/workbook-of-table.ts";
import { XLSX } from "../../media-types.ts";
import { problems } from "../../problems.ts";
import { TABLES, type TableName } from "../../tables/served-tables.ts";
import type { TableQuery } from "../../tables/tables.ts";
import { datapackageQuery } from "../api/exports.ts";
import { tableQuery } from "../api/tables.ts";
import { frameworkOf, queryOf } from "../request.ts";
import type { Env, Services } from "../services.ts";
import { maySeeProvisional } from "../who.ts";

const PARQUET = "application/vnd.apache.parquet";
/** Characters of notes that a header carries. */
const NOTES = 3000;

/** The field's own formats. Under /api/exports only what is declared public; under /api/tables every column, as for its other formats. */
export function exchange(app: Hono<Env>, services: Services): void {
  app.get("/api/exports/iati.xml", async (c) => {
    const { query, contents, options } = await accepted(c);
    const { xml, notes } = iatiXml(contents, query, options);
    const shown = encodeURIComponent(JSON.stringify(notes));
    return c.body(xml, 200, {
      ...attachment("application/xml; charset=utf-8", "results.iati.xml"),
      "X-Resultbook-Notes": shown.length <= NOTES ? shown : encodeURIComponent(JSON.stringify(summary(notes))),
    });
  });

  app.get("/api/exports/results.csv", async (c) => {
    const { query, contents, options } = await accepted(c);
    return c.body(
      flatCsv(contents, query.framework, options),
      200,
      attachment("text/csv; charset=utf-8", "results.csv"),
    );
  });

  app.get("/api/exports/datapackage.zip", async (c) => {
    const { query, contents, options } = await accepted(c);
    const { license } = queryOf(c, datapackageQuery);
    const tidy = await Promise.all(
      (Object.keys(TABLES) as TableName[]).map((name) => services.tables.get(name, query)),
    );
    const tables: PackagedTable[] = [];
    for (const { meta, table } of tidy) tables.push({ table: await table(), declaration: declarationOf(meta.table) });
    const [first] = tidy;
    const bytes = dataPackage({
      framework: query.framework,
      template: priorityTemplate,
      contents,
      tables,
      created: options.generated,
      sample: first!.meta.sample,
      asOf: first!.meta.asOf,
      ...(license && { licenses: [{ name: license }] }),
    });
    return c.body(new Uint8Array(bytes), 200, attachment("application/zip", "datapackage.zip"));
  });

  app.get("/api/exports/feed.atom", async (c) => {
    const { submissions, decisions } = await services.archive.holdings();
    const { origin } = new URL(c.req.url);
    const feed = atomFeed(submissions, decisions, { origin, now: services.now().toISOString() });
    return c.body(feed, 200, { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": "no-cache" });
  });

  for (const [folder, isPublic] of [
    ["exports/tables", true],
    ["tables", false],
  ] as const) {
    app.get(`/api/${folder}/:file{[a-z-]+\\.(?:parquet|xlsx)}`, async (c) => {
      const [name = "", format = ""] = c.req.param("file").split(".");
      if (!isTable(name)) throw problems.notFound(`The table ${name}`);
      const tidy = await services.tables.get(name, await queryIn(c));
      const { meta } = tidy;
      const table = await tidy.table();
      const declaration = isPublic ? publicPart(declarationOf(name)) : declarationOf(name);
      const figures = meta.sample ? "Sample figures" : "As accepted";
      const note = [
        figures,
        meta.asOf && `as of ${meta.asOf.slice(0, 10)}`,
        meta.provisional && "with provisional figures",
      ];
      const said = `${note.filter(Boolean).join(", ")}.`;
      const bytes =
        format === "xlsx"
          ? await workbookOfTable(table, declaration, said)
          : toParquet(table, declaration, { title: declaration.title, figures: said });
      return c.body(new Uint8Array(bytes), 200, attachment(format === "xlsx" ? XLSX : PARQUET, `${name}.${format}`));
    });
  }

  async function queryIn(c: Context<Env>): Promise<TableQuery> {
    const query = queryOf(c, tableQuery);
    if (query.provisional === "true") maySeeProvisional(c.get("who"));
    return {
      framework: await frameworkOf(services, query),
      provisional: query.provisional === "true",
      ...(query.asof && { asOf: query.asof }),
      ...(query.period && { through: query.period }),
    };
  }

  /** What leaves the house: accepted figures only, whatever is asked. */
  async function accepted(c: Context<Env>) {
    const query = { ...(await queryIn(c)), provisional: false };
    const contents = standings(await services.tables.reports(query), query);
    if (contents.length === 0) throw problems.nothingAccepted();
    return { query, contents, options: { generated: services.now().toISOString() } };
  }
}

const isTable = (name: string): name is TableName => Object.hasOwn(TABLES, name);

function declarationOf(table: TableName): TableDeclaration {
  const { name, title, about, key, columns } = TABLES[table].declaration;
  return { name, title, about, key, columns };
}

function publicPart(declaration: TableDeclaration): TableDeclaration {
  const columns = Object.entries(declaration.columns).filter(([, { audience }]) => audience === "public");
  return { ...declaration, columns: Object.fromEntries(columns) };
}

/** Each note once, with how often it was. */
function summary(notes: readonly { readonly what: string }[]) {
  const times = new Map<string, number>();
  for (const { what } of notes) times.set(what, (times.get(what) ?? 0) + 1);
  return [...times].map(([what, count]) => ({ where: count === 1 ? "1 place" : `${count} places`, what }));
}

const attachment = (type: string, filename: string): Record<string, string> => ({
  "Content-Type": type,
  "Content-Disposition": `attachment; filename="${filename}"`,
  "Cache-Control": "no-store",
});
