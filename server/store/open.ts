import { Kysely, Migrator, sql } from "kysely";
import { migrations } from "./migrations.ts";
import { postgresDialect } from "./postgres.ts";
import { QueryStore } from "./query-store.ts";
import type { Engine, Tables } from "./schema.ts";
import { sqliteDialect } from "./sqlite.ts";
import type { Store } from "./store.ts";

/** Where a store is: a folder (`:memory:` for none) or a PostgreSQL URL. */
export type StorePlace = { readonly folder: string } | { readonly url: string };

/** Opens a store and brings its schema up to date. Throws what the engine says where it cannot. */
export async function openStore(place: StorePlace): Promise<Store> {
  const db = await openDatabase(place);
  return new QueryStore(db);
}

/** The database under a store, for what goes below the queries: backups, and tests of the triggers. */
export async function openDatabase(place: StorePlace): Promise<Kysely<Tables>> {
  const engine = engineOf(place);
  const dialect = "url" in place ? postgresDialect(place.url) : sqliteDialect(place.folder);
  const db = new Kysely<Tables>({ dialect });
  const steps = migrations(engine);
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => steps } }).migrateToLatest();
  if (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

export const engineOf = (place: StorePlace): Engine => ("url" in place ? "postgres" : "sqlite");

/** Names of the schema's steps that a database has been through. */
export async function appliedSteps(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
