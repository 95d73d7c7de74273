import type { Hono } from "hono";
import { XLSX } from "../../media-types.ts";
import { problems } from "../../problems.ts";
import { sampleBytes, samples } from "../../samples/sample-workbooks.ts";
import type { Env } from "../services.ts";

/** Workbooks to try things with: a messy one with planted errors, and published figures of strategic targets. */
export function sampleWorkbooks(app: Hono<Env>): void {
  app.get("/api/samples", (c) => c.json(Object.entries(samples).map(([id, { title }]) => ({ id, title }))));
  app.get("/api/samples/:file{[a-z-]+\\.xlsx}", async (c) => {
    const id = c.req.param("file").replace(/\.xlsx$/, "");
    const bytes = await sampleBytes(id);
    if (!bytes) throw problems.notFound(`The sample ${id}`);
    return c.body(new Uint8Array(bytes), 200, {
      "Content-Type": XLSX,
      "Content-Disposition": `attachment; filename="${id}.xlsx"`,
    });
  });
}
