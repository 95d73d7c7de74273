import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportWith } from "../server/support/content.ts";
import { AUDIENCE, type IdentityProvider, startIdentityProvider } from "../server/support/identity-provider.ts";
import { type Served, served as serve } from "../server/support/program.ts";
import { axe } from "./axe.ts";
import { launchChromium } from "./chromium.ts";

const at = { folder: "" };
let identity: IdentityProvider;
let server: Served;
let browser: Browser;

beforeAll(async () => {
  at.folder = mkdtempSync(join(tmpdir(), "resultbook-sign-in-"));
  identity = await startIdentityProvider({
    ana: { roles: ["editor:Digital Inclusion"] },
    rui: { roles: ["reviewer"] },
  });
  server = await serve(["--data", at.folder, "--empty"], { OIDC_ISSUER: identity.issuer, OIDC_AUDIENCE: AUDIENCE });
  browser = await launchChromium();
  mkdirSync("test/pictures", { recursive: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await identity?.stop();
  rmSync(at.folder, { recursive: true, force: true });
});

/** A browser of somebody's own; only this machine can be reached. */
async function open(path: string, width = 1280, colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  await context.route(/.*/, (route) =>
    /^(https?:\/\/127\.0\.0\.1:|data:|blob:)/.test(route.request().url()) ? route.continue() : route.abort(),
  );
  const page = await context.newPage();
  await page.goto(server.address + path);
  return page;
}

/** Signs in as somebody does: our page, the provider's, and back. */
async function signIn(page: Page, login: string): Promise<void> {
  await page.getByRole("link", { name: "Sign in" }).click();
  await signInAt(page, login);
  await page.getByText(`${login}@example.org`).first().waitFor();
}

async function signInAt(page: Page, login: string): Promise<void> {
  await page.getByPlaceholder("Enter any login").fill(login);
  await page.getByPlaceholder("and password").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
}

const push = async (login: string, values: Record<string, number>, parent = ""): Promise<{ id: string }> => {
  const response = await fetch(`${server.address}/api/submissions?parent=${parent}`, {
    method: "POST",
    body: JSON.stringify(reportWith({ values })),
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${await identity.token(login)}` },
  });
  expect(response.status).toBe(201);
  return (await response.json()) as { id: string };
};

/** Everything a page's scripts can find that a browser keeps. */
const reachable = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }, location.href]));

const heldBy = async (context: BrowserContext): Promise<string> =>
  (await context.cookies()).find(({ name }) => name === "resultbook")!.value;

describe("a browser", () => {
  for (const [width, scheme] of [
    [320, "light"],
    [1280, "dark"],
  ] as const) {
    it(`is told what to do where nobody is signed in, at ${width} pixels, ${scheme}`, async () => {
      const page = await open("/review.html", width, scheme);
      await page.getByRole("heading", { name: "Sign in to see the results" }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await axe(page)).toEqual([]);
      await page.screenshot({ path: `test/pictures/sign-in-${width}-${scheme}.png` });
    });
  }

  it("comes back signed in to the very place that was asked for, and nothing its scripts reach lets anybody in", async () => {
    const page = await open("/review.html#period=2021-Q3");
    await signIn(page, "rui");
    expect(page.url()).toBe(`${server.address}/review.html#period=2021-Q3`);
    await page.locator(".account", { hasText: "Reviewer" }).waitFor();
    await page.screenshot({ path: "test/pictures/signed-in-1280.png" });
    expect(await axe(page)).toEqual([]);
    const held = await heldBy(page.context());
    await page.goto(`${server.address}/notebooks/retreat.html`);
    await page.locator(".bar .brand").waitFor();
    expect(await reachable(page)).not.toContain(held);
    expect(await page.evaluate(() => document.cookie)).toBe("");
    const asked = await page.evaluate(async () => (await (await fetch("/api/me")).text()) ?? "");
    expect(asked).toContain("rui@example.org");
    expect(asked).not.toContain(held);
    await page.context().close();
  });

  it("does not let a notebook's script pose as the pane, although the provider would not ask again", async () => {
    const page = await open("/notebooks/retreat.html");
    await page.getByRole("link", { name: "Sign in" }).click();
    await signInAt(page, "rui");
    await page.locator(".bar .brand").waitFor();
    const pane = `/sign-in?pane=${"a".repeat(43)}`;
    const [opened] = await Promise.all([
      page.context().waitForEvent("page"),
      page.evaluate((path) => {
        Object.assign(window, { opened: window.open(path) });
      }, pane),
    ]);
    await opened.waitForURL(/signed-in\.html#[\w-]+$/);
    const seen = await page.evaluate((path) => {
      const { opened } = window as unknown as { opened: Window };
      const framed = document.createElement("iframe");
      framed.src = path;
      document.body.append(framed);
      const read = (from: () => string | undefined): string => {
        try {
          return from() ?? "nothing";
        } catch {
          return "refused";
        }
      };
      return new Promise<string[]>((resolve) =>
        fetch(path).then(
          () => resolve(["fetched"]),
          () =>
            resolve([
              opened.closed ? "closed" : read(() => opened.location.href),
              read(() => framed.contentDocument?.URL),
            ]),
        ),
      );
    }, pane);
    expect(seen[0]).toBe("closed");
    expect(seen[1]).not.toContain("signed-in");
    await page.context().close();
  });

  it("hears of pushes, downloads and decides with its cookie", async () => {
    const page = await open("/");
    await signIn(page, "rui");
    const { id } = await push("ana", { "DI-01": 50 });
    await page.getByRole("button", { name: /Accept version 1 of Digital Inclusion/ }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.evaluate(() => {
        location.href = "/api/exports/tables/kpis.xlsx";
      }),
    ]);
    expect(download.suggestedFilename()).toBe("kpis.xlsx");
    await page.getByRole("button", { name: /Accept version 1 of Digital Inclusion/ }).click();
    await page.getByText(/version 1 is accepted/).waitFor();
    const answer = await fetch(`${server.address}/api/submissions/${id}`, {
      headers: { Authorization: `Bearer ${await identity.token("rui")}` },
    });
    expect(await answer.json()).toMatchObject({
      by: "ana@example.org",
      status: "accepted",
      decisions: [{ by: "rui@example.org" }],
    });
    await page.context().close();
  });

  it("is offered only what their role lets them do, and told why not the rest", async () => {
    const headers = { Authorization: `Bearer ${await identity.token("rui")}` };
    const heads = await (await fetch(`${server.address}/api/submissions?head=true`, { headers })).json();
    await push("ana", { "DI-01": 51 }, (heads as { id: string }[])[0]?.id);
    const page = await open("/");
    await signIn(page, "ana");
    await page.getByText("Wait for review").waitFor();
    expect(await page.getByRole("button", { name: /^Accept/ }).count()).toBe(0);
    await page.goto(`${server.address}/review.html#period=2021-Q3&priority=Digital+Inclusion`);
    await page.getByText("Only reviewers decide and set dates.").waitFor();
    for (const name of [/^Accept/, /^Return/])
      expect(await page.getByRole("button", { name }).getAttribute("aria-disabled")).toBe("true");
    for (const name of ["Dates", /^Close/, /^Agree/, /^Comment on/, /^Extend/])
      expect(await page.getByRole("button", { name }).count()).toBe(0);
    await page.context().close();
  });

  it("is signed out for good by one click", async () => {
    const page = await open("/");
    await signIn(page, "ana");
    await page.getByText("Editor of Digital Inclusion").waitFor();
    await page.goto(`${server.address}/notebooks/retreat.html`);
    await page.getByText("ana@example.org").waitFor();
    const held = await heldBy(page.context());
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "You are signed out" }).waitFor();
    const kept = await fetch(`${server.address}/api/me`, { headers: { Cookie: `resultbook=${held}` } });
    expect(kept.status).toBe(401);
    await page.goto(`${server.address}/`);
    await page.getByRole("heading", { name: "Sign in to see the results" }).waitFor();
    await page.context().close();
  });
});
