import type { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { problems } from "../../problems.ts";
import type { ServerEvent } from "../bus.ts";
import type { Env, Services } from "../services.ts";
import { sees } from "../who.ts";

/** Milliseconds between signs of life, so that proxies keep the stream open. */
const HEARTBEAT = 20_000;
/** Milliseconds a stream lasts; its browser opens another. */
const LONGEST = 86_400_000;
/** Events that may wait for a page that does not read them. */
const BEHIND = 1_000;

/** Streams that one person may have open: each page has one. */
const STREAMS = 100;

/** Server-sent events: `submission`, `draft`, `period` and `tables`. On connecting, `tables` once, so that a page that was away catches up. */
export function events(app: Hono<Env>, { bus, store, now, signIn }: Services): void {
  const open = new Map<string, number>();
  const count = (person: string, more: 1 | -1): void => {
    const streams = (open.get(person) ?? 0) + more;
    if (streams === 0) open.delete(person);
    else open.set(person, streams);
  };

  app.get("/api/events", (c) => {
    const who = c.get("who");
    const person = who.id ?? who.name;
    if (signIn && (open.get(person) ?? 0) >= STREAMS) throw problems.tooMany(60);
    c.header("Cache-Control", "no-cache, no-transform");
    c.header("X-Accel-Buffering", "no");
    return streamSSE(c, async (stream) => {
      let waiting = 0;
      /** Whoever reads nothing is cut off before it fills the memory; its browser opens another stream, and catches up. */
      const written = async (write: Promise<unknown>): Promise<void> => {
        waiting += 1;
        if (waiting > BEHIND) {
          stream.abort();
          c.env?.incoming?.socket?.destroy?.();
        }
        await write;
        waiting -= 1;
      };
      const send = (told: ServerEvent): void => {
        if ("priority" in told.data && !sees(who, told.data.priority)) return;
        const { event, data } = told;
        void written(stream.writeSSE({ event, data: JSON.stringify(data) }));
      };
      let end = (): void => {};
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      stream.onAbort(end);
      // Whoever has to sign in again does so when the stream is opened anew.
      const lasts = who.until === null ? LONGEST : Math.min(LONGEST, who.until - now().getTime());
      const over = setTimeout(end, lasts).unref();
      const alive = setInterval(() => void written(stream.write(": here\n\n")), HEARTBEAT).unref();
      const unheard = bus.listen({ hear: send, end });
      count(person, 1);
      try {
        send({ event: "tables", data: { revision: await store.revision() } });
        await ended;
      } finally {
        count(person, -1);
        unheard();
        clearInterval(alive);
        clearTimeout(over);
      }
    });
  });
}
