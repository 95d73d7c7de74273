import { type Kysely, PostgresAdapter, sql } from "kysely";
import type { Tables } from "./schema.ts";
import type { Quarter } from "./store.ts";

/**
 * Waits for a quarter of a plan, and holds it until the transaction ends: `alone`, or `beside` others that hold it like that.
 * PostgreSQL lets two transactions read before either wrote, so what is decided by reading needs it; SQLite lets one in at a time.
 */
export async function holdQuarter(
  db: Kysely<Tables>,
  { framework, period }: Quarter,
  how: "alone" | "beside",
): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  const lock = sql.raw(how === "alone" ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared");
  await sql`select ${lock}(hashtextextended(${JSON.stringify(["resultbook", framework, period])}, 0))`.execute(db);
}
