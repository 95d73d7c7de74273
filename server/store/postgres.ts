import { PostgresDialect } from "kysely";
import pg from "pg";

/** The shared store behind `DATABASE_URL`. */
export const postgresDialect = (url: string): PostgresDialect =>
  new PostgresDialect({
    pool: new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000, statement_timeout: 30_000 }),
  });
