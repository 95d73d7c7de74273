import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from "playwright-core";
import { fromCdn, type ServedOfficePage } from "./serve.ts";

export interface Pane {
  /** Office on the web; `window.office` has the host. */
  readonly page: Page;
  /** The add-in's own document. */
  readonly pane: Frame;
  /** Requests that would have left this machine; they were refused. */
  readonly external: string[];
  /** What host page and add-in logged as an error or threw. */
  readonly errors: string[];
  close(): Promise<void>;
}

const isLocal = (url: string) => /^(https?:\/\/(localhost|127\.0\.0\.1)(:|\/|$)|data:|blob:|about:)/.test(url);

/** Opens the host page, in a browser in a context of its own, and waits for the add-in's document to have loaded. */
export async function openPane(
  browser: Browser | BrowserContext,
  office: ServedOfficePage,
  options: BrowserContextOptions = {},
): Promise<Pane> {
  const context = "newContext" in browser ? await browser.newContext({ ignoreHTTPSErrors: true, ...options }) : browser;
  const external: string[] = [];
  const errors: string[] = [];
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (isLocal(url)) return route.fallback();
    const body = await fromCdn(url);
    const headers = { "access-control-allow-origin": "*" };
    if (body) return route.fulfill({ body, contentType: "text/javascript", headers });
    external.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(office.url);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (!frame) throw new Error(`no frame for ${office.addinUrl}`);
  await frame.waitForURL((at) => at.href.startsWith(office.addinUrl.split("#")[0] ?? ""));
  await frame.waitForLoadState();
  return { page, pane: frame, external, errors, close: () => context.close() };
}
