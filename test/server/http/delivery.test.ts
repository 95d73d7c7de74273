import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MilestoneRow } from "../../../pipelines/index.ts";
import type { Content } from "../../../rbm/template/content.ts";
import type { StorePlace } from "../../../server/store/open.ts";
import { calendarWith, reportWith } from "../support/content.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";
import { type TestServer, withServer } from "../support/server.ts";

interface Pushed {
  id: string;
  version: number;
  code: string;
}

async function pushed(server: TestServer, content: Content, parent?: string): Promise<Pushed> {
  const response = await server.push(content, parent === undefined ? {} : { "If-Match": parent });
  expect(response.status).toBe(201);
  return (await response.json()) as Pushed;
}

async function planned({ json }: TestServer, query = ""): Promise<string | null | undefined> {
  const { body } = await json(`/api/tables/milestones.json?framework=2020-2023${query}`);
  return (body as { rows: MilestoneRow[] }).rows.find(({ code }) => code === "CWG-3")?.planned;
}

const workbookOf = async ({ request }: TestServer): Promise<Uint8Array> =>
  new Uint8Array(await (await request("/api/templates/delivery.xlsx?framework=2020-2023")).arrayBuffer());

function delivery(engine: string, place: () => Promise<StorePlace>): void {
  describe(`a delivery workbook on ${engine}`, () => {
    const onServer = async (work: (server: TestServer) => Promise<void>) =>
      withServer(work, { place: await place(), now: () => new Date(`2021-10-20T12:00:00.00${clock++ % 10}Z`) });
    let clock = 0;

    it("is pushed, and shows once it is accepted: in the table, in the calendar and as of then", () =>
      onServer(async (server) => {
        const { id, version } = await pushed(server, calendarWith("2018-01-19"));
        expect(version).toBe(1);
        expect(await planned(server)).toBeUndefined();
        expect(await planned(server, "&provisional=true")).toBe("2018-01-19");
        expect((await server.review(id, { decision: "accept" })).status).toBe(201);
        expect(await planned(server)).toBe("2018-01-19");
        expect(await planned(server, "&asof=2021-10-19")).toBeUndefined();
        expect(await planned(server, "&asof=2021-10-20")).toBe("2018-01-19");
        const ics = await (await server.request("/api/exports/calendar.ics?framework=2020-2023")).text();
        expect(ics).toContain("UID:meetings.CWG-3.2020-2023@resultbook\r\n");
        expect(ics).toContain("DTSTART;VALUE=DATE:20180115\r\nDTEND;VALUE=DATE:20180120\r\n");
      }));

    it("has one thread of versions for its plan: handed out again, it goes on from the last", () =>
      onServer(async (server) => {
        const { id } = await pushed(server, calendarWith("2018-01-19"));
        expect((await server.push(calendarWith("2018-01-18"))).status).toBe(409);
        const handedOut = await workbookOf(server);
        expect(await (await server.push(handedOut)).json()).toMatchObject({ id, version: 1, stored: false });
        const second = await pushed(server, calendarWith("2018-01-18"), id);
        expect(second.version).toBe(2);
        const { body } = await server.json(`/api/submissions/${second.id}/changes`);
        expect(body).toMatchObject({
          from: id,
          changes: [{ sheet: "meetings", key: "CWG-3", column: "ends", from: "2018-01-19", to: "2018-01-18" }],
        });
      }));

    it("is returned, accepted and reopened as a whole, each once", () =>
      onServer(async (server) => {
        const { id } = await pushed(server, calendarWith("2018-01-19"));
        const status = async () => ((await server.json(`/api/submissions/${id}`)).body as { status: string }).status;
        const review = async (decision: string) =>
          (await server.review(id, { decision, comment: "The hall is taken" })).status;
        expect(await review("reopen")).toBe(409);
        const cells = [{ sheet: "meetings", key: "CWG-3", column: "ends", comment: "Which hall?" }];
        expect((await server.review(id, { decision: "return", cells })).status).toBe(201);
        expect(await status()).toBe("returned");
        expect([await review("accept"), await review("accept")]).toEqual([201, 200]);
        expect(await status()).toBe("accepted");
        expect(await review("reopen")).toBe(201);
        expect(await status()).toBe("submitted");
        expect(await planned(server)).toBeUndefined();
      }));

    it("leaves the figures and the editions of results as they are, and is in the edition it was accepted before", () =>
      onServer(async (server) => {
        const { id: results } = await pushed(server, reportWith());
        const close = (state: string) =>
          server.request("/api/periods/2021-Q3?framework=2020-2023", {
            method: "PUT",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify({ state, anyway: true, comment: "On the table" }),
          });
        await server.review(results, { decision: "accept" });
        expect((await close("closed")).status).toBe(200);
        const kpis = () => server.request("/api/tables/kpis.json?framework=2020-2023");
        const before = (await kpis()).headers;
        const { id } = await pushed(server, calendarWith("2018-01-19"));
        await server.review(id, { decision: "accept" });
        expect((await kpis()).headers.get("ETag")).toBe(before.get("ETag"));
        expect((await kpis()).headers.get("X-Resultbook-Meta")).toContain('"edition":"2021-Q3.1"');
        expect(await planned(server, "&edition=2021-Q3.1")).toBeUndefined();
        expect((await close("open")).status).toBe(200);
        expect((await close("closed")).status).toBe(200);
        expect(await planned(server, "&edition=2021-Q3.2")).toBe("2018-01-19");
        const { body } = await server.json("/api/tables/milestones.json?framework=2020-2023");
        expect((body as { meta: { edition: string } }).meta.edition).toBe("2021-Q3.2");
      }));

    it("is refused with its issues where a date is wrong", () =>
      onServer(async (server) => {
        const response = await server.push(calendarWith("2018-01-01"));
        expect(response.status).toBe(422);
        const { issues } = (await response.json()) as { issues: { sheet: string; cell: string }[] };
        expect(issues.map(({ sheet }) => sheet)).toContain("Meetings");
        expect(await server.services.store.entries()).toEqual([]);
      }));
  });
}

delivery("SQLite", async () => ({ folder: ":memory:" }));

describe("with a PostgreSQL", () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres.stop());
  delivery("PostgreSQL", async () => ({ url: await postgres.database() }));
});
