import type { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { ServerEvent } from "../bus.ts";
import type { Env, Services } from "../services.ts";
import { sees } from "../who.ts";

/** Milliseconds between signs of life, so that proxies keep the stream open. */
const HEARTBEAT = 20_000;
/** Milliseconds a stream lasts; its browser opens another. */
const LONGEST = 86_400_000;
/** Events that may wait for a page that does not read them. */
const BEHIND = 1_000;

/** Server-sent events: `submission`, `draft`, `period` and `tables`. On connecting, `tables` once, so that a page that was away catches up. */
export function events(app: Hono<Env>, { bus, store, now }: Services): void {
  app.get("/api/events", (c) => {
    c.header("Cache-Control", "no-cache, no-transform");
    c.header("X-Accel-Buffering", "no");
    return streamSSE(c, async (stream) => {
      const who = c.get("who");
      let waiting = 0;
      /** Whoever reads nothing is cut off before it fills the memory; its browser opens another stream, and catches up. */
      const written = (write: Promise<unknown>): void => {
        waiting += 1;
        if (waiting > BEHIND) {
          stream.abort();
          c.env?.incoming?.socket?.destroy?.();
        }
        void write.then(
          () => {
            waiting -= 1;
          },
          () => stream.abort(),
        );
      };
      const send = (told: ServerEvent): void => {
        if ("priority" in told.data && !sees(who, told.data.priority)) return;
        const { event, data } = told;
        written(stream.writeSSE({ event, data: JSON.stringify(data) }));
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
      const alive = setInterval(() => written(stream.write(": here\n\n")), HEARTBEAT);
      alive.unref();
      send({ event: "tables", data: { revision: await store.revision() } });
      await ended;
      clearInterval(alive);
    });
  });
}
