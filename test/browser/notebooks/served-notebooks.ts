import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { served } from "../../plots/served.ts";
import { launchChromium } from "../chromium.ts";
import { type NotebooksServer, serveNotebooks } from "../notebooks-server.ts";

export const pictures = fileURLToPath(new URL("../../pictures/", import.meta.url));
const configFile = fileURLToPath(new URL("../../../notebooks/vite.config.ts", import.meta.url));

type Size = { readonly width: number; readonly height: number };

/** The built pages, a server for them and a browser; its page is another one for each test. */
export interface Notebooks {
  /** Where the built pages are. */
  readonly folder: string;
  readonly server: NotebooksServer;
  readonly context: BrowserContext;
  page: Page;
  /** Errors of the page so far; a test that brings some about leaves out those it expects. */
  errors: string[];
  /** What the server answers; a test may set it. */
  rows: Parameters<typeof serveNotebooks>[1];
  /** A page cut off from everything but this server. */
  fresh(viewport: Size, colorScheme?: "light" | "dark"): Promise<void>;
  /** Opens a page by its address below /notebooks, and waits for its first chart. */
  open(path: string): Promise<void>;
  chart(id: string): Locator;
  says(id: string): Promise<string | null>;
  figureOf(id: string): Locator;
  /** The whole page on screen at a width, every figure drawn for it. */
  unroll(width: number, height?: number): Promise<void>;
}

/** Builds the pages once for all tests of a file; after each, no request has left this machine and no page has had an error. */
export function servedNotebooks(): Notebooks {
  const folder = mkdtempSync(join(tmpdir(), "resultbook-notebooks-"));
  let server: NotebooksServer;
  let browser: Browser;
  let context: BrowserContext | undefined;
  let outside: string[] = [];

  const made: Omit<Notebooks, "page"> & { page?: Page } = {
    folder,
    get server() {
      return server;
    },
    get context() {
      return context!;
    },
    errors: [],
    rows: () => served(),
    async fresh(viewport, colorScheme = "light") {
      await context?.close();
      context = await browser.newContext({ viewport, colorScheme, permissions: ["clipboard-read", "clipboard-write"] });
      outside = [];
      made.errors = [];
      await context.route(/.*/, (route) => {
        const url = route.request().url();
        if (url.startsWith(server.address) || /^(data|blob):/.test(url)) return route.continue();
        outside.push(url);
        return route.abort();
      });
      const page = await context.newPage();
      page.on("pageerror", (error) => made.errors.push(error.message));
      page.on("console", (message) => message.type() === "error" && made.errors.push(message.text()));
      made.page = page;
    },
    async open(path) {
      await book.page.goto(`${server.address}/notebooks/${path}`);
      await book.page.waitForSelector("figure svg[data-chart]");
    },
    chart: (id) => book.page.locator(`svg[data-chart=${id}]`),
    says: (id) => book.chart(id).getAttribute("aria-label"),
    figureOf: (id) => book.page.locator("figure", { has: book.chart(id) }),
    async unroll(width, height = 6000) {
      const { page } = book;
      await page.setViewportSize({ width, height });
      await page.waitForFunction(() =>
        [...document.querySelectorAll("figure:not([hidden])")].every(
          (one) => Number(one.querySelector("svg")?.getAttribute("width")) === Math.floor(one.clientWidth),
        ),
      );
      await page.setViewportSize({ width, height: await page.evaluate(() => document.body.scrollHeight) });
    },
  };
  const book = made as Notebooks;

  beforeAll(async () => {
    await build({ configFile, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
    server = await serveNotebooks(folder, (query) => book.rows(query));
    browser = await launchChromium();
    mkdirSync(pictures, { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    book.rows = () => served();
    server.asked.length = 0;
    await book.fresh({ width: 1280, height: 900 });
  });
  afterEach(async () => {
    await context?.close();
    expect(outside, "requests beyond this machine").toEqual([]);
    expect(book.errors).toEqual([]);
  });
  return book;
}
