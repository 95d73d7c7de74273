import { once } from "node:events";
import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rateLimit } from "../../server/http/limits.ts";
import { RATES } from "../../server/http/throttle.ts";
import { listen } from "../../server/listen.ts";
import { type IdentityProvider, startIdentityProvider } from "../server/support/identity-provider.ts";
import { type TestServer, type TestServerOptions, withServer } from "../server/support/server.ts";

let identity: IdentityProvider;
beforeAll(async () => {
  identity = await startIdentityProvider({ ana: { roles: ["viewer"] }, rui: { roles: ["viewer"] } });
});
afterAll(() => identity.stop());

describe("a rate", () => {
  it("lets through the burst, and then as many as time gives", () => {
    const times = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(
        times,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 600 }),
        (waits, burst, perMinute) => {
          let at = 0;
          const take = rateLimit({ burst, perMinute }, () => at);
          let through = 0;
          for (const wait of waits) {
            at += wait;
            if (take("a") === null) through++;
          }
          expect(through).toBeLessThanOrEqual(burst + (at / 60_000) * perMinute + 1e-6);
          expect(through).toBeGreaterThanOrEqual(Math.min(burst, waits.length));
        },
      ),
    );
  });

  it("says after how many seconds there is one again, and then there is", () => {
    let at = 0;
    const take = rateLimit({ burst: 1, perMinute: 6 }, () => at);
    expect(take("a")).toBeNull();
    expect(take("a")).toBe(10);
    expect(take("b")).toBeNull();
    at = 10_000;
    expect(take("a")).toBeNull();
  });

  it("remembers no more keys than it has room for", () => {
    const take = rateLimit({ burst: 1, perMinute: 1 }, () => 0);
    for (let i = 0; i < 30_000; i++) expect(take(`key ${i}`)).toBeNull();
    expect(take("key 0")).toBeNull();
    expect(take("key 29999")).not.toBeNull();
  });
});

describe("where people sign in", () => {
  const few = { burst: 3, perMinute: 60 };
  const asked = async (
    { request }: TestServer,
    name: string,
    times: number,
    headers: Record<string, string> = {},
  ): Promise<number[]> => {
    const authorization = { Authorization: `Bearer ${name.includes(".") ? name : await identity.token(name)}` };
    const statuses: number[] = [];
    for (let i = 0; i < times; i++) {
      statuses.push((await request("/api/periods", { headers: { ...authorization, ...headers } })).status);
    }
    return statuses;
  };
  const withRates = (work: (server: TestServer) => Promise<void>, more: TestServerOptions): Promise<void> =>
    withServer(work, { identity, ...more });

  it("one person who asks too much waits, and others do not", () =>
    withRates(
      async (server) => {
        expect(await asked(server, "ana", 5)).toEqual([200, 200, 200, 429, 429]);
        expect(await asked(server, "rui", 1)).toEqual([200]);
        const headers = { Authorization: `Bearer ${await identity.token("ana")}` };
        const refused = await server.request("/api/periods", { headers });
        expect(refused.headers.get("Retry-After")).toBe("1");
        expect(await refused.json()).toMatchObject({
          code: "too-many",
          detail: expect.stringContaining("Wait 1 second"),
        });
      },
      { rates: { ...RATES, person: few } },
    ));

  it("what takes long is counted on its own", () =>
    withRates(
      async (server) => {
        const headers = { Authorization: `Bearer ${await identity.token("ana")}`, "Content-Type": "application/json" };
        const check = async () => (await server.request("/api/check", { method: "POST", body: "{}", headers })).status;
        expect([await check(), await check(), await check(), await check()]).toEqual([400, 400, 400, 429]);
        expect(await asked(server, "ana", 1)).toEqual([200]);
      },
      { rates: { ...RATES, heavy: few } },
    ));

  it("one address that tries tokens is stopped", () =>
    withRates(
      async (server) => {
        expect(await asked(server, "a.b.c", 3)).toEqual([401, 401, 401]);
        expect((await server.request("/sign-in?to=/")).status).toBe(429);
      },
      { rates: { ...RATES, signIn: few } },
    ));

  it("behind a proxy of ours the address is the one it saw, whatever the sender says", () =>
    withRates(
      async (server) => {
        const from = (address: string) => ({ "X-Forwarded-For": `10.9.9.${address.length}, ${address}` });
        expect(await asked(server, "ana", 4, from("192.0.2.1"))).toEqual([200, 200, 200, 429]);
        expect(await asked(server, "ana", 1, from("192.0.2.22"))).toEqual([200]);
        expect(await asked(server, "ana", 1, { "X-Forwarded-For": "8.8.8.8, 192.0.2.1" })).toEqual([429]);
      },
      { rates: { ...RATES, address: few }, proxies: 1 },
    ));

  it("without a proxy nobody gets more by making up addresses", () =>
    withRates(
      async (server) => {
        const statuses = [];
        for (let i = 0; i < 4; i++)
          statuses.push(...(await asked(server, "ana", 1, { "X-Forwarded-For": `192.0.2.${i}` })));
        expect(statuses).toEqual([200, 200, 200, 429]);
      },
      { rates: { ...RATES, address: few } },
    ));
});

describe("a connection", () => {
  it.each([
    ["its head", "POST /api/check HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "],
    ["its body", "POST /api/check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\n{"],
  ])("that never finishes %s is closed", async (_, sent) => {
    const timeouts = { headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 };
    const fetch = async (request: Request): Promise<Response> => new Response(await request.text().catch(() => ""));
    const server = await listen({ fetch, port: 0, timeouts });
    try {
      const socket = connect(Number(new URL(server.address).port), "127.0.0.1");
      let answer = "";
      socket.on("data", (chunk) => {
        answer += chunk;
      });
      socket.on("error", () => {});
      socket.write(sent);
      await once(socket, "close");
      expect(answer === "" || answer.startsWith("HTTP/1.1 408")).toBe(true);
    } finally {
      await server.stop();
    }
  });
});
