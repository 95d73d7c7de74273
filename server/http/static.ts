import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { Context } from "hono";
import { problems } from "../problems.ts";
import { contentSecurityPolicy } from "./headers.ts";
import { namesTag } from "./names-tag.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".wasm": "application/wasm",
  ".arrow": "application/vnd.apache.arrow.stream",
};

/** A file below a folder, by its path in the address; nothing outside it, nothing of a kind that is not listed. */
export async function serveFile(c: Context, folder: string, path: string): Promise<Response> {
  const file = fileBelow(folder, path);
  const type = file && TYPES[extname(file)];
  if (!file || !type) throw problems.notFound(c.req.path);
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) throw problems.notFound(c.req.path);
  const tag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  const html = type.startsWith("text/html");
  const headers: Record<string, string> = {
    "Content-Type": type,
    ETag: tag,
    // The build puts a hash of the content into the names of assets.
    "Cache-Control": /\/assets\/.*-[\w-]{8}\./.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
  };
  if (html)
    headers["Content-Security-Policy"] = contentSecurityPolicy(c.req.path, inlineScripts(bytes.toString("utf8")));
  if (namesTag(c.req.header("If-None-Match"), tag)) return c.body(null, 304, headers);
  return c.body(new Uint8Array(bytes), 200, headers);
}

/** Null where the path leads out of the folder or hides a part of itself. */
export function fileBelow(folder: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes("\0") || decoded.includes("\\")) return null;
  if (decoded.split("/").some((part) => part.startsWith("."))) return null;
  const file = normalize(join(folder, decoded.endsWith("/") ? `${decoded}index.html` : decoded));
  return file.startsWith(normalize(folder) + sep) ? file : null;
}

export const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isDirectory() ?? false;

/** CSP sources that let exactly the inline scripts of a page run. */
export const inlineScripts = (html: string): string[] =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)].map(
    ([, code]) => `'sha256-${createHash("sha256").update(code!).digest("base64")}'`,
  );
