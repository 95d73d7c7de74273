import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CompiledQuery, createQueryId, type Kysely, type KyselyPlugin, type RootOperationNode, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engineOf, openDatabase, type StorePlace } from "../../../server/store/open.ts";
import { QueryStore } from "../../../server/store/query-store.ts";
import type { Tables } from "../../../server/store/schema.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";
import { A, CYCLE, DRAFT, FOLLOW_UP, idOf, push } from "./contract/fixtures.ts";

let postgres: TestPostgres;
let folder: string;
beforeAll(async () => {
  postgres = await startPostgres();
  folder = mkdtempSync(join(tmpdir(), "resultbook-plans-"));
}, 60_000);
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Enough rows for an engine to prefer an index where there is one. */
const ROWS = 400;

async function fill(db: Kysely<Tables>, at: StorePlace): Promise<string> {
  const store = new QueryStore(db);
  const id = idOf(await store.submit(push(A)));
  const { seq: _, ...submission } = await db.selectFrom("submissions").selectAll().executeTakeFirstOrThrow();
  const each = Array.from({ length: ROWS }, (__, i) => `${i}`);
  await db.transaction().execute(async (inside) => {
    const kept = new QueryStore(inside);
    for (const i of each) {
      await inside
        .insertInto("submissions")
        .values({ ...submission, id: i, priority: i, content: "{}" })
        .execute();
      await kept.decide({ submission: i, decision: "accept", kpis: null, comment: "", by: "b", at: i });
      await kept.schedule({ ...CYCLE, period: i });
      await kept.noteDraft({ ...DRAFT, priority: i });
      await kept.follow({ ...FOLLOW_UP, priority: i });
      await kept.sessions.keep({ id: i, kind: "browser", claims: {}, expires: `3${i.padStart(3, "0")}` }, "");
    }
  });
  if (engineOf(at) === "postgres") await sql`analyze`.execute(db);
  return id;
}

/** Queries that are asked meanwhile. */
async function asked(
  db: Kysely<Tables>,
  work: (store: QueryStore) => Promise<unknown>,
): Promise<readonly CompiledQuery[]> {
  const nodes: RootOperationNode[] = [];
  const recorder: KyselyPlugin = {
    transformQuery({ node }) {
      nodes.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await work(new QueryStore(db.withPlugin(recorder)));
  return nodes.map((node) => db.getExecutor().compileQuery(node, createQueryId()));
}

/** How the engine goes about a query, where it goes by an index if it can. */
async function planOf(db: Kysely<Tables>, query: CompiledQuery, at: StorePlace): Promise<string> {
  return db.connection().execute(async (connection) => {
    const isPostgres = engineOf(at) === "postgres";
    if (isPostgres) await sql`set enable_seqscan = off`.execute(connection);
    const explain = isPostgres ? "explain" : "explain query plan";
    const { rows } = await connection.executeQuery<Record<string, unknown>>({
      ...query,
      sql: `${explain} ${query.sql}`,
    });
    return rows.map((row) => row.detail ?? row["QUERY PLAN"]).join("\n");
  });
}

describe.each([
  ["SQLite", async (): Promise<StorePlace> => ({ folder: join(folder, "data") })],
  ["PostgreSQL", async (): Promise<StorePlace> => ({ url: await postgres.database() })],
])("the store on %s", (engine, place) => {
  let at: StorePlace;
  let db: Kysely<Tables>;
  let id: string;
  beforeAll(async () => {
    at = await place();
    db = await openDatabase(at);
    id = await fill(db, at);
  });
  afterAll(() => db?.destroy());

  it("finds what it asks for by an index, however much is kept", async () => {
    const queries = await asked(db, async (store) => {
      await store.submit(push(A, { parent: id }));
      await store.entries({ framework: "2020-2023", priority: "Digital Inclusion", period: "2021-Q3" });
      await store.entries(A.identity);
      await store.submissions([id, "gone"]);
      await store.bytes(id);
      await store.head(A.identity);
      await store.decide({ submission: id, decision: "return", kpis: null, comment: "Why", by: "b", at: "2021" });
      await store.decisions([id, "1"]);
      await store.drafts(DRAFT);
      await store.followUps(FOLLOW_UP);
      await store.sessions.keep({ id: "a", kind: "browser", claims: {}, expires: "4" }, "3000");
      await store.sessions.find("a", "3000");
      await store.sessions.end("a", "3000");
    });
    const conditional = queries.filter((query) => /\swhere\s/.test(query.sql));
    expect(conditional.length).toBeGreaterThanOrEqual(14);
    for (const query of conditional) {
      const plan = await planOf(db, query, at);
      const found = engine === "SQLite" ? /SEARCH/ : /Index Cond/;
      expect(plan, query.sql).toMatch(found);
      expect(plan, query.sql).not.toMatch(/SCAN|Seq Scan|Filter: .*(framework|expires|submission)/);
    }
  });

  it("lists submissions without going through their workbooks", async () => {
    const [query] = await asked(db, (store) => store.entries());
    const plan = await planOf(db, query!, at);
    // PostgreSQL keeps what is large out of its rows.
    expect(plan).toMatch(engine === "SQLite" ? /^SCAN submissions USING COVERING INDEX submissions_entries$/ : /Index/);
    expect(plan).not.toMatch(/TEMP B-TREE|Sort/);
  });
});
