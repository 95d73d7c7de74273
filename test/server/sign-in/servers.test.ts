import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examinerHere } from "../../../server/examine/examiner.ts";
import { createApp } from "../../../server/http/app.ts";
import { servicesOf } from "../../../server/services.ts";
import { openStore, type Store } from "../../../server/store/index.ts";
import { type IdentityProvider, startIdentityProvider } from "../support/identity-provider.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";
import { browserOf, signInAs, signInAt } from "../support/sign-in.ts";

const HOST = "127.0.0.1:3000";
const HERE = `http://${HOST}`;

let identity: IdentityProvider;
let postgres: TestPostgres;
beforeAll(async () => {
  [identity, postgres] = await Promise.all([startIdentityProvider({ ana: { roles: ["viewer"] } }), startPostgres()]);
});
afterAll(async () => {
  await identity?.stop();
  await postgres?.stop();
});

describe("two servers on one PostgreSQL", () => {
  it("know the same sessions: who signs in at one is signed in at both, and signing out at one ends it at both", async () => {
    const url = await postgres.database();
    const stores: Store[] = [];
    const examiner = examinerHere();
    const serverOf = async () => {
      const store = await openStore({ url });
      stores.push(store);
      const signIn = await signInAt(identity, store, { roles: {}, cooldown: 0, now: () => new Date() });
      return createApp(servicesOf({ store, examiner, signIn }));
    };
    try {
      const [one, other] = [await serverOf(), await serverOf()];
      let asked = 0;
      // A balancer that sends every second request to the other server.
      const browser = browserOf(async (address, init) =>
        new URL(address).host === HOST
          ? (asked++ % 2 === 0 ? one : other).request(address, init)
          : fetch(address, init),
      );
      await signInAs(browser, `${HERE}/sign-in?to=/`, "ana", new RegExp(`^${HERE}/$`));
      for (let i = 0; i < 4; i++) expect((await browser.go(`${HERE}/api/me`)).response.status).toBe(200);
      const Cookie = `resultbook=${browser.cookies(HOST).resultbook}`;
      const out = await one.request(`${HERE}/api/sign-out`, { method: "POST", headers: { Cookie, Origin: HERE } });
      expect(out.status).toBe(204);
      for (const server of [one, other]) {
        expect((await server.request(`${HERE}/api/me`, { headers: { Cookie } })).status).toBe(401);
      }
    } finally {
      await examiner.close();
      for (const store of stores) await store.close();
    }
  });
});
