import { PostgresDialect } from "kysely";
import pg from "pg";

/** The shared store behind `DATABASE_URL`. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    keepAlive: true,
  });
  // A database that goes away ends idle connections, and without a listener the process; the next query says what is wrong.
  pool.on("error", () => {});
  return new PostgresDialect({ pool });
}
