import type { Hono } from "hono";
import type { Env, Services } from "../services.ts";

export function health(app: Hono<Env>, { store, sample, instance }: Services): void {
  app.get("/api/health", async (c) => {
    await store.revision();
    return c.json({ ok: true, sample, instance }, 200, { "Cache-Control": "no-store" });
  });
}
