import type { Hono } from "hono";
import { problems } from "../../problems.ts";
import type { Env, Services } from "../services.ts";

const NOW = { "Cache-Control": "no-store" };

/** `health`: the process answers. `ready`: it and its store do, and it is not stopping. `metrics`: what it counted, for Prometheus. */
export function health(app: Hono<Env>, { store, sample, instance, stopping, metrics }: Services): void {
  app.get("/api/health", (c) => c.json({ ok: true, sample, instance }, 200, NOW));

  app.get("/api/ready", async (c) => {
    if (stopping?.aborted) throw problems.stopping();
    try {
      await store.revision();
    } catch {
      throw problems.storeAway();
    }
    return c.json({ ready: true }, 200, NOW);
  });

  app.get("/api/metrics", async (c) =>
    c.body(await metrics.registry.metrics(), 200, { ...NOW, "Content-Type": metrics.registry.contentType }),
  );
}
