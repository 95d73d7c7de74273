import { expect, it } from "vitest";
import { openStore } from "../../../../server/store/open.ts";
import type { PushOutcome, Store } from "../../../../server/store/store.ts";
import { A, CYCLE, DRAFT, EDITION, EXTENSION, FOLLOW_UP, idOf, type Place, push, withStore } from "./fixtures.ts";

/** What is said of a quarter and of what was pushed for it. */
export function quarters(place: Place): void {
  it("lets one at a time decide about a quarter, whichever server asks", () =>
    withStore(place, async (store, at) => {
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
    withStore(place, async (store, at) => {
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

  it("gives editions that are published at once a number each, whichever server asks", () =>
    withStore(place, async (store, at) => {
      const other = "url" in at ? await openStore(at) : store;
      const publishNext = (asked: Store): Promise<void> =>
        asked.together(async (inside) => {
          const before = await inside.editions();
          await inside.revision();
          await inside.publish({ ...EDITION, id: `2021-Q3.${before.length + 1}` });
        });
      await Promise.all(Array.from({ length: 4 }, (_, i) => publishNext(i % 2 === 0 ? store : other)));
      if (other !== store) await other.close();
      expect((await store.editions()).map(({ id }) => id)).toEqual([1, 2, 3, 4].map((number) => `2021-Q3.${number}`));
    }));

  it("keeps decisions in their order and refuses one on an unknown submission", () =>
    withStore(place, async (store) => {
      const submission = idOf(await store.submit(push(A)));
      const decision = { submission, kpis: null, comment: "", by: "M&E officer", at: "2021-10-20T09:00:00.000Z" };
      await store.decide({ ...decision, decision: "return", kpis: ["DI-01"], comment: "Evidence is missing" });
      await store.decide({ ...decision, decision: "accept" });
      expect(await store.decisions([submission])).toEqual([
        { ...decision, decision: "return", kpis: ["DI-01"], comment: "Evidence is missing" },
        { ...decision, decision: "accept" },
      ]);
      await expect(store.decide({ ...decision, submission: "gone", decision: "accept" })).rejects.toThrow(
        "unknown submission: gone",
      );
    }));

  it("keeps comments on cells with their decision, and none where there were none", () =>
    withStore(place, async (store) => {
      const submission = idOf(await store.submit(push(A)));
      const cells = [{ sheet: "actuals", key: "DI-01 · 2021-Q3 · World · Total", column: "value", comment: "Twice?" }];
      const decision = { submission, kpis: null, comment: "", by: "M&E officer", at: "2021-10-20T09:00:00.000Z" };
      await store.decide({ ...decision, decision: "return", cells });
      await store.decide({ ...decision, decision: "accept", cells: [] });
      expect(await store.decisions()).toEqual([
        { ...decision, decision: "return", cells },
        { ...decision, decision: "accept" },
      ]);
    }));

  it("gives back who was given more time, in order", () =>
    withStore(place, async (store) => {
      await store.extend(EXTENSION);
      const taken = { ...EXTENSION, office: null, deadline: null, comment: "Not needed" };
      await store.extend(taken);
      expect(await store.extensions()).toEqual([EXTENSION, taken]);
    }));

  it("gives back that drafts were checked, in order", () =>
    withStore(place, async (store) => {
      const fixed = { ...DRAFT, counts: { error: 0, warning: 1, tip: 0 }, at: "2021-10-09T10:00:00.000Z" };
      await store.noteDraft(DRAFT);
      await store.noteDraft(fixed);
      expect(await store.drafts()).toEqual([DRAFT, fixed]);
    }));

  it("gives back what was said of quarters in order, and each edition once", () =>
    withStore(place, async (store) => {
      await store.schedule(CYCLE);
      await store.schedule({ ...CYCLE, state: "closed", deadline: null });
      expect(await store.cycles()).toEqual([CYCLE, { ...CYCLE, state: "closed", deadline: null }]);
      await store.publish(EDITION);
      await expect(store.publish({ ...EDITION, by: "somebody else" })).rejects.toThrow();
      expect(await store.editions()).toEqual([EDITION]);
    }));

  it("gives back what reviews said of actions in order, each time whole", () =>
    withStore(place, async (store) => {
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
}
