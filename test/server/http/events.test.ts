import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createApp } from "../../../server/http/app.ts";
import type { ServerEvent } from "../../../server/http/bus.ts";
import { listen } from "../../../server/listen.ts";
import { withServer } from "../support/server.ts";

const event = (revision: string): ServerEvent => ({ event: "tables", data: { revision } });

describe("a stream of events", () => {
  it("ends where nobody reads it, over a real connection as well, and not before a thousand events wait", () =>
    withServer(async ({ services, request }) => {
      const { bus } = services;
      const { address, stop } = await listen({ fetch: createApp(services).fetch, port: 0 });
      const away = new AbortController();
      await request("/api/events");
      const far = await fetch(`${address}/api/events`, { signal: away.signal });
      await expect.poll(() => bus.listeners).toBe(2);
      for (let i = 0; i < 900; i++) bus.tell(event(`${i}`));
      expect(bus.listeners).toBe(2);
      // The system takes some megabytes for whoever does not read.
      const long = "x".repeat(20_000);
      for (let i = 0; i < 6_000 && bus.listeners > 0; i++) {
        bus.tell(event(long));
        if (i % 20 === 0) await setImmediate();
      }
      expect(bus.listeners).toBe(0);
      await expect(far.text()).rejects.toThrow();
      away.abort();
      await stop();
    }));

  it("stays with whoever reads, however much there is", () =>
    withServer(async ({ services, request }) => {
      const reader = (await request("/api/events")).body!.getReader();
      await reader.read();
      for (let i = 0; i < 2_500; i++) {
        services.bus.tell(event(`${i}`));
        await reader.read();
      }
      expect(services.bus.listeners).toBe(1);
      await reader.cancel();
      await expect.poll(() => services.bus.listeners).toBe(0);
    }));
});
