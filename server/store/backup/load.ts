import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { migrations } from "../migrations.ts";
import { type Engine, TABLES, type Tables } from "../schema.ts";
import { type BackupHead, BackupRefused, type BackupTail, rowFromJson } from "./format.ts";

export interface Restored {
  readonly head: BackupHead;
  readonly rows: Readonly<Record<string, number>>;
}

export interface LoadOptions {
  readonly engine: Engine;
  /** Called with the head before anything is written; throws where the backup is not wanted here. */
  accept?(head: BackupHead): void;
}

type Table = (typeof TABLES)[number];

/** Puts a backup into an empty store, all of it or nothing. Throws {@link BackupRefused} with the reason. */
export async function load(
  db: Kysely<Tables>,
  lines: AsyncIterable<string>,
  { engine, accept }: LoadOptions,
): Promise<Restored> {
  const hash = createHash("sha256");
  const rows: Record<string, number> = {};
  let head: BackupHead | null = null;
  let tail: BackupTail | null = null;
  let into: Table | null = null;
  await db.transaction().execute(async (transaction) => {
    if (engine === "postgres") await holdBack(transaction);
    await refuseFilled(transaction);
    for await (const line of lines) {
      if (tail) throw new BackupRefused("There is more after its end. It is not the file that was written.");
      if (!head) {
        head = headOf(line);
        accept?.(head);
      } else if (line.startsWith('{"rows":')) {
        tail = parsed(line) as BackupTail;
        continue;
      } else if (line.startsWith('{"table":')) {
        into = tableOf(line);
        rows[into] = 0;
      } else {
        if (!into) throw damaged();
        await transaction
          .insertInto(into)
          .values(parsed(line) as never)
          .execute();
        rows[into] = rows[into]! + 1;
      }
      hash.update(line).update("\n");
    }
    if (!tail) throw new BackupRefused("Its end is missing: it was cut off while it was written or copied.");
    const same = Object.entries(tail.rows).every(([table, count]) => rows[table] === count);
    if (!same || tail.sha256 !== hash.digest("hex")) throw damaged();
    if (engine === "postgres") await countOn(transaction);
  });
  if (!head) throw damaged();
  return { head, rows };
}

const damaged = (): BackupRefused =>
  new BackupRefused("It is damaged: what it holds is not what was written. Take another copy of it.");

function parsed(line: string): unknown {
  try {
    return rowFromJson(line);
  } catch {
    throw damaged();
  }
}

function headOf(line: string): BackupHead {
  const head = line.startsWith('{"resultbook":"backup"') ? (parsed(line) as BackupHead) : null;
  if (!head) throw new BackupRefused("It is no backup. Give a file that resultbook backup wrote.");
  const unknown = head.steps.filter((step) => !(step in migrations("sqlite")));
  if (head.format !== 1 || unknown.length > 0) {
    throw new BackupRefused("A newer Resultbook wrote it. Bring this one up to date, then try again.");
  }
  return head;
}

function tableOf(line: string): Table {
  const { table } = parsed(line) as { table: string };
  const known = TABLES.find((name) => name === table);
  if (!known) throw new BackupRefused("A newer Resultbook wrote it. Bring this one up to date, then try again.");
  return known;
}

/** Lets nobody write until it is there: SQLite has one who writes anyway. */
async function holdBack(db: Kysely<Tables>): Promise<void> {
  await sql`lock table ${sql.join(TABLES.map((table) => sql.table(table)))} in exclusive mode`.execute(db);
}

async function refuseFilled(db: Kysely<Tables>): Promise<void> {
  for (const table of TABLES) {
    const row = await db.selectFrom(table).select("seq").limit(1).executeTakeFirst();
    if (row) {
      throw new BackupRefused(
        "The store to restore to holds something already, and nothing in it is ever overwritten. Name an empty one.",
      );
    }
  }
}

/** Rows came with their numbers: the next ones go on from there. */
async function countOn(db: Kysely<Tables>): Promise<void> {
  for (const table of TABLES) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'seq'), greatest((select max(seq) from ${sql.table(table)}), 1),
      exists (select 1 from ${sql.table(table)}))`.execute(db);
  }
}
