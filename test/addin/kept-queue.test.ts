import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Pushed } from "../../addin/taskpane/api.ts";
import { keptQueue } from "../../addin/taskpane/push/kept-queue.ts";
import { Trouble } from "../../addin/taskpane/trouble.ts";
import type { Content } from "../../rbm/template/content.ts";

/** What a browser keeps for an origin: items are properties of their own, as in a browser. */
class LocalStorage {
  [key: string]: unknown;
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}

let localStorage: LocalStorage;
beforeEach(() => {
  localStorage = new LocalStorage();
  vi.stubGlobal("window", { localStorage });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const content = (risk: string): Content => ({
  identity: {
    template: "priority",
    templateVersion: 1,
    framework: "2020-2023",
    priority: "Digital Inclusion",
    office: "Headquarters",
    period: "2021-Q3",
    parent: null,
  },
  sheets: { risks: [{ risk }] },
});

/** A server that knows who is there, or nobody. */
function server() {
  const told = { signedIn: false, pushed: [] as Content[] };
  const push = async (pushed: Content | Uint8Array): Promise<Pushed> => {
    if (!told.signedIn || pushed instanceof Uint8Array) throw new Trouble(401, "sign-in", "Sign in first.");
    told.pushed.push(pushed);
    return { id: `v${told.pushed.length}`, version: told.pushed.length, stored: true };
  };
  return { told, api: { push } };
}

const risks = (pushed: readonly Content[]) => pushed.map(({ sheets }) => sheets.risks?.[0]?.risk);

describe("what waits is somebody's", () => {
  it("a 401 leads to sign-in, and then it is sent, once", async () => {
    const { told, api } = server();
    const nobodys = await keptQueue({ api });
    await nobodys.push(content("mine"), 1);
    expect(nobodys.state).toMatchObject({ waiting: [{ cells: 1 }], trouble: { status: 401 } });
    told.signedIn = true;
    const anas = await keptQueue({ api, user: "ana@example.org" });
    await vi.waitFor(() => expect(anas.state.waiting).toEqual([]));
    expect(risks(told.pushed)).toEqual(["mine"]);
    await (await keptQueue({ api })).flush();
    expect(told.pushed).toHaveLength(1);
  });

  it("nobody sees or sends what another has waiting on the same computer", async () => {
    const { told, api } = server();
    await (await keptQueue({ api, user: "ana@example.org" })).push(content("ana's"), 1);
    told.signedIn = true;
    const ruis = await keptQueue({ api, user: "rui@example.org" });
    await ruis.flush();
    expect([ruis.state.waiting, told.pushed]).toEqual([[], []]);
    const anas = await keptQueue({ api, user: "ana@example.org" });
    await vi.waitFor(() => expect(anas.state.waiting).toEqual([]));
    expect(risks(told.pushed)).toEqual(["ana's"]);
  });

  it("signing out leaves nothing of them on the computer, and what is another's stays", async () => {
    const { api } = server();
    await (await keptQueue({ api, user: "rui@example.org" })).push(content("rui's"), 1);
    const anas = await keptQueue({ api, user: "ana@example.org" });
    await anas.push(content("ana's secret"), 1);
    anas.clear();
    expect(JSON.stringify(localStorage)).not.toContain("ana's secret");
    expect(JSON.stringify(localStorage)).toContain("rui's");
  });
});
