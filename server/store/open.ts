import { Kysely, Migrator } from "kysely";
import { migrations } from "./migrations.ts";
import { postgresDialect } from "./postgres.ts";
import { QueryStore } from "./query-store.ts";
import type { Tables } from "./schema.ts";
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
  const engine = "url" in place ? "postgres" : "sqlite";
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
