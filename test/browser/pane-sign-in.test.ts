import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OfficeAccountOptions, type Refusal, withOfficeAccount } from "../office/web/nested.ts";
import { openPane, type Pane } from "../office/web/pane.ts";
import { type ServedOfficePage, startOfficePage } from "../office/web/serve.ts";
import { reportWith } from "../server/support/content.ts";
import { AUDIENCE, CLIENT, type IdentityProvider, startIdentityProvider } from "../server/support/identity-provider.ts";
import { officeAccount } from "../server/support/office-account.ts";
import { resultbook, type Served, served as serve } from "../server/support/program.ts";
import { workbookBytes } from "../server/support/server.ts";
import { launchChromium } from "./chromium.ts";

const SCOPE = `openid profile email ${AUDIENCE}/access`;
const TENANT = "00000000-0000-4000-8000-000000000001";

let identity: IdentityProvider;
let folder: string;
let office: ServedOfficePage;
let server: Served;
let browser: Browser;

const freePort = async (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** A report of Digital Inclusion for 2021-Q3 that was accepted before anybody had to sign in. */
async function accepted(data: string): Promise<void> {
  const file = join(data, "report.xlsx");
  writeFileSync(file, await workbookBytes(reportWith({ values: { "DI-01": 50 } })));
  const { out } = await resultbook(["push", file, "--data", data]);
  await resultbook(["accept", /^[0-9a-f]{64}$/m.exec(out)![0], "--data", data]);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "resultbook-pane-sign-in-"));
  identity = await startIdentityProvider({ ana: { roles: ["editor:Digital Inclusion"] } });
  await accepted(folder);
  const port = await freePort();
  office = await startOfficePage({
    addinUrl: `http://127.0.0.1:${port}/addin/taskpane.html`,
    workbook: ["Notes"],
    requirements: { NestedAppAuth: "1.1" },
  });
  server = await serve(["--data", folder, "--empty", "--port", String(port)], {
    OIDC_ISSUER: identity.issuer,
    OIDC_AUDIENCE: AUDIENCE,
    OIDC_SCOPE: SCOPE,
    RESULTBOOK_ORIGIN: new URL(office.addinUrl).origin,
  });
  browser = await launchChromium();
  mkdirSync("test/pictures", { recursive: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await office?.stop();
  await identity?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The pane's button, the window it opens, the provider's page, and the window closing by itself. */
async function signIn({ page, pane }: Pane): Promise<void> {
  const [opened] = await Promise.all([
    page.context().waitForEvent("page"),
    pane.getByRole("button", { name: "Sign in" }).click(),
  ]);
  await opened.getByPlaceholder("Enter any login").fill("ana");
  await opened.getByPlaceholder("and password").fill("any");
  await Promise.all([opened.waitForEvent("close"), opened.getByRole("button", { name: "Sign-in" }).click()]);
}

/** The workbook's user pastes a value. */
const type = ({ page }: Pane, address: string, value: number) =>
  page.evaluate(
    ([to, what]) => {
      if ("user" in window.office.host) window.office.host.user.pasteValues(String(to), [[what!]]);
    },
    [address, value],
  );

async function setUp({ pane }: Pane): Promise<void> {
  await pane.getByLabel("Thematic priority").selectOption("Digital Inclusion");
  await pane.getByLabel("Period").selectOption({ label: "2021-Q3" });
  await pane.getByRole("button", { name: "Set up this workbook" }).click();
  await pane.getByText(/Checked at/).waitFor({ timeout: 60_000 });
}

/** A browser where the server says that the organization's accounts are Microsoft's; all else it says itself. */
async function atMicrosoft(): Promise<BrowserContext> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 320, height: 720 } });
  await context.route("**/api/sign-in", async (route) => {
    const response = await route.fetch();
    const issuer = `https://login.microsoftonline.com/${TENANT}/v2.0`;
    await route.fulfill({ response, json: { ...(await response.json()), issuer } });
  });
  return context;
}

/** As `atMicrosoft`, in an Office that ana is signed in to. */
async function inOffice(says: Partial<Pick<OfficeAccountOptions, "silent" | "popup">> = {}) {
  const context = await atMicrosoft();
  const account = officeAccount(identity, "ana");
  const given: string[] = [];
  const tokens = async () => {
    const got = await account();
    given.push(got.access_token);
    return got;
  };
  const asked = await withOfficeAccount(context, {
    login: "ana",
    tenant: TENANT,
    silent: tokens,
    popup: tokens,
    ...says,
  });
  return { context, asked, given };
}

describe("the pane in Excel, at a server where people sign in", () => {
  it("signs in in a window, works as who that is, keeps the token to itself, and signs out", async () => {
    const opened = await openPane(browser, office, { viewport: { width: 320, height: 720 } });
    const { pane, page } = opened;
    await pane.getByText("Sign in to push, and to see what was pushed.").waitFor();
    await page.screenshot({ path: "test/pictures/pane-signed-out.png" });
    const asked: (string | undefined)[] = [];
    page.context().on("request", (request) => {
      if (request.url().includes("/api/me")) asked.push(request.headers().authorization);
    });
    await signIn(opened);
    await pane.getByText("ana@example.org").waitFor();
    await page.screenshot({ path: "test/pictures/pane-signed-in.png" });
    const token = asked.at(-1)?.replace("Bearer ", "") ?? "";
    expect(token).toMatch(/^[\w-]{43}$/);
    const kept = await pane.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toContain(token);
    await pane.getByRole("button", { name: "Sign out" }).click();
    await pane.getByRole("button", { name: "Sign in" }).waitFor();
    await expect
      .poll(
        async () => (await fetch(`${server.address}/api/me`, { headers: { Authorization: `Bearer ${token}` } })).status,
      )
      .toBe(401);
    // The provider's own page asks for a font.
    expect(opened.external.filter((url) => !url.startsWith("https://fonts.googleapis.com/"))).toEqual([]);
    await opened.close();
  });

  it("a 401 in the middle of a push keeps it until one has signed in again, and signing out leaves nothing that waits", async () => {
    const opened = await openPane(browser, office, { viewport: { width: 320, height: 720 } });
    const { pane, page } = opened;
    let authorization = "";
    page.context().on("request", (request) => {
      authorization = request.headers().authorization ?? authorization;
    });
    const kept = () => pane.evaluate(() => JSON.stringify({ ...localStorage }));
    const push = pane.getByRole("button", { name: "Push 2021-Q3" });
    await pane.getByText("Sign in to push").waitFor();
    await signIn(opened);
    await pane.getByText("ana@example.org").waitFor();
    await setUp(opened);
    await type(opened, "Actuals!G5", 49);
    await pane.getByRole("link", { name: /^Push/ }).click();
    await pane.getByRole("heading", { name: /will change/ }).waitFor();
    await fetch(`${server.address}/api/sign-out`, { method: "POST", headers: { Authorization: authorization } });
    await push.click();
    await pane.getByText("Sign in, and it is sent.").waitFor();
    expect(await kept()).toMatch(/value\W+49\b/);
    // The provider still knows them: its window closes without asking.
    await pane.getByRole("button", { name: "Sign in" }).click();
    await pane.getByText("2021-Q3 version 2 was pushed.").waitFor();

    await type(opened, "Actuals!G5", 51);
    await page.context().setOffline(true);
    await push.click();
    await pane.getByRole("heading", { name: "Waiting to be sent" }).waitFor();
    expect(await kept()).toMatch(/value\W+51\b/);
    await pane.getByRole("button", { name: "Sign out" }).click();
    await pane.getByRole("heading", { name: "Waiting to be sent" }).waitFor({ state: "detached" });
    expect(await kept()).not.toMatch(/value\W+51\b/);
    await opened.close();
  });
});

describe("the pane in an Office that is signed in with Microsoft's accounts", () => {
  it("works as who that is without asking, pushes with Office's token, renews it when it ends, and stays signed out", async () => {
    const { context, asked, given } = await inOffice();
    await context.clock.install();
    const opened = await openPane(context, office);
    const { pane } = opened;
    const pushed: { token: string; status: number }[] = [];
    context.on("response", (response) => {
      const request = response.request();
      if (request.method() !== "POST" || !request.url().includes("/api/submissions")) return;
      const token = (request.headers().authorization ?? "").replace("Bearer ", "");
      pushed.push({ token, status: response.status() });
    });
    const push = async (value: number) => {
      const before = pushed.length;
      await type(opened, "Actuals!G5", value);
      await pane.getByRole("button", { name: "Push 2021-Q3" }).click();
      await expect.poll(() => pushed.length, { timeout: 30_000 }).toBe(before + 1);
      await pane.getByText(/2021-Q3 version \d+ was pushed\./).waitFor();
    };
    await pane.getByText("ana@example.org").waitFor();
    expect(asked.map(({ method }) => method)).toEqual(["GetInitContext", "GetToken"]);
    expect(asked[1]!.tokenParams).toMatchObject({ clientId: CLIENT, scope: SCOPE });
    await setUp(opened);
    await pane.getByRole("link", { name: /^Push/ }).click();
    await push(52);
    expect(pushed).toEqual([{ token: given[0], status: 201 }]);
    const kept = await pane.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toContain(given[0]);

    await context.clock.setSystemTime(Date.now() + 3600_000);
    await push(53);
    expect(pushed.at(-1)).toEqual({ token: given.at(-1), status: 201 });
    expect(given.at(-1)).not.toBe(given[0]);
    expect(asked.at(-1)!.method).toBe("GetToken");

    const before = asked.length;
    await pane.getByRole("button", { name: "Sign out" }).click();
    await pane.getByRole("link", { name: /^History/ }).click();
    await pane.getByRole("button", { name: "Sign in" }).click();
    await pane.getByRole("button", { name: "Sign out" }).waitFor();
    expect(asked.slice(before).map(({ method }) => method)).toEqual(["GetTokenPopup"]);
    expect(context.pages()).toHaveLength(1);
    expect(opened.external).toEqual([]);
    await opened.close();
  });

  it("says so where one closes Office's question, and opens a window where Office has no account to give", async () => {
    const refusals: Refusal[] = [{ status: "USER_CANCEL" }, { status: "DISABLED" }];
    const { context, asked } = await inOffice({
      silent: async () => ({ status: "USER_INTERACTION_REQUIRED" }),
      popup: async () => refusals.shift()!,
    });
    const opened = await openPane(context, office);
    const { pane } = opened;
    await pane.getByRole("button", { name: "Sign in" }).click();
    await pane.getByText("The sign-in window was closed. Sign in to push and to see what was pushed.").waitFor();
    expect(context.pages()).toHaveLength(1);
    await opened.page.screenshot({ path: "test/pictures/pane-sign-in-closed.png" });
    await signIn(opened);
    await pane.getByText("ana@example.org").waitFor();
    expect(asked.filter(({ method }) => method === "GetTokenPopup")).toHaveLength(2);
    await opened.close();
  });

  it("takes no token of Office's that the server does not take, and opens a window", async () => {
    const account = officeAccount(identity, "ana");
    const forAnother = async () => {
      const tokens = await account();
      return { ...tokens, access_token: tokens.id_token };
    };
    const { context, asked } = await inOffice({ silent: forAnother, popup: forAnother });
    const opened = await openPane(context, office);
    await signIn(opened);
    await opened.pane.getByText("ana@example.org").waitFor();
    expect(new Set(asked.map(({ method }) => method))).toEqual(
      new Set(["GetInitContext", "GetToken", "GetTokenPopup"]),
    );
    await opened.close();
  });

  it("opens a window where Office says that it signs in for add-ins, and does not answer them", async () => {
    const opened = await openPane(await atMicrosoft(), office);
    await signIn(opened);
    await opened.pane.getByText("ana@example.org").waitFor();
    expect(opened.external.filter((url) => !url.startsWith("https://fonts.googleapis.com/"))).toEqual([]);
    await opened.close();
  });
});
