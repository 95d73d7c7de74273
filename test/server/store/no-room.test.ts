import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../../server/store/open.ts";
import { QueryStore } from "../../../server/store/query-store.ts";
import type { Tables } from "../../../server/store/schema.ts";
import { reportWith } from "../support/content.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";
import { type TestServer, withServer } from "../support/server.ts";

let folder: string;
let postgres: TestPostgres;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "resultbook-room-"));
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** More than the last page of a file has room for. */
const MANY = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`DI-${i + 10}`, i]));
const quarter = (period: string) => reportWith({ identity: { period }, values: MANY });

/** Pushes, then takes the store's room away, pushes again, gives it back, and pushes once more. */
async function refusedMeanwhile(
  db: Kysely<Tables>,
  problem: { readonly status: number; readonly code: string },
  take: () => Promise<unknown>,
  give: () => Promise<unknown>,
): Promise<void> {
  const store = new QueryStore(db);
  await withServer(
    async ({ push, json }: TestServer) => {
      expect((await push(quarter("2021-Q1"))).status).toBe(201);
      await take();
      // A connection that was open then may first have to be found gone.
      const refused = async () => {
        const response = await push(quarter("2021-Q2"));
        return { status: response.status, code: ((await response.json()) as { code?: string }).code };
      };
      await expect.poll(refused).toEqual(problem);
      expect((await json("/api/submissions")).body).toHaveLength(1);
      await give();
      await expect.poll(async () => (await push(quarter("2021-Q2"))).status).toBeLessThan(202);
      expect((await json("/api/submissions")).body).toHaveLength(2);
    },
    { store },
  );
}

describe("a store with no room", () => {
  it("on a full disk says so, keeps what it had, and goes on once there is room", async () => {
    const db = await openDatabase({ folder: join(folder, "full") });
    const pages = async () => (await sql<{ page_count: number }>`pragma page_count`.execute(db)).rows[0]!.page_count;
    await refusedMeanwhile(
      db,
      { status: 507, code: "store-full" },
      async () => sql`pragma max_page_count = ${sql.lit(await pages())}`.execute(db),
      () => sql`pragma max_page_count = 1073741823`.execute(db),
    );
  });

  it("that may not be written to says so", async () => {
    const db = await openDatabase({ folder: join(folder, "read-only") });
    await refusedMeanwhile(
      db,
      { status: 503, code: "store-read-only" },
      () => sql`pragma query_only = on`.execute(db),
      () => sql`pragma query_only = off`.execute(db),
    );
  });

  it("on PostgreSQL that may not be written to says so", async () => {
    const url = await postgres.database();
    const name = new URL(url).pathname.slice(1);
    const db = await openDatabase({ url });
    const admin = await openDatabase({ url });
    const readOnly = async (on: boolean): Promise<void> => {
      await sql`alter database ${sql.id(name)} set default_transaction_read_only = ${sql.lit(on ? "on" : "off")}`.execute(
        admin,
      );
      // A setting of the database is that of the sessions that begin after it.
      const others = sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name} and pid <> pg_backend_pid()`;
      await admin.transaction().execute(async (session) => {
        await sql`set transaction read write`.execute(session);
        await others.execute(session);
      });
    };
    await refusedMeanwhile(
      db,
      { status: 503, code: "store-read-only" },
      () => readOnly(true),
      () => readOnly(false),
    );
    await admin.destroy();
  });
});
