import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { appliedSteps } from "../open.ts";
import { TABLES, type Tables } from "../schema.ts";
import { type BackupHead, type BackupTail, rowToJson } from "./format.ts";

/** Rows read at once: each may hold a workbook. */
const PAGE = 20;

export interface DumpOptions {
  /** ISO 8601. */
  readonly at: string;
  readonly sample: boolean;
}

/**
 * The lines of a backup. The store may be written to meanwhile: as nothing in it is ever changed, what it held at the start is what
 * lies below the last row of each table then.
 */
export async function* dump(db: Kysely<Tables>, { at, sample }: DumpOptions): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const hashed = (line: string): string => {
    hash.update(line).update("\n");
    return line;
  };
  const ends = await lastRows(db);
  const head: BackupHead = { resultbook: "backup", format: 1, at, steps: await appliedSteps(db), sample };
  yield hashed(JSON.stringify(head));
  const rows: Record<string, number> = {};
  for (const table of TABLES) {
    yield hashed(JSON.stringify({ table }));
    rows[table] = 0;
    for (let from = 0; ; ) {
      const page = await db
        .selectFrom(table)
        .selectAll()
        .where("seq", ">", from)
        .where("seq", "<=", ends[table])
        .orderBy("seq")
        .limit(PAGE)
        .execute();
      for (const row of page) yield hashed(rowToJson({ ...row }));
      rows[table] += page.length;
      if (page.length < PAGE) break;
      from = page.at(-1)!.seq;
    }
  }
  const tail: BackupTail = { rows, sha256: hash.digest("hex") };
  yield JSON.stringify(tail);
}

/** In one statement, so that it is of one moment. */
async function lastRows(db: Kysely<Tables>): Promise<Record<(typeof TABLES)[number], number>> {
  const last = TABLES.map((table) => sql`(select coalesce(max(seq), 0) from ${sql.table(table)}) as ${sql.ref(table)}`);
  const { rows } = await sql<Record<(typeof TABLES)[number], number>>`select ${sql.join(last)}`.execute(db);
  return rows[0]!;
}
