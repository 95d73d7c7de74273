import { describe, expect, it } from "vitest";
import type { Kept } from "../../addin/helpers.ts";
import type { Pushed } from "../../addin/taskpane/api.ts";
import { createQueue } from "../../addin/taskpane/push/queue.ts";
import { Trouble } from "../../addin/taskpane/trouble.ts";
import type { Content } from "../../rbm/template/content.ts";

const content = (title: string, parent: string | null = null): Content => ({
  identity: {
    template: "priority",
    templateVersion: 1,
    framework: "2020-2023",
    priority: "Digital Inclusion",
    office: "Headquarters",
    period: "2021-Q3",
    parent,
  },
  sheets: { cover: [{ parent }], risks: [{ risk: title }] },
});

/** What a browser keeps: it outlives the queue, as it outlives Excel. */
function browser(): Kept {
  const all = new Map<string, string>();
  return {
    get: <T>(key: string) => (all.has(key) ? (JSON.parse(all.get(key)!) as T) : null),
    set: (key, value) => void all.set(key, JSON.stringify(value)),
    clear: () => all.clear(),
  };
}

const WHO = { version: 9, by: "deputy", at: "2021-10-13T09:00:00.000Z" };
const CHANGE = { sheet: "risks", key: "row 1", column: "risk", from: "theirs", to: "mine" };

/** A server that stores as ours does: equal to the head is stored once, another parent than the head is refused. */
function server() {
  const versions: { readonly id: string; readonly says: string; readonly note?: string | undefined }[] = [];
  const told = { is: "up" as "up" | "down" | "deaf" | 401, requests: 0 };
  const push = async ({ sheets }: Content, parent: string | null, note?: string): Promise<Pushed> => {
    told.requests += 1;
    if (told.is === "down") throw new Trouble(0, "offline", "The server did not answer.");
    if (told.is === 401) throw new Trouble(401, "sign-in", "Sign in first.");
    const says = JSON.stringify(sheets.risks);
    const head = versions.at(-1);
    const stored = head?.says !== says;
    if (stored) {
      if ((head?.id ?? null) !== parent)
        throw new Trouble(409, "stale", "Somebody pushed version 9.", { head: { ...WHO, ...head }, changes: [CHANGE] });
      versions.push({ id: `v${versions.length + 1}`, says, note });
    }
    // It has it, but the answer is lost on the way.
    if (told.is === "deaf") throw new Trouble(0, "offline", "The server did not answer.");
    return { id: versions.at(-1)!.id, version: versions.length, stored };
  };
  return { api: { push }, told, versions };
}

const now = () => new Date("2021-10-13T14:44:00Z");

describe("the queue of pushes", () => {
  it("sends at once where the server answers, and keeps nothing", async () => {
    const { api, versions } = server();
    const queue = createQueue({ kept: browser(), api, now });
    await queue.push(content("one"), 40);
    expect(versions).toHaveLength(1);
    expect(queue.state).toMatchObject({ waiting: [], offlineSince: null, sending: false });
    expect(queue.state.last?.pushed).toEqual({ id: "v1", version: 1, stored: true });
  });

  it("the server down during a push: it waits, survives Excel being closed, and goes when the server is back", async () => {
    const kept = browser();
    const { api, told, versions } = server();
    told.is = "down";
    const first = createQueue({ kept, api, now });
    await first.push(content("one"), 40);
    expect(first.state).toMatchObject({ offlineSince: "2021-10-13T14:44:00.000Z", waiting: [{ cells: 40 }] });
    told.is = "up";
    const later = createQueue({ kept, api, now });
    expect(later.state.waiting).toHaveLength(1);
    await later.flush();
    expect(versions).toHaveLength(1);
    expect(later.state.waiting).toEqual([]);
    expect(createQueue({ kept, api, now }).state.waiting).toEqual([]);
  });

  it("an answer that was lost is asked for again, and nothing is stored twice", async () => {
    const { api, told, versions } = server();
    const queue = createQueue({ kept: browser(), api, now });
    told.is = "deaf";
    await queue.push(content("one"), 1);
    expect(queue.state.waiting).toHaveLength(1);
    told.is = "up";
    await queue.flush();
    expect(versions).toHaveLength(1);
    expect(queue.state.last?.pushed.stored).toBe(false);
  });

  it("A, B, A pushed while offline are three versions in that order", async () => {
    const { api, told, versions } = server();
    told.is = "down";
    const queue = createQueue({ kept: browser(), api, now });
    for (const title of ["A", "B", "A"]) await queue.push(content(title), 1);
    told.is = "up";
    await queue.flush();
    expect(versions.map(({ says }) => says)).toEqual(["A", "B", "A"].map((risk) => JSON.stringify([{ risk }])));
  });

  it("two tries at once send each once", async () => {
    const { api, told, versions } = server();
    const queue = createQueue({ kept: browser(), api, now });
    await Promise.all([queue.push(content("A"), 1), queue.flush(), queue.flush()]);
    expect([told.requests, versions.length]).toEqual([1, 1]);
  });

  it("a workbook that was pushed and not reread is pushed onto its own version", async () => {
    const kept = browser();
    const { api, versions } = server();
    await createQueue({ kept, api, now }).push(content("one"), 1);
    const queue = createQueue({ kept, api, now });
    await queue.push(content("two"), 1);
    expect(queue.state.trouble).toBeNull();
    expect(versions).toHaveLength(2);
  });

  it("what another person pushed is never written over: it is refused, said and kept", async () => {
    const { api, versions } = server();
    await createQueue({ kept: browser(), api, now }).push(content("theirs"), 1);
    const queue = createQueue({ kept: browser(), api, now });
    await queue.push(content("mine"), 1);
    expect(versions).toHaveLength(1);
    expect(queue.state.waiting).toMatchObject([{ refused: "Somebody pushed version 9." }]);
    queue.takeBack(queue.state.waiting[0]!.number);
    expect(queue.state.waiting).toEqual([]);
  });

  it("what came too late says how it differs, and goes after the other's version once whoever pushed has seen that", async () => {
    const kept = browser();
    const { api, versions } = server();
    await createQueue({ kept: browser(), api, now }).push(content("theirs"), 1);
    const queue = createQueue({ kept, api, now });
    await queue.push(content("mine"), 1);
    const [late] = createQueue({ kept, api, now }).state.waiting;
    expect(late!.stale).toEqual({ head: { ...WHO, ...versions[0] }, count: 1, changes: [CHANGE] });
    await queue.follow(late!.number);
    expect(versions.map(({ id, says }) => [id, says])).toEqual([
      ["v1", JSON.stringify([{ risk: "theirs" }])],
      ["v2", JSON.stringify([{ risk: "mine" }])],
    ]);
    await queue.push(content("mine, later"), 1);
    expect([queue.state.waiting, versions.length]).toEqual([[], 3]);
  });

  it("a second person in between is not written over either", async () => {
    const { api, versions } = server();
    await createQueue({ kept: browser(), api, now }).push(content("theirs"), 1);
    const queue = createQueue({ kept: browser(), api, now });
    await queue.push(content("mine"), 1);
    await api.push(content("a third"), "v1");
    await queue.follow(queue.state.waiting[0]!.number);
    expect(versions).toHaveLength(2);
    expect(queue.state.waiting[0]!.stale?.head.id).toBe("v2");
  });

  it("a note waits with its push and is sent with it", async () => {
    const kept = browser();
    const { api, told, versions } = server();
    told.is = "down";
    await createQueue({ kept, api, now }).push(content("one"), 1, " Africa was re-counted. ");
    told.is = "up";
    await createQueue({ kept, api, now }).flush();
    expect(versions).toMatchObject([{ note: "Africa was re-counted." }]);
  });

  it("a 401 keeps the push until somebody has signed in", async () => {
    const { api, told, versions } = server();
    told.is = 401;
    const queue = createQueue({ kept: browser(), api, now });
    await queue.push(content("one"), 1);
    expect(queue.state).toMatchObject({ waiting: [{ refused: null }], offlineSince: null, trouble: { status: 401 } });
    told.is = "up";
    await queue.flush();
    expect(versions).toHaveLength(1);
  });

  it("signing out leaves nothing on the computer", async () => {
    const kept = browser();
    const { api, told } = server();
    told.is = "down";
    const queue = createQueue({ kept, api, now });
    await queue.push(content("one"), 1);
    queue.clear();
    expect(createQueue({ kept, api, now }).state.waiting).toEqual([]);
  });

  it("where the browser has no room the push is not claimed to be kept", async () => {
    const full: Kept = {
      ...browser(),
      set: () => {
        throw new Error("no room");
      },
    };
    const { api, versions } = server();
    const queue = createQueue({ kept: full, api, now });
    await expect(queue.push(content("one"), 1)).rejects.toThrow("no room");
    expect([queue.state.waiting.length, versions.length]).toEqual([0, 0]);
  });
});
