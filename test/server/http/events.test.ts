import { setImmediate } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../../server/http/app.ts";
import type { ServerEvent } from "../../../server/http/bus.ts";
import { listen } from "../../../server/listen.ts";
import { type IdentityProvider, startIdentityProvider } from "../support/identity-provider.ts";
import { withServer } from "../support/server.ts";

let identity: IdentityProvider;
beforeAll(async () => {
  identity = await startIdentityProvider({ ana: { roles: ["viewer"] }, ben: { roles: ["viewer"] } });
});
afterAll(() => identity?.stop());

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

  it("is nobody's any more once it ended because the sign-in did", async () => {
    const token = await identity.token("ana", { lasts: 60 });
    const now = () => new Date(Date.now() + 61_000);
    await withServer(
      async ({ services, request }) => {
        const response = await request("/api/events", { headers: { Authorization: `Bearer ${token}` } });
        expect(response.status).toBe(200);
        await response.text();
        expect(services.bus.listeners).toBe(0);
      },
      { identity, now },
    );
  });

  it("is refused to a person who has a hundred, until one of them ends, and to nobody else", () =>
    withServer(
      async ({ services, request }) => {
        const open = async (name: string): Promise<Response> =>
          request("/api/events", { headers: { Authorization: `Bearer ${tokens[name]}` } });
        const tokens: Record<string, string> = { ana: await identity.token("ana"), ben: await identity.token("ben") };
        const streams = [];
        for (let i = 0; i < 100; i++) streams.push(await open("ana"));
        expect((await open("ana")).status).toBe(429);
        expect((await open("ben")).status).toBe(200);
        await streams[0]!.body!.cancel();
        await expect.poll(() => services.bus.listeners).toBe(100);
        expect((await open("ana")).status).toBe(200);
        services.bus.end();
      },
      { identity },
    ));
});
