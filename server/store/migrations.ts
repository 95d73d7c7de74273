import { type CreateTableBuilder, type Kysely, type Migration, sql } from "kysely";
import type { Engine } from "./schema.ts";

/**
 * Steps of the schema by name, in order. A step can be run again over a half-done one: SQLite runs them outside a transaction.
 */
export const migrations = (engine: Engine): Record<string, Migration> => ({
  "001-append-only": { up: (db) => appendOnly(db, engine) },
  "002-cycles": { up: (db) => cycles(db, engine) },
  "003-follow-ups": { up: (db) => followUps(db, engine) },
  "004-sessions": { up: (db) => sessions(db, engine) },
  "005-extensions": { up: (db) => extensions(db, engine) },
  "006-cell-comments": { up: (db) => cellComments(db, engine) },
  "007-submission-notes": { up: (db) => submissionNotes(db, engine) },
  "008-drafts": { up: (db) => drafts(db, engine) },
  "009-office-extensions": { up: (db) => officeExtensions(db, engine) },
  "010-indexes": { up: (db) => indexes(db, engine) },
});

/** A table whose rows are counted in the order of arrival. */
function numbered(db: Kysely<unknown>, engine: Engine, name: string): CreateTableBuilder<string, "seq"> {
  const builder = db.schema.createTable(name).ifNotExists();
  return engine === "postgres"
    ? builder.addColumn("seq", "serial", (column) => column.primaryKey())
    : builder.addColumn("seq", "integer", (column) => column.primaryKey().autoIncrement());
}

async function appendOnly(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const bytes = engine === "postgres" ? sql`bytea` : sql`blob`;
  const table = (name: string) => numbered(db, engine, name);
  await table("submissions")
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("framework", "text", (column) => column.notNull())
    .addColumn("priority", "text", (column) => column.notNull())
    .addColumn("office", "text", (column) => column.notNull())
    .addColumn("period", "text", (column) => column.notNull())
    .addColumn("parent", "text")
    .addColumn("template", "text", (column) => column.notNull())
    .addColumn("template_version", "integer", (column) => column.notNull())
    .addColumn("digest", "text", (column) => column.notNull())
    .addColumn("content", "text", (column) => column.notNull())
    .addColumn("bytes", bytes)
    .addColumn("by", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("sample", "integer", (column) => column.notNull())
    .addUniqueConstraint("submissions_version", ["framework", "priority", "office", "period", "version"])
    .execute();
  await table("decisions")
    .addColumn("submission", "text", (column) => column.notNull().references("submissions.id"))
    .addColumn("decision", "text", (column) => column.notNull())
    .addColumn("kpis", "text")
    .addColumn("comment", "text", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("decisions_submission")
    .ifNotExists()
    .on("decisions")
    .columns(["submission", "seq"])
    .execute();
  await table("frameworks")
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("content", "text", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addUniqueConstraint("frameworks_version", ["id", "version"])
    .execute();
  await table("editions")
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("period", "text", (column) => column.notNull())
    .addColumn("as_of", "text", (column) => column.notNull())
    .addColumn("content", "text", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .execute();
  await refuseChanges(db, engine, ["submissions", "decisions", "frameworks", "editions"]);
}

async function cycles(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await numbered(db, engine, "cycles")
    .addColumn("framework", "text", (column) => column.notNull())
    .addColumn("period", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("opens", "text")
    .addColumn("deadline", "text")
    .addColumn("meeting", "text")
    .addColumn("closes", "text")
    .addColumn("comment", "text", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .execute();
  await refuseChanges(db, engine, ["cycles"]);
}

async function followUps(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await numbered(db, engine, "followups")
    .addColumn("framework", "text", (column) => column.notNull())
    .addColumn("priority", "text", (column) => column.notNull())
    .addColumn("office", "text", (column) => column.notNull())
    .addColumn("period", "text", (column) => column.notNull())
    .addColumn("kpi", "text", (column) => column.notNull())
    .addColumn("cause", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("owner", "text", (column) => column.notNull())
    .addColumn("due", "text", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("closed_as", "text")
    .addColumn("comment", "text", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("sample", "integer", (column) => column.notNull())
    .execute();
  await refuseChanges(db, engine, ["followups"]);
}

async function sessions(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("sessions")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("claims", "text", (column) => column.notNull())
    .addColumn("expires", "text", (column) => column.notNull())
    .execute();
  const there = engine === "sqlite" && (await hasColumn(db, "submissions", "person"));
  if (!there) await db.schema.alterTable("submissions").addColumn("person", "text").execute();
}

async function hasColumn(db: Kysely<unknown>, table: string, column: string): Promise<boolean> {
  const tables = await db.introspection.getTables();
  return tables.some(({ name, columns }) => name === table && columns.some((each) => each.name === column));
}

async function extensions(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await numbered(db, engine, "extensions")
    .addColumn("framework", "text", (column) => column.notNull())
    .addColumn("period", "text", (column) => column.notNull())
    .addColumn("priority", "text", (column) => column.notNull())
    .addColumn("deadline", "text")
    .addColumn("comment", "text", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .execute();
  await refuseChanges(db, engine, ["extensions"]);
}

async function cellComments(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const there = engine === "sqlite" && (await hasColumn(db, "decisions", "cells"));
  if (!there) await db.schema.alterTable("decisions").addColumn("cells", "text").execute();
}

async function submissionNotes(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const there = engine === "sqlite" && (await hasColumn(db, "submissions", "note"));
  if (!there) await db.schema.alterTable("submissions").addColumn("note", "text").execute();
}

async function drafts(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await numbered(db, engine, "drafts")
    .addColumn("framework", "text", (column) => column.notNull())
    .addColumn("priority", "text", (column) => column.notNull())
    .addColumn("office", "text", (column) => column.notNull())
    .addColumn("period", "text", (column) => column.notNull())
    .addColumn("errors", "integer", (column) => column.notNull())
    .addColumn("warnings", "integer", (column) => column.notNull())
    .addColumn("tips", "integer", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .execute();
  await refuseChanges(db, engine, ["drafts"]);
}

async function officeExtensions(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const there = engine === "sqlite" && (await hasColumn(db, "extensions", "office"));
  if (!there) await db.schema.alterTable("extensions").addColumn("office", "text").execute();
}

const LISTED = [
  ...["id", "version", "framework", "priority", "office", "period", "parent", "template", "template_version"],
  ...["by", "person", "at", "sample", "note"],
];

/** What is asked for under a lock, or with every request, costs the same however much is kept. */
async function indexes(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const index = (name: string, table: string, columns: string[]) =>
    db.schema.createIndex(name).ifNotExists().on(table).columns(columns).execute();
  await index("cycles_quarter", "cycles", ["framework", "period", "seq"]);
  await index("drafts_scope", "drafts", ["framework", "priority", "office", "period", "seq"]);
  await index("followups_kpi", "followups", ["framework", "priority", "kpi", "seq"]);
  await index("sessions_expires", "sessions", ["expires"]);
  // SQLite has a workbook in its row, and reads through it for the columns behind: a list of submissions does not go there.
  if (engine === "sqlite") await index("submissions_entries", "submissions", ["seq", ...LISTED]);
}

/** Triggers, so that not even a hand-written statement updates or deletes a row. */
async function refuseChanges(db: Kysely<unknown>, engine: Engine, tables: readonly string[]): Promise<void> {
  if (engine === "postgres") {
    await sql`create or replace function resultbook_refuse() returns trigger language plpgsql as
      $$ begin raise exception 'append-only table: %', tg_table_name; end $$`.execute(db);
    for (const table of tables) {
      await sql`create or replace trigger ${sql.raw(`${table}_append_only`)} before update or delete or truncate
        on ${sql.table(table)} for each statement execute function resultbook_refuse()`.execute(db);
    }
    return;
  }
  for (const table of tables) {
    for (const event of ["update", "delete"]) {
      await sql`create trigger if not exists ${sql.raw(`${table}_no_${event}`)} before ${sql.raw(event)}
        on ${sql.table(table)} begin select raise(abort, ${sql.lit(`append-only table: ${table}`)}); end`.execute(db);
    }
  }
}
