import { chmodSync, closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from "kysely";

type Parameter = null | number | bigint | string | Uint8Array;

/** Milliseconds a write waits for another process before it gives up. */
const BUSY = 5_000;

/** The embedded store in a folder of its own, readable by nobody else; `:memory:` for one that is gone when closed. */
export function sqliteDialect(folder: string): SqliteDialect {
  return new SqliteDialect({ database: async () => adapted(opened(folder)) });
}

function opened(folder: string): DatabaseSyncInstance {
  if (folder === ":memory:") return new DatabaseSync(":memory:");
  ownFolder(folder);
  const file = join(folder, "resultbook.sqlite");
  // SQLite gives its -wal and -shm files the mode of the file itself.
  closeSync(openSync(file, "a", 0o600));
  chmodSync(file, 0o600);
  const db = new DatabaseSync(file, { timeout: BUSY });
  db.exec("pragma journal_mode = wal");
  db.exec("pragma synchronous = full");
  return db;
}

export function ownFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

/** A lock the system drops with the process that holds it, however that ends. Null while another process has it. */
export function lockFile(file: string, wait: number): { release(): void } | null {
  const db = new DatabaseSync(file, { timeout: wait });
  try {
    chmodSync(file, 0o600);
    db.exec("pragma locking_mode = exclusive");
    db.exec("begin exclusive");
  } catch (error) {
    db.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) return null;
    throw error;
  }
  return { release: () => db.close() };
}

/** node:sqlite seen as the better-sqlite3 that Kysely expects. */
function adapted(db: DatabaseSyncInstance): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => db.close(),
    prepare(text) {
      // A deferred transaction that writes after it read can fail with SQLITE_BUSY at once, whatever the timeout.
      const sql = text === "begin" ? "begin immediate" : text;
      const known = statements.get(sql);
      if (known) return known;
      const prepared = db.prepare(sql);
      const statement: SqliteStatement = {
        reader: prepared.columns().length > 0,
        all: (parameters) => prepared.all(...(parameters as Parameter[])),
        run: (parameters) => (sql === "rollback" ? rollback(db) : prepared.run(...(parameters as Parameter[]))),
        iterate: (parameters) => prepared.iterate(...(parameters as Parameter[])),
      };
      statements.set(sql, statement);
      return statement;
    },
  };
}

/** A full disk ends the transaction by itself, and rolling back what is gone would hide why. */
function rollback(db: DatabaseSyncInstance): ReturnType<SqliteStatement["run"]> {
  if (db.isTransaction) db.exec("rollback");
  return { changes: 0, lastInsertRowid: 0 };
}
