import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CycleEvent } from "../../../server/review/cycle.ts";
import type { Draft } from "../../../server/review/drafts.ts";
import { rowFromJson, rowToJson } from "../../../server/store/backup/format.ts";
import { BackupRefused, dump, load, readBackup, writeBackup } from "../../../server/store/backup/index.ts";
import { engineOf, openDatabase, openStore, type StorePlace } from "../../../server/store/open.ts";
import { TABLES } from "../../../server/store/schema.ts";
import { reportWith } from "../support/content.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";

let postgres: TestPostgres;
let folder: string;
let count = 0;
beforeAll(async () => {
  postgres = await startPostgres();
  folder = mkdtempSync(join(tmpdir(), "resultbook-backup-"));
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const places = {
  SQLite: async (): Promise<StorePlace> => ({ folder: join(folder, `store-${count++}`) }),
  PostgreSQL: async (): Promise<StorePlace> => ({ url: await postgres.database() }),
};
type Engine = keyof typeof places;

const WORKBOOK = new Uint8Array([0, 1, 2, 254, 255]);

const CLOSED: CycleEvent = {
  framework: "2020-2023",
  period: "2021-Q3",
  state: "closed",
  opens: null,
  deadline: "2021-10-15",
  meeting: null,
  closes: null,
  comment: "",
  by: "b",
  at: "2021-10-10T09:00:00.000Z",
};

/** A store with versions, bytes, a decision, a draft, more time for an office and a closed quarter. */
async function filled(place: StorePlace): Promise<string[]> {
  const store = await openStore(place);
  const at = "2021-10-10T09:00:00.000Z";
  let parent: string | null = null;
  const ids: string[] = [];
  for (const value of [50, 60, 50]) {
    const push = {
      content: reportWith({ values: { "DI-01": value } }),
      parent,
      bytes: WORKBOOK,
      by: "ö “x”\n",
      at,
      sample: false,
    };
    const outcome = await store.submit(push);
    if (outcome.outcome !== "stored") throw new Error(outcome.outcome);
    parent = outcome.submission.id;
    ids.push(parent);
  }
  await store.decide({ submission: parent!, decision: "accept", kpis: ["DI-01"], comment: "", by: "b", at });
  const scope = { framework: "2020-2023", priority: "Digital Inclusion", office: "Headquarters", period: "2021-Q3" };
  await store.noteDraft({ ...scope, counts: { error: 2, warning: 1, tip: 0 }, by: "ö", at });
  await store.extend({ ...scope, deadline: "2021-10-22", comment: "Late register", by: "b", at });
  await store.schedule(CLOSED);
  await store.close();
  return ids;
}

async function backupOf(place: StorePlace): Promise<string> {
  const file = join(folder, `backup-${count++}.gz`);
  const db = await openDatabase(place);
  await writeBackup(file, dump(db, { at: "2021-10-20T00:00:00.000Z", sample: false }));
  await db.destroy();
  return file;
}

async function restored(file: string, place: StorePlace): Promise<void> {
  const db = await openDatabase(place);
  await load(db, readBackup(file), { engine: engineOf(place) }).finally(() => db.destroy());
}

async function draftsOf(place: StorePlace): Promise<Draft[]> {
  const store = await openStore(place);
  return store.drafts().finally(() => store.close());
}

async function everything(place: StorePlace): Promise<unknown[]> {
  const db = await openDatabase(place);
  const all = [];
  for (const table of TABLES) {
    const rows = await db.selectFrom(table).selectAll().orderBy("seq").execute();
    all.push(rows.map((row) => rowFromJson(rowToJson({ ...row }))));
  }
  await db.destroy();
  return all;
}

describe.each([
  ["SQLite", "SQLite"],
  ["SQLite", "PostgreSQL"],
  ["PostgreSQL", "SQLite"],
] as [Engine, Engine][])("a backup of %s restored to %s", (from, to) => {
  it("holds every row as it was, and the store goes on from there", async () => {
    const [source, target] = [await places[from](), await places[to]()];
    const ids = await filled(source);
    await restored(await backupOf(source), target);
    expect(await everything(target)).toEqual(await everything(source));
    const store = await openStore(target);
    expect([...(await store.bytes(ids[0]!))!]).toEqual([...WORKBOOK]);
    const push = {
      content: reportWith({ values: { "DI-01": 70 } }),
      parent: ids[2]!,
      bytes: null,
      by: "a",
      at: "2021-11-01T00:00:00.000Z",
      sample: false,
    };
    expect(await store.submit(push)).toEqual({ outcome: "closed" });
    await store.schedule({ ...CLOSED, state: "open", comment: "Recount" });
    const next = await store.submit(push);
    expect(next).toMatchObject({ outcome: "stored", submission: { version: 4 } });
    expect((await store.entries()).map(({ version }) => version)).toEqual([1, 2, 3, 4]);
    await store.close();
  });
});

describe("a backup", () => {
  it("names every table of the store but who is signed in", async () => {
    const db = await openDatabase({ folder: ":memory:" });
    const tables = await db.introspection.getTables();
    await db.destroy();
    expect(tables.map(({ name }) => name).sort()).toEqual([...TABLES, "sessions"].sort());
  });

  it("is read by its owner only, and not there before it is whole", async () => {
    const place = await places.SQLite();
    await filled(place);
    expect(statSync(await backupOf(place)).mode & 0o777).toBe(0o600);
    const broken = async function* (): AsyncGenerator<string> {
      yield "{}";
      throw new Error("disk full");
    };
    const file = join(folder, "never.gz");
    await expect(writeBackup(file, broken())).rejects.toThrow("disk full");
    expect(() => statSync(file)).toThrow();
    expect(() => statSync(`${file}.unfinished`)).toThrow();
  });

  it("is made while somebody pushes, as of its start", async () => {
    const place = await places.SQLite();
    await filled(place);
    const db = await openDatabase(place);
    const store = await openStore(place);
    const lines = [];
    for await (const line of dump(db, { at: "", sample: false })) {
      if (lines.length === 0) {
        const outcome = await store.submit({
          content: reportWith({ identity: { period: "2021-Q4" } }),
          bytes: null,
          by: "a",
          at: "",
          sample: false,
        });
        expect(outcome.outcome).toBe("stored");
      }
      lines.push(line);
    }
    await store.close();
    await db.destroy();
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ rows: { submissions: 3, decisions: 1 } });
  });

  it("is refused whole where a byte was lost or changed anywhere, and the store stays empty", async () => {
    const source = await places.SQLite();
    await filled(source);
    const bytes = readFileSync(await backupOf(source));
    const target = await places.SQLite();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, by, cut) => {
          const file = join(folder, "damaged.gz");
          const damaged = Buffer.from(bytes);
          // Bytes 4 to 9 of gzip's head say when and where it was packed; a cut at 0 leaves an empty file.
          fc.pre(cut || at < 4 || at > 9);
          damaged[at]! ^= by;
          writeFileSync(file, cut ? bytes.subarray(0, at) : damaged);
          await expect(restored(file, target)).rejects.toThrow(BackupRefused);
        },
      ),
      { numRuns: 60 },
    );
    expect((await everything(target)).flat()).toEqual([]);
  });

  it("is not restored over anything", async () => {
    const source = await places.SQLite();
    await filled(source);
    const file = await backupOf(source);
    await expect(restored(file, source)).rejects.toThrow("holds something already");
  });

  it("lets nobody write to PostgreSQL before it is there", async () => {
    const source = await places.SQLite();
    await filled(source);
    const file = await backupOf(source);
    const target = await places.PostgreSQL();
    const store = await openStore(target);
    const [draft] = await draftsOf(source);
    let noted: Promise<void> | undefined;
    const lines = async function* (): AsyncGenerator<string> {
      noted = store.noteDraft(draft!);
      for (let i = 0; i < 5; i++) await store.revision();
      yield* readBackup(file);
    };
    const db = await openDatabase(target);
    await load(db, lines(), { engine: "postgres" }).finally(() => db.destroy());
    await noted;
    expect(await store.drafts()).toEqual([draft, draft]);
    await store.close();
  });

  it("of a newer program says to bring this one up to date", async () => {
    const lines = async function* (): AsyncGenerator<string> {
      yield JSON.stringify({ resultbook: "backup", format: 1, at: "", steps: ["999-later"], sample: false });
    };
    const db = await openDatabase({ folder: ":memory:" });
    await expect(load(db, lines(), { engine: "sqlite" })).rejects.toThrow("up to date");
    await sql`select 1`.execute(db);
    await db.destroy();
  });
});
