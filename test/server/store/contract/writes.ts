import { type Kysely, sql } from "kysely";
import { expect, it } from "vitest";
import { framework2020 } from "../../../../rbm/framework/index.ts";
import { openDatabase, openStore } from "../../../../server/store/open.ts";
import { TABLES, type Tables } from "../../../../server/store/schema.ts";
import { A, CYCLE, DRAFT, EDITION, EXTENSION, FOLLOW_UP, idOf, PLAN, type Place, push, withStore } from "./fixtures.ts";

/** What holds for everything that is kept. */
export function writes(place: Place): void {
  it("keeps every version of a plan, each number once, and gives them back in order", () =>
    withStore(place, async (store) => {
      expect(await store.publishPlan(PLAN)).toBe(true);
      const next = { ...PLAN, framework: { ...framework2020, version: 3, title: "Once more" } };
      expect(await store.publishPlan(next)).toBe(true);
      expect(await store.publishPlan({ ...PLAN, by: "somebody else" })).toBe(false);
      expect(await store.plans()).toEqual([PLAN, next]);
    }));

  it("has another revision after every write", () =>
    withStore(place, async (store) => {
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
    withStore(place, async (store) => {
      const failing = store.together(async (inside) => {
        await inside.submit(push(A));
        throw new Error("power cut");
      });
      await expect(failing).rejects.toThrow("power cut");
      expect(await store.entries()).toEqual([]);
    }));

  it("refuses to update or delete a row, whoever asks", () =>
    withStore(place, async (store, at) => {
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
          await expect(sql`update ${sql.table(table)} set "by" = 'x'`.execute(db)).rejects.toThrow("append-only table");
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
}
