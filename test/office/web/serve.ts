import { readFile } from "node:fs/promises";
import { request as forward, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type App,
  BASELINE,
  distribution,
  loadMetadata,
  POWERPOINT_BASELINE,
  type Requirements,
} from "../client/load.ts";
import { makeCertificate } from "./certificate.ts";
import type { PageOptions } from "./page.ts";

export interface OfficePageOptions {
  /** The add-in's page as its own server has it, over plain http. */
  addinUrl: string;
  app?: App;
  /** The sheets of the workbook that is open. */
  workbook?: readonly string[];
  requirements?: Requirements;
}

/** Office on the web, ready to be opened by `openPane`. */
export interface ServedOfficePage {
  readonly url: string;
  /** The add-in's page as the browser sees it: https, with the add-in's server behind. */
  readonly addinUrl: string;
  stop(): Promise<void>;
}

const PREFIX = "/__office__/";

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".html": "text/html; charset=utf-8",
};

/**
 * Serves the host page and, from the same origin, the add-in: the client trusts a host page only over https and on the
 * add-in's own host name, and a frame of another site would have no storage.
 */
export async function startOfficePage(options: OfficePageOptions): Promise<ServedOfficePage> {
  const { addinUrl, app = "excel" } = options;
  const target = new URL(addinUrl);
  const files: Record<string, string> = {
    "host.html": await readFile(new URL("./host.html", import.meta.url), "utf8"),
    "page.js": await bundlePage(),
    "metadata.json": JSON.stringify(loadMetadata(app)),
  };
  const server = createServer(await makeCertificate(), (request, response) => {
    const path = new URL(request.url ?? "/", target).pathname;
    const file = path.startsWith(PREFIX) ? files[path.slice(PREFIX.length)] : undefined;
    if (file === undefined) return relay(target, request, response);
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(file);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const base = `https://localhost:${(server.address() as AddressInfo).port}`;
  const seen = base + target.pathname + target.search;
  const requirements = { ...(app === "excel" ? BASELINE : POWERPOINT_BASELINE), ...options.requirements };
  const page: PageOptions = { app, addinUrl: seen, names: [...(options.workbook ?? ["Sheet1"])], requirements };
  return {
    addinUrl: seen,
    url: `${base}${PREFIX}host.html#${encodeURIComponent(JSON.stringify(page))}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Passes a request on to the add-in's server as if it had been asked directly, streams included. */
function relay(target: URL, request: IncomingMessage, response: ServerResponse): void {
  const headers = { ...request.headers, host: target.host };
  if (headers.origin) headers.origin = target.origin;
  if (headers.referer) headers.referer = target.href;
  const { method, url: path } = request;
  const passed = forward({ host: target.hostname, port: target.port, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  passed.on("error", () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
  response.on("close", () => passed.destroy());
  request.pipe(passed);
}

/** Where add-ins in production get the client. */
const CDN = /^https:\/\/appsforoffice\.(?:edog\.)?microsoft\.com\/lib\/[^/]+\/hosted\//;

/** The file of the npm package behind an address of Microsoft's CDN; null when it is another address. */
export async function fromCdn(url: string): Promise<Buffer | null> {
  return CDN.test(url) ? clientFile(url.replace(CDN, "").replace(/[?#].*$/s, "")) : null;
}

/** A file of the npm package, unmodified. */
async function clientFile(path: string): Promise<Buffer | null> {
  const file = normalize(join(distribution, path));
  if (!file.startsWith(distribution)) return null;
  return readFile(file).catch(() => null);
}

async function bundlePage(): Promise<string> {
  const { build } = await import("vite");
  const input = fileURLToPath(new URL("./page.ts", import.meta.url));
  const made = await build({
    configFile: false,
    logLevel: "warn",
    build: { write: false, minify: false, target: "esnext", rollupOptions: { input } },
  });
  const outputs = Array.isArray(made) ? made : [made];
  for (const output of outputs) {
    if (!("output" in output)) continue;
    for (const chunk of output.output) if (chunk.type === "chunk" && chunk.isEntry) return chunk.code;
  }
  throw new Error("the host page was not built");
}
