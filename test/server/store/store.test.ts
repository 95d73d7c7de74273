import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { framework2020, from2016To2020 } from "../../../rbm/framework/index.ts";
import type { FollowUpEvent } from "../../../rbm/submission/follow-up.ts";
import type { Content } from "../../../rbm/template/content.ts";
import type { CycleEvent, Extension } from "../../../server/review/cycle.ts";
import type { Draft } from "../../../server/review/drafts.ts";
import type { Edition } from "../../../server/review/editions.ts";
import { openDatabase, openStore, type StorePlace } from "../../../server/store/open.ts";
import { TABLES, type Tables } from "../../../server/store/schema.ts";
import type { PublishedPlan, Push, PushOutcome, Store } from "../../../server/store/store.ts";
import { reportWith } from "../support/content.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";

const [A, B, C] = [50, 60, 70].map((value) => reportWith({ values: { "DI-01": value } })) as [
  Content,
  Content,
  Content,
];

const push = (content: Content, more: Partial<Push> = {}): Push => ({
  content,
  bytes: null,
  by: "focal point",
  at: "2021-10-10T09:00:00.000Z",
  sample: false,
  ...more,
});

const idOf = (outcome: PushOutcome): string => {
  if (!("submission" in outcome)) throw new Error(outcome.outcome);
  return outcome.submission.id;
};

const CYCLE: CycleEvent = {
  framework: "2020-2023",
  period: "2021-Q3",
  state: "open",
  opens: null,
  deadline: "2021-10-15",
  meeting: "2021-10-25",
  closes: "2021-10-29",
  comment: "As every quarter",
  by: "coordinator",
  at: "2021-09-20T09:00:00.000Z",
};

const EDITION: Edition = {
  id: "2021-Q3.1",
  framework: "2020-2023",
  period: "2021-Q3",
  asOf: "2021-10-29T09:00:00.000Z",
  by: "coordinator",
  submissions: [],
};

const EXTENSION: Extension = {
  framework: "2020-2023",
  period: "2021-Q3",
  priority: "Digital Inclusion",
  office: "Regional Office for Africa",
  deadline: "2021-10-22",
  comment: "The register opens late",
  by: "coordinator",
  at: "2021-10-12T09:00:00.000Z",
};

const DRAFT: Draft = {
  framework: "2020-2023",
  priority: "Digital Inclusion",
  office: "Headquarters",
  period: "2021-Q3",
  counts: { error: 2, warning: 1, tip: 0 },
  by: "focal point",
  at: "2021-10-09T09:00:00.000Z",
};

const FOLLOW_UP: FollowUpEvent = {
  framework: "2020-2023",
  priority: "Digital Inclusion",
  office: "Headquarters",
  period: "2021-Q3",
  kpi: "DI-01",
  cause: "Funding",
  action: "Find a second donor",
  owner: "Head of division",
  due: "2022-01-31",
  status: "Open",
  closedAs: null,
  comment: "",
  by: "M&E officer",
  at: "2021-10-25T09:00:00.000Z",
  sample: false,
};

const PLAN: PublishedPlan = {
  framework: { ...framework2020, version: 2 },
  crosswalks: [{ before: "2016-2019", pairs: from2016To2020 }],
  by: "coordinator",
  at: "2021-09-20T09:00:00.000Z",
};

function contract(engine: string, place: () => Promise<StorePlace>): void {
  describe(`the store on ${engine}`, () => {
    const withStore = async (work: (store: Store, at: StorePlace) => Promise<void>): Promise<void> => {
      const at = await place();
      const store = await openStore(at);
      try {
        await work(store, at);
      } finally {
        await store.close();
      }
    };

    it("pushing twice is pushing once", () =>
      withStore(async (store) => {
        const first = await store.submit(push(A));
        const second = await store.submit(push(A, { by: "deputy" }));
        expect([first.outcome, second.outcome]).toEqual(["stored", "already there"]);
        expect(idOf(second)).toBe(idOf(first));
        expect(await store.entries()).toHaveLength(1);
      }));

    it("a note is no part of what a submission is: the same figures with another note are there already, and the first note stays", () =>
      withStore(async (store) => {
        const first = await store.submit(push(A, { note: "Africa was re-counted" }));
        const again = await store.submit(push(A, { note: "Something else" }));
        expect(again.outcome).toBe("already there");
        expect(idOf(again)).toBe(idOf(first));
        expect((await store.entries()).map(({ note }) => note)).toEqual(["Africa was re-counted"]);
      }));

    it("A → B → A is three versions, each based on the one before", () =>
      withStore(async (store) => {
        const a = idOf(await store.submit(push(A)));
        const b = idOf(await store.submit(push(B, { parent: a })));
        const again = idOf(await store.submit(push(A, { parent: b })));
        const entries = await store.entries();
        expect(entries.map(({ id, version, parent }) => ({ id, version, parent }))).toEqual([
          { id: a, version: 1, parent: null },
          { id: b, version: 2, parent: a },
          { id: again, version: 3, parent: b },
        ]);
        expect(new Set([a, b, again]).size).toBe(3);
      }));

    it("the second of two stale workbooks is refused and told the head", () =>
      withStore(async (store) => {
        const a = idOf(await store.submit(push(A)));
        const b = idOf(await store.submit(push(B, { parent: a })));
        const stale = await store.submit(push(C, { parent: a }));
        expect(stale).toMatchObject({ outcome: "stale", parent: a, head: { id: b } });
        expect(await store.submit(push(C))).toMatchObject({ outcome: "stale", parent: null });
        expect(await store.entries()).toHaveLength(2);
      }));

    it("the Cover's parent counts where the sender names none", () =>
      withStore(async (store) => {
        const a = idOf(await store.submit(push(A)));
        const based = reportWith({ values: { "DI-01": 60 }, identity: { parent: a } });
        expect((await store.submit(push(based))).outcome).toBe("stored");
      }));

    it("a parent that nobody pushed is stale", () =>
      withStore(async (store) => {
        expect(await store.submit(push(A, { parent: "gone" }))).toEqual({
          outcome: "stale",
          head: null,
          parent: "gone",
        });
        expect(await store.entries()).toEqual([]);
      }));

    it("scopes have versions of their own", () =>
      withStore(async (store) => {
        await store.submit(push(A));
        const other = await store.submit(push(reportWith({ identity: { office: "Regional Office for Africa" } })));
        expect(other).toMatchObject({ outcome: "stored", submission: { version: 1, parent: null } });
      }));

    it("gives back what was pushed: content, bytes, who and when", () =>
      withStore(async (store) => {
        const bytes = new Uint8Array([80, 75, 3, 4, 0, 255]);
        const id = idOf(await store.submit(push(A, { bytes, person: "0-1", sample: true, note: "Re-counted" })));
        expect(await store.submission(id)).toEqual({
          id,
          version: 1,
          identity: A.identity,
          parent: null,
          content: A,
          by: "focal point",
          person: "0-1",
          at: "2021-10-10T09:00:00.000Z",
          sample: true,
          note: "Re-counted",
        });
        expect(new Uint8Array((await store.bytes(id))!)).toEqual(bytes);
        expect(await store.submission("gone")).toBeNull();
      }));

    it("lets a session in until it ends, by time or by signing out, and of two that end it one has ended it", () =>
      withStore(async ({ sessions }) => {
        const session = { id: "a", kind: "browser", claims: { sub: "ana" }, expires: "2021-10-10T19:00:00.000Z" };
        const [before, after] = ["2021-10-10T18:59:59.999Z", "2021-10-10T19:00:00.000Z"];
        await sessions.keep(session, "2021-10-10T09:00:00.000Z");
        expect(await sessions.find("a", before)).toEqual(session);
        expect(await sessions.find("a", after)).toBeNull();
        const ended = await Promise.all([sessions.end("a", before), sessions.end("a", before)]);
        expect(ended.filter((one) => one !== null)).toEqual([session]);
        expect(await sessions.find("a", before)).toBeNull();
      }));

    it("does not change for readers when somebody signs in", () =>
      withStore(async (store) => {
        const before = await store.revision();
        await store.sessions.keep({ id: "a", kind: "browser", claims: {}, expires: "2021-10-10T19:00:00.000Z" }, "");
        expect(await store.revision()).toBe(before);
      }));

    it("of ten pushes at once onto one head one is kept", () =>
      withStore(async (store) => {
        const reports = Array.from({ length: 10 }, (_, i) => reportWith({ values: { "DI-01": i + 1 } }));
        const outcomes = await Promise.all(reports.map((content) => store.submit(push(content))));
        expect(outcomes.filter(({ outcome }) => outcome === "stored")).toHaveLength(1);
        expect(await store.entries()).toHaveLength(1);
      }));

    it("lets one at a time decide about a quarter, whichever server asks", () =>
      withStore(async (store, at) => {
        const other = "url" in at ? await openStore(at) : store;
        const submission = idOf(await store.submit(push(A)));
        const decision = { submission, kpis: null, comment: "", by: "M&E officer", at: "2021-10-20T09:00:00.000Z" };
        const acceptOnce = (asked: Store): Promise<boolean> =>
          asked.together(async (inside) => {
            if ((await inside.decisions()).length > 0) return false;
            await inside.revision();
            await inside.decide({ ...decision, decision: "accept" });
            return true;
          }, A.identity);
        const asked = Array.from({ length: 8 }, (_, i) => acceptOnce(i % 2 === 0 ? store : other));
        const accepted = (await Promise.all(asked)).filter(Boolean);
        if (other !== store) await other.close();
        expect(accepted).toEqual([true]);
        expect(await store.decisions()).toHaveLength(1);
      }));

    it("keeps no push to a quarter that is being closed", () =>
      withStore(async (store, at) => {
        const other = "url" in at ? await openStore(at) : store;
        let pushed: Promise<PushOutcome> | undefined;
        await store.together(async (inside) => {
          pushed = other.submit(push(A));
          for (let i = 0; i < 5; i++) await inside.revision();
          expect(await inside.entries()).toEqual([]);
          await inside.schedule({ ...CYCLE, state: "closed" });
        }, CYCLE);
        expect(await pushed).toEqual({ outcome: "closed" });
        expect(await store.entries()).toEqual([]);
        if (other !== store) await other.close();
      }));

    it("keeps decisions in their order and refuses one on an unknown submission", () =>
      withStore(async (store) => {
        const submission = idOf(await store.submit(push(A)));
        const decision = { submission, kpis: null, comment: "", by: "M&E officer", at: "2021-10-20T09:00:00.000Z" };
        await store.decide({ ...decision, decision: "return", kpis: ["DI-01"], comment: "Evidence is missing" });
        await store.decide({ ...decision, decision: "accept" });
        expect(await store.decisions(submission)).toEqual([
          { ...decision, decision: "return", kpis: ["DI-01"], comment: "Evidence is missing" },
          { ...decision, decision: "accept" },
        ]);
        await expect(store.decide({ ...decision, submission: "gone", decision: "accept" })).rejects.toThrow(
          "unknown submission: gone",
        );
      }));

    it("keeps comments on cells with their decision, and none where there were none", () =>
      withStore(async (store) => {
        const submission = idOf(await store.submit(push(A)));
        const cells = [
          { sheet: "actuals", key: "DI-01 · 2021-Q3 · World · Total", column: "value", comment: "Twice?" },
        ];
        const decision = { submission, kpis: null, comment: "", by: "M&E officer", at: "2021-10-20T09:00:00.000Z" };
        await store.decide({ ...decision, decision: "return", cells });
        await store.decide({ ...decision, decision: "accept", cells: [] });
        expect(await store.decisions()).toEqual([
          { ...decision, decision: "return", cells },
          { ...decision, decision: "accept" },
        ]);
      }));

    it("gives back who was given more time, in order", () =>
      withStore(async (store) => {
        await store.extend(EXTENSION);
        const taken = { ...EXTENSION, office: null, deadline: null, comment: "Not needed" };
        await store.extend(taken);
        expect(await store.extensions()).toEqual([EXTENSION, taken]);
      }));

    it("gives back that drafts were checked, in order", () =>
      withStore(async (store) => {
        const fixed = { ...DRAFT, counts: { error: 0, warning: 1, tip: 0 }, at: "2021-10-09T10:00:00.000Z" };
        await store.noteDraft(DRAFT);
        await store.noteDraft(fixed);
        expect(await store.drafts()).toEqual([DRAFT, fixed]);
      }));

    it("gives back what was said of quarters in order, and each edition once", () =>
      withStore(async (store) => {
        await store.schedule(CYCLE);
        await store.schedule({ ...CYCLE, state: "closed", deadline: null });
        expect(await store.cycles()).toEqual([CYCLE, { ...CYCLE, state: "closed", deadline: null }]);
        await store.publish(EDITION);
        await expect(store.publish({ ...EDITION, by: "somebody else" })).rejects.toThrow();
        expect(await store.editions()).toEqual([EDITION]);
      }));

    it("gives back what reviews said of actions in order, each time whole", () =>
      withStore(async (store) => {
        const closed = {
          ...FOLLOW_UP,
          status: "Closed",
          closedAs: "dropped",
          comment: "No donor",
          sample: true,
        } as const;
        await store.follow(FOLLOW_UP);
        await store.follow(closed);
        expect(await store.followUps()).toEqual([FOLLOW_UP, closed]);
      }));

    it("keeps every version of a plan, each number once, and gives them back in order", () =>
      withStore(async (store) => {
        expect(await store.publishPlan(PLAN)).toBe(true);
        const next = { ...PLAN, framework: { ...framework2020, version: 3, title: "Once more" } };
        expect(await store.publishPlan(next)).toBe(true);
        expect(await store.publishPlan({ ...PLAN, by: "somebody else" })).toBe(false);
        expect(await store.plans()).toEqual([PLAN, next]);
      }));

    it("has another revision after every write", () =>
      withStore(async (store) => {
        const revisions = [await store.revision()];
        const submission = idOf(await store.submit(push(A)));
        revisions.push(await store.revision());
        await store.decide({ submission, decision: "accept", kpis: null, comment: "", by: "x", at: "2021-10-20" });
        revisions.push(await store.revision());
        await store.schedule(CYCLE);
        revisions.push(await store.revision());
        await store.publish(EDITION);
        revisions.push(await store.revision());
        await store.follow(FOLLOW_UP);
        revisions.push(await store.revision());
        await store.publishPlan(PLAN);
        revisions.push(await store.revision());
        await store.extend(EXTENSION);
        revisions.push(await store.revision());
        await store.noteDraft(DRAFT);
        revisions.push(await store.revision());
        await store.submit(push(A));
        expect(new Set(revisions).size).toBe(9);
        expect(await store.revision()).toBe(revisions[8]);
      }));

    it("keeps nothing of writes that belong together when one fails", () =>
      withStore(async (store) => {
        const failing = store.together(async (inside) => {
          await inside.submit(push(A));
          throw new Error("power cut");
        });
        await expect(failing).rejects.toThrow("power cut");
        expect(await store.entries()).toEqual([]);
      }));

    it("refuses to update or delete a row, whoever asks", () =>
      withStore(async (store, at) => {
        if ("folder" in at && at.folder === ":memory:") throw new Error("needs a store that two can open");
        const id = idOf(await store.submit(push(A)));
        await store.decide({ submission: id, decision: "accept", kpis: null, comment: "", by: "x", at: "2021-10-20" });
        await store.schedule(CYCLE);
        await store.publish(EDITION);
        await store.follow(FOLLOW_UP);
        await store.publishPlan(PLAN);
        await store.extend(EXTENSION);
        await store.noteDraft(DRAFT);
        const db: Kysely<Tables> = await openDatabase(at);
        try {
          for (const table of TABLES) {
            await expect(sql`update ${sql.table(table)} set "by" = 'x'`.execute(db)).rejects.toThrow(
              "append-only table",
            );
            await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow("append-only table");
          }
        } finally {
          await db.destroy();
        }
        expect(await store.submission(id)).toMatchObject({ by: "focal point" });
      }));

    it("is there again after it was closed", async () => {
      const at = await place();
      const first = await openStore(at);
      const id = idOf(await first.submit(push(A)));
      await first.close();
      const second = await openStore(at);
      expect((await second.submission(id))?.content).toEqual(A);
      await second.close();
    });
  });
}

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "resultbook-store-"));
  folders.push(folder);
  return join(folder, "data");
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

contract("SQLite", async () => ({ folder: newFolder() }));

describe("the SQLite store's files", () => {
  it("are for nobody else", async () => {
    const folder = newFolder();
    const store = await openStore({ folder });
    await store.submit(push(A));
    const mode = (file: string): number => statSync(file).mode & 0o777;
    expect(mode(folder)).toBe(0o700);
    for (const file of ["resultbook.sqlite", "resultbook.sqlite-wal"]) expect(mode(join(folder, file))).toBe(0o600);
    await store.close();
  });
});

describe("PostgreSQL", () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres.stop());

  contract("PostgreSQL", async () => ({ url: await postgres.database() }));
});
