import { expect, it } from "vitest";
import { reportWith } from "../../support/content.ts";
import { A, B, C, idOf, type Place, push, withStore } from "./fixtures.ts";

/** What a push keeps: one thread of versions a scope. */
export function pushes(place: Place): void {
  it("pushing twice is pushing once", () =>
    withStore(place, async (store) => {
      const first = await store.submit(push(A));
      const second = await store.submit(push(A, { by: "deputy" }));
      expect([first.outcome, second.outcome]).toEqual(["stored", "already there"]);
      expect(idOf(second)).toBe(idOf(first));
      expect(await store.entries()).toHaveLength(1);
    }));

  it("a note is no part of what a submission is: the same figures with another note are there already, and the first note stays", () =>
    withStore(place, async (store) => {
      const first = await store.submit(push(A, { note: "Africa was re-counted" }));
      const again = await store.submit(push(A, { note: "Something else" }));
      expect(again.outcome).toBe("already there");
      expect(idOf(again)).toBe(idOf(first));
      expect((await store.entries()).map(({ note }) => note)).toEqual(["Africa was re-counted"]);
    }));

  it("A → B → A is three versions, each based on the one before", () =>
    withStore(place, async (store) => {
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
    withStore(place, async (store) => {
      const a = idOf(await store.submit(push(A)));
      const b = idOf(await store.submit(push(B, { parent: a })));
      const stale = await store.submit(push(C, { parent: a }));
      expect(stale).toMatchObject({ outcome: "stale", parent: a, head: { id: b } });
      expect(await store.submit(push(C))).toMatchObject({ outcome: "stale", parent: null });
      expect(await store.entries()).toHaveLength(2);
    }));

  it("the Cover's parent counts where the sender names none", () =>
    withStore(place, async (store) => {
      const a = idOf(await store.submit(push(A)));
      const based = reportWith({ values: { "DI-01": 60 }, identity: { parent: a } });
      expect((await store.submit(push(based))).outcome).toBe("stored");
    }));

  it("a parent that nobody pushed is stale", () =>
    withStore(place, async (store) => {
      expect(await store.submit(push(A, { parent: "gone" }))).toEqual({
        outcome: "stale",
        head: null,
        parent: "gone",
      });
      expect(await store.entries()).toEqual([]);
    }));

  it("scopes have versions of their own", () =>
    withStore(place, async (store) => {
      await store.submit(push(A));
      const other = await store.submit(push(reportWith({ identity: { office: "Regional Office for Africa" } })));
      expect(other).toMatchObject({ outcome: "stored", submission: { version: 1, parent: null } });
    }));

  it("gives back what was pushed: content, bytes, who and when", () =>
    withStore(place, async (store) => {
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

  it("of ten pushes at once onto one head one is kept", () =>
    withStore(place, async (store) => {
      const reports = Array.from({ length: 10 }, (_, i) => reportWith({ values: { "DI-01": i + 1 } }));
      const outcomes = await Promise.all(reports.map((content) => store.submit(push(content))));
      expect(outcomes.filter(({ outcome }) => outcome === "stored")).toHaveLength(1);
      expect(await store.entries()).toHaveLength(1);
    }));
}
