import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digest } from "../../../server/sign-in/code-flow.ts";
import { reportWith } from "../support/content.ts";
import { type IdentityProvider, startIdentityProvider } from "../support/identity-provider.ts";
import { type TestServer, type TestServerOptions, withServer } from "../support/server.ts";
import { browserOf, signInAs } from "../support/sign-in.ts";

const HOST = "127.0.0.1:3000";
const HERE = `http://${HOST}`;

let identity: IdentityProvider;
let folder: string;
beforeAll(async () => {
  identity = await startIdentityProvider({
    ana: { roles: ["editor:Digital Inclusion"] },
    rui: { roles: ["reviewer"] },
  });
  folder = mkdtempSync(join(tmpdir(), "resultbook-signed-in-"));
  for (const name of ["pages/addin", "pages/assets", "notebooks"]) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ["pages/index", "pages/review", "pages/sign-in", "pages/addin/taskpane", "notebooks/retreat"]) {
    writeFileSync(join(folder, `${name}.html`), `<h1>${name}</h1>`);
  }
  writeFileSync(join(folder, "pages/assets/style.css"), "");
});
afterAll(async () => {
  await identity.stop();
  rmSync(folder, { recursive: true, force: true });
});

const withPages = (work: (server: TestServer) => Promise<void>, more: TestServerOptions = {}): Promise<void> =>
  withServer(work, { identity, pages: join(folder, "pages"), notebooks: join(folder, "notebooks"), ...more });

/** A browser that has the test's server at its address, and everybody else where they are. */
const browserAt = ({ request }: TestServer) =>
  browserOf((url, init) => (new URL(url).host === HOST ? request(url, init) : fetch(url, init)));

describe("signing in on a page", () => {
  it("leads to the page that was asked for, and its cookie is out of reach of scripts and other sites", () =>
    withPages(async (server) => {
      const browser = browserAt(server);
      const asked = await browser.go(`${HERE}/review.html`);
      expect(asked.response.status).toBe(302);
      expect(asked.response.headers.get("Location")).toBe("/sign-in.html?to=%2Freview.html");
      const back = await signInAs(browser, `${HERE}/sign-in?to=/review.html`, "ana", /\/review\.html$/);
      expect(back.stopped?.href).toBe(`${HERE}/review.html`);
      const cookie = back.response.headers.getSetCookie().find((line) => line.startsWith("resultbook="));
      expect(cookie).toMatch(/HttpOnly/i);
      expect(cookie).toMatch(/SameSite=Lax/i);
      expect(await (await browser.go(`${HERE}/review.html`)).response.text()).toContain("pages/review");
      expect(await (await browser.go(`${HERE}/notebooks/retreat.html`)).response.text()).toContain("notebooks/retreat");
      expect(await (await browser.go(`${HERE}/api/me`)).response.json()).toMatchObject({
        name: "ana@example.org",
        mayPush: ["Digital Inclusion"],
      });
    }));

  it("asks for a code with PKCE, and gives the browser neither the provider's tokens nor what would get them", () =>
    withPages(async (server) => {
      const browser = browserAt(server);
      const { response } = await browser.go(`${HERE}/sign-in?to=/`);
      const asked = new URL(response.headers.get("Location")!).searchParams;
      expect(Object.fromEntries(asked)).toMatchObject({ response_type: "code", code_challenge_method: "S256" });
      await signInAs(browser, `${HERE}/sign-in?to=/`, "ana", new RegExp(`^${HERE}/$`));
      const held = Object.values(browser.cookies(HOST));
      expect(held).toHaveLength(1);
      expect(held[0]).not.toContain(".");
    }));

  it("keeps in the store only what one cannot sign in with", () =>
    withPages(async (server) => {
      const browser = browserAt(server);
      await signInAs(browser, `${HERE}/sign-in?to=/`, "ana", new RegExp(`^${HERE}/$`));
      const held = browser.cookies(HOST).resultbook!;
      const { sessions } = server.services.store;
      const at = server.services.now().toISOString();
      expect(await sessions.find(held, at)).toBeNull();
      expect(await sessions.find(digest(held), at)).toMatchObject({ kind: "browser" });
    }));

  it("is marked Secure, and bound to this host, where people come over https", () =>
    withPages(
      async (server) => {
        const { response } = await browserAt(server).go(`${HERE}/sign-in?to=/`);
        const [cookie] = response.headers.getSetCookie();
        expect(cookie).toMatch(/^__Host-resultbook-signing-in=.*Secure/);
        const back = new URL(response.headers.get("Location")!).searchParams.get("redirect_uri");
        expect(back).toBe("https://results.example.org/sign-in/back");
      },
      { origin: "https://results.example.org" },
    ));

  it.each([
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "javascript:alert(1)",
    "/.//evil.example",
    "/api/sign-out",
    "/sign-in?to=/",
  ])("sends nobody elsewhere: %s", (to) =>
    withPages(async (server) => {
      const browser = browserAt(server);
      const start = `${HERE}/sign-in?${new URLSearchParams({ to })}`;
      const back = await signInAs(browser, start, "ana", /3000\/(?!sign-in\/back)|evil/);
      expect(back.stopped?.href).toBe(`${HERE}/`);
    }),
  );

  it("does not count where another browser began it", () =>
    withPages(async (server) => {
      const [victim, attacker] = [browserAt(server), browserAt(server)];
      const back = await signInAs(attacker, `${HERE}/sign-in?to=/`, "rui", /sign-in\/back/);
      await victim.go(`${HERE}/sign-in?to=/`);
      const refused = await victim.go(back.stopped!.href);
      expect(refused.response.headers.get("Location")).toBe("/sign-in.html?why=refused");
      expect(victim.cookies(HOST).resultbook).toBeUndefined();
    }));

  it("does not count twice", () =>
    withPages(async (server) => {
      const browser = browserAt(server);
      const back = await signInAs(browser, `${HERE}/sign-in?to=/`, "ana", /sign-in\/back/);
      await browser.go(back.stopped!.href);
      const again = await browser.go(back.stopped!.href);
      expect(again.response.headers.get("Location")).toBe("/sign-in.html?why=late");
    }));

  it("ends after a working day", () => {
    let at = Date.now();
    return withPages(
      async (server) => {
        const browser = browserAt(server);
        await signInAs(browser, `${HERE}/sign-in?to=/`, "ana", new RegExp(`^${HERE}/$`));
        at += 9 * 3_600_000;
        expect((await browser.go(`${HERE}/api/me`)).response.status).toBe(200);
        at += 2 * 3_600_000;
        const ended = await browser.go(`${HERE}/api/me`);
        expect(await ended.response.json()).toMatchObject({ status: 401, code: "sign-in-again" });
        expect((await browser.go(`${HERE}/`)).response.status).toBe(302);
      },
      { now: () => new Date(at) },
    );
  });
});

describe("signing out", () => {
  it("ends the session itself: who kept the cookie is not let in with it", () =>
    withPages(async (server) => {
      const browser = browserAt(server);
      await signInAs(browser, `${HERE}/sign-in?to=/`, "ana", new RegExp(`^${HERE}/$`));
      const held = browser.cookies(HOST).resultbook!;
      const out = await browser.go(`${HERE}/api/sign-out`, { method: "POST", headers: { Origin: HERE } });
      expect(out.response.status).toBe(204);
      expect(browser.cookies(HOST)).toEqual({});
      const kept = await server.request("/api/me", { headers: { Cookie: `resultbook=${held}` } });
      expect(kept.status).toBe(401);
    }));
});

describe("with the cookie", () => {
  it("downloads and event streams work", () =>
    withPages(async (server) => {
      const browser = browserAt(server);
      await signInAs(browser, `${HERE}/sign-in?to=/`, "ana", new RegExp(`^${HERE}/$`));
      const workbook = await browser.go(
        `${HERE}/api/templates/priority.xlsx?priority=Digital%20Inclusion&period=2021-Q3`,
      );
      expect(workbook.response.headers.get("Content-Disposition")).toContain("attachment");
      const events = await browser.go(`${HERE}/api/events`);
      const { value } = await events.response.body!.getReader().read();
      expect(new TextDecoder().decode(value)).toContain("event: tables");
    }));

  it("only a page of ours changes anything", () =>
    withPages(async (server) => {
      const browser = browserAt(server);
      await signInAs(browser, `${HERE}/sign-in?to=/`, "ana", new RegExp(`^${HERE}/$`));
      const push = async (headers: Record<string, string>): Promise<number> => {
        const body = JSON.stringify(reportWith());
        const init = { method: "POST", body, headers: { "Content-Type": "application/json", ...headers } };
        return (await browser.go(`${HERE}/api/submissions`, init)).response.status;
      };
      expect(await push({ Origin: "https://evil.example" })).toBe(403);
      expect(await push({ Origin: "null" })).toBe(403);
      expect(await push({})).toBe(403);
      expect(await push({ Origin: HERE, "Sec-Fetch-Site": "same-origin" })).toBe(201);
    }));
});

describe("without signing in", () => {
  it.each(["/", "/review.html", "/review", "/notebooks/retreat.html"])("%s leads to the page that says how", (path) =>
    withPages(async ({ request }) => {
      const response = await request(path);
      expect(response.status).toBe(302);
      expect(response.headers.get("Location")).toBe(`/sign-in.html?to=${encodeURIComponent(path)}`);
    }),
  );

  it.each(["/sign-in.html", "/assets/style.css", "/addin/taskpane.html"])("%s is there", (path) =>
    withPages(async ({ request }) => {
      expect((await request(path)).status).toBe(200);
    }),
  );
});

describe("the pane", () => {
  const verifier = "v".repeat(43);
  const code = async (server: TestServer): Promise<string> => {
    const start = `${HERE}/sign-in?pane=${digest(verifier)}`;
    const back = await signInAs(browserAt(server), start, "ana", /signed-in/);
    return back.stopped!.hash.slice(1);
  };
  const exchange = (server: TestServer, body: object) =>
    server.json("/api/sign-in/pane", {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json", Origin: HERE },
    });

  it("gets a token of its own for the code its dialog came back with, once", () =>
    withPages(async (server) => {
      const of = { code: await code(server), verifier };
      const { status, body } = await exchange(server, of);
      expect(status).toBe(200);
      const headers = { Authorization: `Bearer ${(body as { token: string }).token}` };
      expect(await (await server.request("/api/me", { headers })).json()).toMatchObject({ name: "ana@example.org" });
      expect((await exchange(server, of)).status).toBe(401);
      expect((await server.request("/api/sign-out", { method: "POST", headers })).status).toBe(204);
      expect((await server.request("/api/me", { headers })).status).toBe(401);
    }));

  it("gets none without what it began with, and the code is spent", () =>
    withPages(async (server) => {
      const held = await code(server);
      expect((await exchange(server, { code: held, verifier: "w".repeat(43) })).status).toBe(401);
      expect((await exchange(server, { code: held, verifier })).status).toBe(401);
    }));

  it("has no use for a browser's cookie as a token, nor a browser for its code", () =>
    withPages(async (server) => {
      const browser = browserAt(server);
      await signInAs(browser, `${HERE}/sign-in?to=/`, "ana", new RegExp(`^${HERE}/$`));
      const held = browser.cookies(HOST).resultbook!;
      const asked = await server.request("/api/me", { headers: { Authorization: `Bearer ${held}` } });
      expect(asked.status).toBe(401);
      const cookie = await server.request("/api/me", { headers: { Cookie: `resultbook=${await code(server)}` } });
      expect(cookie.status).toBe(401);
    }));
});
