import type { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { ServerEvent } from "../bus.ts";
import type { Env, Services } from "../services.ts";

/** Milliseconds between signs of life, so that proxies keep the stream open. */
const HEARTBEAT = 20_000;

/** Server-sent events: `submission` and `tables`. On connecting, `tables` once, so that a page that was away catches up. */
export function events(app: Hono<Env>, { bus, store }: Services): void {
  app.get("/api/events", (c) => {
    c.header("Cache-Control", "no-cache, no-transform");
    c.header("X-Accel-Buffering", "no");
    return streamSSE(c, async (stream) => {
      const send = ({ event, data }: ServerEvent): void =>
        void stream.writeSSE({ event, data: JSON.stringify(data) }).catch(() => stream.abort());
      const ended = new Promise<void>((resolve) => {
        stream.onAbort(bus.listen({ hear: send, end: resolve }));
        stream.onAbort(resolve);
      });
      const alive = setInterval(() => void stream.write(": here\n\n").catch(() => stream.abort()), HEARTBEAT);
      alive.unref();
      send({ event: "tables", data: { revision: await store.revision() } });
      await ended;
      clearInterval(alive);
    });
  });
}
