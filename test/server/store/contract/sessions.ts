import { expect, it } from "vitest";
import { type Place, withStore } from "./fixtures.ts";

/** Who is signed in: the one thing kept that is not for ever. */
export function sessions(place: Place): void {
  it("lets a session in until it ends, by time or by signing out, and of two that end it one has ended it", () =>
    withStore(place, async ({ sessions }) => {
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
    withStore(place, async (store) => {
      const before = await store.revision();
      await store.sessions.keep({ id: "a", kind: "browser", claims: {}, expires: "2021-10-10T19:00:00.000Z" }, "");
      expect(await store.revision()).toBe(before);
    }));
}
