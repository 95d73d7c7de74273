import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { launchChromium } from "../test/browser/chromium.ts";
import { type ServedOfficePage, startOfficePage } from "../test/office/web/serve.ts";

/** The built pane, a server that hands out one workbook, Office on the web in front of it, and Chromium. */
export interface BuiltPane {
  readonly folder: string;
  readonly office: ServedOfficePage;
  readonly browser: Browser;
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** @param workbook what a workbook is set up from; blank where absent */
export async function builtPane(workbook?: Uint8Array): Promise<BuiltPane> {
  const folder = mkdtempSync(join(tmpdir(), "resultbook-bench-pane-"));
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
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (workbook && pathname.startsWith("/api/templates/")) {
      response.writeHead(200).end(workbook);
      return;
    }
    try {
      const body = readFileSync(join(folder, pathname));
      response.writeHead(200, { "content-type": TYPES[extname(pathname)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const addinUrl = `http://localhost:${(server.address() as AddressInfo).port}/addin/taskpane.html`;
  const office = await startOfficePage({ addinUrl, workbook: ["Notes"] });
  const browser = await launchChromium();
  return {
    folder,
    office,
    browser,
    async stop() {
      await browser.close();
      await office.stop();
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
