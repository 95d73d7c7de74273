import type { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { ServerEvent } from "../bus.ts";
import type { Env, Services } from "../services.ts";
import { sees } from "../who.ts";

/** Milliseconds between signs of life, so that proxies keep the stream open. */
const HEARTBEAT = 20_000;
/** Milliseconds a stream lasts; its browser opens another. */
const LONGEST = 86_400_000;

/** Server-sent events: `submission`, `draft`, `period` and `tables`. On connecting, `tables` once, so that a page that was away catches up. */
export function events(app: Hono<Env>, { bus, store, now }: Services): void {
  app.get("/api/events", (c) => {
    c.header("Cache-Control", "no-cache, no-transform");
    c.header("X-Accel-Buffering", "no");
    return streamSSE(c, async (stream) => {
      const who = c.get("who");
      const send = (told: ServerEvent): void => {
        if ("priority" in told.data && !sees(who, told.data.priority)) return;
        const { event, data } = told;
        void stream.writeSSE({ event, data: JSON.stringify(data) }).catch(() => stream.abort());
      };
      const ended = new Promise<void>((resolve) => {
        stream.onAbort(bus.listen({ hear: send, end: resolve }));
        stream.onAbort(resolve);
        // Whoever has to sign in again does so when the stream is opened anew.
        const lasts = who.until === null ? LONGEST : Math.min(LONGEST, who.until - now().getTime());
        const over = setTimeout(resolve, lasts);
        over.unref();
        stream.onAbort(() => clearTimeout(over));
      });
      const alive = setInterval(() => void stream.write(": here\n\n").catch(() => stream.abort()), HEARTBEAT);
      alive.unref();
      send({ event: "tables", data: { revision: await store.revision() } });
      await ended;
      clearInterval(alive);
    });
  });
}
