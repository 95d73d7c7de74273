import type { Hono } from "hono";
import { installedSubsets, woff2Of } from "../../../charts/export/fonts/installed.ts";
import { problems } from "../../problems.ts";
import type { Env } from "../services.ts";

const FOREVER = "public, max-age=31536000, immutable";

/** Fonts for labels in Arabic and Chinese, in pieces: a browser takes those that it needs, from us and nobody else. */
export function fonts(app: Hono<Env>): void {
  app.get("/api/fonts", (c) => c.json(installedSubsets(), 200, { "Cache-Control": "public, max-age=86400" }));

  app.get("/api/fonts/scripts.css", (c) => {
    const faces = installedSubsets().map(
      ({ file, range }) =>
        `@font-face{font-family:Inter;font-weight:100 900;font-display:swap;src:url(/api/fonts/${file}.woff2) format("woff2");unicode-range:${range}}`,
    );
    return c.body(faces.join("\n"), 200, {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": "public, max-age=86400",
    });
  });

  app.get("/api/fonts/:file{[a-z0-9-]+\\.woff2}", (c) => {
    const name = c.req.param("file").replace(/\.woff2$/, "");
    const subset = installedSubsets().find(({ file }) => file === name);
    if (!subset) throw problems.notFound(`The font ${name}`);
    return c.body(new Uint8Array(woff2Of(subset)), 200, { "Content-Type": "font/woff2", "Cache-Control": FOREVER });
  });
}
