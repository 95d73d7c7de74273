import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { strToU8, zipSync } from "fflate";
import { Hono } from "hono";
import type { Browser, Frame, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPng } from "../../charts/export/png.ts";
import { charts } from "../../charts/index.ts";
import { framework2020 } from "../../rbm/framework/index.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { writeXlsx } from "../../rbm/workbook/xlsx/index.ts";
import { sampleContents } from "../../samples/index.ts";
import { contentSecurityPolicy } from "../../server/http/headers.ts";
import { chartList } from "../../server/http/routes/chart-list.ts";
import type { Env } from "../../server/http/services.ts";
import { openPane } from "../office/web/pane.ts";
import { type ServedOfficePage, startOfficePage } from "../office/web/serve.ts";
import { fixture, options } from "../plots/fixture.ts";
import { firstLoad } from "../support/first-load.ts";
import { launchChromium } from "./chromium.ts";

const SIZE = { viewport: { width: 320, height: 720 } };
const axe = readFileSync(resolve("node_modules/axe-core/axe.min.js"), "utf8");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

const status = charts.status.model(fixture(), options);
/** A deck as far as PowerPoint's host looks: its slides by name. */
const deck = zipSync({ "ppt/slides/slide1.xml": strToU8("<p:sld/>"), "ppt/slides/slide2.xml": strToU8("<p:sld/>") });

/** What the server of these tests does, and what it was sent. */
interface Told {
  down: boolean;
  charts: unknown;
  readonly pushed: string[];
}

const folder = mkdtempSync(join(tmpdir(), "resultbook-pane-"));
let browser: Browser;
let server: Server;
let origin: string;
let office: ServedOfficePage;
let powerPoint: ServedOfficePage;
const told: Told = { down: false, charts: null, pushed: [] };

/** Sample content small enough to be set up in a moment, with nothing wrong that stops a push. */
async function template(): Promise<Uint8Array> {
  const { content } = sampleContents(framework2020).find(
    ({ content: { identity } }) => identity.priority === "Digital Inclusion" && identity.period === "2020-Q1",
  )!;
  return writeXlsx({ template: priorityTemplate, framework: framework2020, content });
}

beforeAll(async () => {
  await build({
    configFile: false,
    root: resolve("."),
    logLevel: "error",
    publicDir: false,
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { taskpane: resolve("addin/taskpane.html") } },
    },
  });
  const workbook = await template();
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const json = (status: number, body: unknown): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    if (pathname.startsWith("/api/")) {
      if (told.down) return json(503, { title: "The server is away." });
      if (pathname === "/api/health") return json(200, { sample: true });
      if (pathname.startsWith("/api/templates/")) {
        response.writeHead(200).end(workbook);
        return;
      }
      if (pathname.startsWith("/api/periods/"))
        return json(200, { state: "open", deadline: "2020-04-15", extensions: [] });
      if (pathname === "/api/charts") return json(200, told.charts);
      if (/^\/api\/charts\/.*\.json$/.test(pathname)) return json(200, status);
      if (pathname.startsWith("/api/charts/") || pathname.startsWith("/api/exports/")) {
        response.writeHead(200).end(pathname.endsWith(".png") ? renderPng(status, { width: 960 }) : deck);
        return;
      }
      if (request.method === "GET") return json(200, []);
      let body = "";
      request.on("data", (part: Buffer) => {
        body += part;
      });
      request.on("end", () => {
        const stored = told.pushed.at(-1) !== body;
        if (stored) told.pushed.push(body);
        json(stored ? 201 : 200, { id: "a".repeat(64), version: told.pushed.length, stored });
      });
      return;
    }
    try {
      const bytes = readFileSync(join(folder, pathname));
      const policy = contentSecurityPolicy(pathname);
      response
        .writeHead(200, { "content-type": TYPES[extname(pathname)] ?? "", "content-security-policy": policy })
        .end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const list = new Hono<Env>();
  chartList(list);
  told.charts = await (await list.request("/api/charts")).json();
  powerPoint = await startOfficePage({ addinUrl: `${origin}/addin/taskpane.html`, app: "powerpoint" });
  office = await startOfficePage({ addinUrl: `${origin}/addin/taskpane.html`, workbook: ["Notes", "Budget draft"] });
  browser = await launchChromium();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await office?.stop();
  await powerPoint?.stop();
  server?.close();
  server?.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

/** Microsoft's client carries styles of its own, which our policy refuses; nothing of the pane needs them. */
const ours = (errors: readonly string[]) => errors.filter((error) => !error.startsWith("Applying inline style"));

const heading = (pane: Frame, name: string | RegExp) => pane.getByRole("heading", { name });

async function setUp(asked: Parameters<typeof openPane>[2] = {}) {
  told.down = false;
  told.pushed.length = 0;
  const opened = await openPane(browser, office, { ...SIZE, ...asked });
  const { pane } = opened;
  await pane.getByLabel("Period").selectOption("2020-Q1");
  await pane.getByLabel("Thematic priority").selectOption("Digital Inclusion");
  await pane.getByRole("button", { name: "Set up this workbook" }).click();
  await heading(pane, "Digital Inclusion").waitFor({ timeout: 60_000 });
  await pane.getByText(/Checked at/).waitFor({ timeout: 60_000 });
  return opened;
}

/** What axe finds wrong with the pane. */
async function violations(pane: Frame): Promise<string[]> {
  return pane.evaluate(async (source) => {
    // Evaluated by the test's own tools; the page's policy would not let a script of its own do that.
    const script = new Function(`${source}; return axe;`);
    const tool = script() as { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    const found = await tool.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, axe);
}

const shot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: join(process.env.SHOTS, `${name}.png`) }) : Promise.resolve();

const sideways = (pane: Frame) =>
  pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const byUser = (page: Page, address: string, value: string) =>
  page.evaluate(
    ([at, text]) => {
      if ("user" in window.office.host) window.office.host.user.pasteValues(at!, [[text!]]);
    },
    [address, value],
  );

describe("the pane in Excel", () => {
  it("leaves an alien workbook untouched: it shows one screen with one action and writes nothing", async () => {
    const { page, pane, external, errors, close } = await openPane(browser, office, SIZE);
    await heading(pane, "Set up this workbook").waitFor();
    await pane.getByText("“Notes” and “Budget draft”").waitFor();
    const sheets = await page.evaluate(() => {
      const { host } = window.office;
      if (!("workbook" in host)) return null;
      return { names: host.workbook.sheets.map(({ name }) => name), dirty: host.workbook.isDirty };
    });
    expect(sheets).toEqual({ names: ["Notes", "Budget draft"], dirty: false });
    expect(await sideways(pane)).toBe(0);
    await shot(page, "pane-setup");
    expect([external, ours(errors)]).toEqual([[], []]);
    await close();
  });

  it("says where a logframe that is open already is put onto the template", async () => {
    const { page, pane, errors, close } = await openPane(browser, office, SIZE);
    await heading(pane, "Set up this workbook").waitFor();
    await page.evaluate(() => {
      if (!("user" in window.office.host)) return;
      const rows = [
        ["Outcome", "Indicator", "Baseline", "Target 2021"],
        ["More people have skills", "People trained", "800", "1000"],
      ];
      window.office.host.user.pasteValues("Notes!A1", rows);
    });
    await pane.evaluate(() => location.reload());
    await pane.getByText("“Notes” looks like a results framework that is not on the template.").waitFor();
    expect(await pane.getByRole("link", { name: "Check a file" }).getAttribute("href")).toBe("/check.html");
    expect(await sideways(pane)).toBe(0);
    expect(await violations(pane)).toEqual([]);
    await shot(page, "pane-setup-logframe");
    expect(ours(errors)).toEqual([]);
    await close();
  });

  it("sets up in at most 8 round trips and then shows issues as they are typed", async () => {
    const { page, pane, errors, close } = await setUp();
    const trips = await page.evaluate(() => window.office.host.roundTrips);
    expect(trips).toBeLessThanOrEqual(8);
    await pane.getByText("2020-Q1, was due on 15 Apr 2020").waitFor();
    await byUser(page, "Actuals!G5", "'12,5");
    await pane.getByText("Number typed as text").first().waitFor();
    await pane.locator("summary", { hasText: "Number typed as text" }).click();
    await shot(page, "pane-issues");
    await pane.getByRole("button", { name: "Fix G5" }).click();
    await pane.getByText("Fixed: 12.5").waitFor();
    await pane.getByRole("button", { name: "Undo the fix of G5" }).click();
    await pane.getByRole("button", { name: "Fix G5" }).waitFor();
    expect(await sideways(pane)).toBe(0);
    expect(ours(errors)).toEqual([]);
    await close();
  });

  it("the server down during a push and back: it waits, survives the pane being closed, and arrives once", async () => {
    const { page, pane, close } = await setUp();
    await pane.getByRole("link", { name: /Push/ }).click();
    await heading(pane, /cells will change/).waitFor();
    await shot(page, "pane-push");
    told.down = true;
    await pane.getByRole("button", { name: "Push 2020-Q1" }).click();
    await heading(pane, "Waiting to be sent").waitFor();
    await shot(page, "pane-push-queued");
    expect(await pane.evaluate(() => Object.keys(localStorage).length)).toBeGreaterThan(0);
    await pane.getByRole("button", { name: "Try now" }).click();
    await pane.getByText("2020-Q1, Digital Inclusion").waitFor();
    told.down = false;
    await pane.evaluate(() => location.reload());
    await pane.getByText("2020-Q1 version 1 was pushed").waitFor({ timeout: 60_000 });
    expect(told.pushed).toHaveLength(1);
    await close();
  });

  it("the keyboard alone goes to an issue, fixes it and takes it back", async () => {
    const { page, pane, close } = await setUp();
    await byUser(page, "Actuals!G5", "'12,5");
    const group = pane.locator("summary", { hasText: "Number typed as text" });
    await group.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await pane.getByText("After fix").waitFor();
    await page.keyboard.press("f");
    await pane.getByText("Fixed: 12.5").waitFor();
    await close();
  });

  it("a chart goes into the sheet as a picture at the selection, and as Excel's own on a sheet beside", async () => {
    const { page, pane, errors, close } = await setUp();
    await page.evaluate(() => window.office.ribbon("Resultbook.InsertChart", "InsertChart"));
    await pane.getByRole("link", { name: "Charts" }).and(pane.locator("[aria-current]")).waitFor();
    const row = pane.locator("details.chart", { hasText: "KPIs by status" });
    await row.locator("summary").click();
    await pane.getByRole("button", { name: "Insert picture: KPIs by status" }).click();
    await pane.getByText("This sheet is protected").waitFor();
    await page.evaluate(() => {
      if ("user" in window.office.host) window.office.host.user.select("Notes!B2");
    });
    await pane.getByRole("button", { name: "Insert picture: KPIs by status" }).click();
    await pane.getByRole("status").getByText("Inserted at Notes!B2.").waitFor({ state: "attached" });
    await pane.getByRole("button", { name: "Insert Excel chart: KPIs by status" }).click();
    await pane.locator(".outcome", { hasText: "Drawn on the sheet “KPIs by status”" }).waitFor();
    const made = await page.evaluate(() => {
      const { host } = window.office;
      if (!("paneState" in host) || host.paneState !== "Visible") return null;
      const drawn = host.workbook.mustSheet("KPIs by status").charts;
      return [host.workbook.mustSheet("Notes").shapes.length, drawn.map(({ title }) => title.text)];
    });
    expect(made).toEqual([1, [status.title]]);
    expect(await sideways(pane)).toBe(0);
    await shot(page, "pane-charts");
    expect(ours(errors)).toEqual([]);
    await close();
  });

  it.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["forced colours", { colorScheme: "dark", forcedColors: "active" }],
  ] as const)("axe finds nothing in %s", async (name, look) => {
    const { page, pane, close } = await setUp({ ...look, bypassCSP: true });
    await byUser(page, "Actuals!G5", "'12,5");
    await pane.getByText("Number typed as text").first().waitFor();
    await shot(page, `pane-issues-${name.replace(" ", "-")}`);
    expect(await violations(pane)).toEqual([]);
    for (const tab of ["Push", "History", "Charts"]) {
      await pane.getByRole("link", { name: tab }).click();
      if (tab === "Charts") await pane.getByRole("img", { name: status.alt }).first().waitFor();
      await shot(page, `pane-${tab}-${name.replace(" ", "-")}`);
      expect(await violations(pane)).toEqual([]);
    }
    await close();
  });

  it("in PowerPoint it puts a chart on the slide and the deck's slides behind, and is clean to axe", async () => {
    const { page, pane, errors, close } = await openPane(browser, powerPoint, { ...SIZE, bypassCSP: true });
    await heading(pane, "Results on slides").waitFor();
    await pane
      .getByRole("button", { name: /^Insert picture/ })
      .first()
      .click();
    await pane.locator(".outcome", { hasText: "is on the selected slide" }).waitFor();
    await pane.getByRole("button", { name: "Insert the deck’s slides" }).click();
    await pane.getByText("2 slides were inserted.").waitFor();
    const slides = await page.evaluate(() => {
      const { host } = window.office;
      return "presentation" in host ? host.presentation.slides.map(({ shapes }) => shapes.length) : null;
    });
    expect(slides).toEqual([1, 0, 0]);
    expect(await sideways(pane)).toBe(0);
    expect(await violations(pane)).toEqual([]);
    await shot(page, "pane-powerpoint");
    expect(ours(errors)).toEqual([]);
    await close();
  });

  it("loads at most 40 kB of gzip before it is drawn, and none of the rules and templates", () => {
    const { scripts, bytes } = firstLoad(folder, "addin/taskpane.html");
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(40_000);
    const code = scripts.map((file) => readFileSync(join(folder, file), "utf8")).join();
    expect(code).not.toContain("Number typed as text");
  });
});
