import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { framework2020 } from "../../../rbm/framework/index.ts";
import type { FollowUp } from "../../../server/review/follow-ups.ts";
import { seed } from "../../../server/samples/seed.ts";
import type { StorePlace } from "../../../server/store/open.ts";
import { AGREED } from "../support/agreed.ts";
import { reportWith } from "../support/content.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";
import { type TestServer, withServer } from "../support/server.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres?.stop());

const SIX = [1, 2, 3, 4, 5, 6];

const statuses = async (answers: readonly Promise<Response>[]): Promise<number[]> =>
  (await Promise.all(answers)).map(({ status }) => status).sort();

async function accepted(server: TestServer): Promise<void> {
  const { id } = (await (await server.push(reportWith())).json()) as { id: string };
  expect((await server.review(id, { decision: "accept" })).status).toBe(201);
}

describe.each([
  ["SQLite", async (): Promise<StorePlace> => ({ folder: ":memory:" })],
  ["PostgreSQL", async (): Promise<StorePlace> => ({ url: await postgres.database() })],
])("asked six times at once on %s", (_, place) => {
  it("to keep one follow-up, keeps it once", async () =>
    withServer(
      async (server) => {
        await accepted(server);
        const answers = SIX.map(() => server.post("/api/followups", AGREED));
        expect(await statuses(answers)).toEqual([200, 200, 200, 200, 200, 201]);
        expect(await server.services.store.followUps()).toHaveLength(1);
      },
      { place: await place() },
    ));

  it("to close a follow-up that gets another owner meanwhile, closes it once and loses no owner", async () =>
    withServer(
      async (server) => {
        await accepted(server);
        const { id } = (await (await server.post("/api/followups", AGREED)).json()) as FollowUp;
        const close = { status: "Closed", closedAs: "done", comment: "Signed" };
        const owner = server.post("/api/followups", { ...AGREED, owner: "Unit head", status: "In progress" });
        const closed = SIX.map(() => server.post(`/api/followups/${id}/status`, close));
        expect((await owner).status).toBe(201);
        await Promise.all(closed);
        const events = await server.services.store.followUps();
        const at = events.findIndex((event) => event.owner === "Unit head");
        expect(events.slice(at).every((event) => event.owner === "Unit head")).toBe(true);
        expect(events.slice(at).filter(({ status }) => status === "Closed").length).toBeLessThanOrEqual(1);
        expect(events.slice(0, at).filter(({ status }) => status === "Closed").length).toBeLessThanOrEqual(1);
      },
      { place: await place() },
    ));

  it("to publish one plan, publishes it once and tells nobody that it is another", async () =>
    withServer(
      async (server) => {
        const plan = { ...framework2020, version: 2, title: "As amended", crosswalks: [] };
        const answers = SIX.map(() => server.post("/api/frameworks", plan));
        expect(await statuses(answers)).toEqual([200, 200, 200, 200, 200, 201]);
        expect(await server.services.store.plans()).toHaveLength(1);
      },
      { place: await place() },
    ));

  it("to fill it with the sample years, fills it once", async () =>
    withServer(
      async ({ services: { store } }) => {
        const kept = await Promise.all([seed(store, framework2020), seed(store, framework2020)]);
        const entries = await store.entries();
        expect(kept.sort((a, b) => a - b)).toEqual([0, entries.length]);
        expect(new Set((await store.decisions()).map(({ submission }) => submission)).size).toBe(
          (await store.decisions()).length,
        );
      },
      { place: await place() },
    ));

  it("to note one draft, to give the same time and to accept one report, keeps each once", async () =>
    withServer(
      async (server) => {
        const { id } = (await (await server.push(reportWith())).json()) as { id: string };
        const body = JSON.stringify({ deadline: "2021-10-25" });
        const put = { method: "PUT", body, headers: { "Content-Type": "application/json" } };
        const once = [200, 200, 200, 200, 200, 201];
        await Promise.all(SIX.map(() => server.request("/api/periods/2021-Q3", put)));
        expect(await server.services.store.cycles()).toHaveLength(1);
        const [priority, office] = ["Digital Inclusion", "Headquarters"];
        const draft = {
          framework: framework2020.id,
          priority,
          office: "Regional Office for Africa",
          period: "2021-Q3",
        };
        const counts = { error: 1, warning: 0, tip: 0 };
        expect(await statuses(SIX.map(() => server.post("/api/drafts", { ...draft, counts })))).toEqual(once);
        const more = { priority, office, deadline: "2021-10-29", comment: "Late register" };
        const extended = SIX.map(() => server.post("/api/periods/2021-Q3/extensions", more));
        expect(await statuses(extended)).toEqual(once);
        expect(await statuses(SIX.map(() => server.review(id, { decision: "accept" })))).toEqual(once);
      },
      { place: await place() },
    ));
});
