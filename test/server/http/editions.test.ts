import { describe, expect, it } from "vitest";
import type { ObservationRow } from "../../../pipelines/index.ts";
import type { Edition } from "../../../server/review/editions.ts";
import { reportWith } from "../support/content.ts";
import { type TestServer, withServer } from "../support/server.ts";

/** A server whose clock stands at noon of a day, until it is set to another. */
function onDay(day: string, work: (server: TestServer, goTo: (day: string) => void) => Promise<void>): Promise<void> {
  let today = day;
  const goTo = (other: string): void => {
    today = other;
  };
  return withServer((server) => work(server, goTo), { now: () => new Date(`${today}T12:00:00.000Z`) });
}

const put = ({ request }: TestServer, period: string, body: unknown) =>
  request(`/api/periods/${period}`, {
    method: "PUT",
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json" },
  });

async function accepted(server: TestServer, values: Record<string, number>, onto?: string): Promise<string> {
  const response = await server.push(reportWith({ values }), onto ? { "If-Match": onto } : {});
  expect(response.status).toBe(201);
  const { id } = (await response.json()) as { id: string };
  expect((await server.review(id, { decision: "accept" })).status).toBe(201);
  return id;
}

async function shown(server: TestServer, query = "") {
  const { body } = await server.json(`/api/tables/observations.json?framework=2020-2023${query}`);
  const { meta, rows } = body as { meta: { edition: string | null; asOf: string }; rows: ObservationRow[] };
  return { edition: meta.edition, asOf: meta.asOf, values: rows.map(({ value }) => value) };
}

describe("an edition", () => {
  it("lists what was accepted when the quarter was closed, by whom and when", () =>
    onDay("2021-10-20", async (server) => {
      const id = await accepted(server, { "DI-01": 50, "DI-02": 20 });
      await server.review(id, { decision: "return", kpis: ["DI-02"], comment: "Evidence is missing" });
      await put(server, "2021-Q3", { state: "closed", anyway: true });
      expect((await server.json("/api/editions")).body).toEqual([
        {
          id: "2021-Q3.1",
          framework: "2020-2023",
          period: "2021-Q3",
          asOf: "2021-10-20T12:00:00.000Z",
          by: "local, not signed in",
          submissions: 1,
        },
      ]);
      const { submissions } = (await server.json("/api/editions/2021-Q3.1")).body as Edition;
      expect(submissions).toMatchObject([
        { submission: id, version: 1, priority: "Digital Inclusion", period: "2021-Q3", kpis: ["DI-01"] },
      ]);
    }));

  it("is named by a table as long as the table shows just that, and not beyond", () =>
    onDay("2021-10-20", async (server, goTo) => {
      const first = await accepted(server, { "DI-01": 50 });
      expect(await shown(server)).toMatchObject({ edition: null });
      await put(server, "2021-Q3", { state: "closed", anyway: true });
      expect(await shown(server)).toMatchObject({ edition: "2021-Q3.1", values: [50] });
      goTo("2021-10-25");
      await put(server, "2021-Q3", { state: "open", comment: "Recount" });
      await accepted(server, { "DI-01": 51 }, first);
      expect(await shown(server)).toMatchObject({ edition: null, values: [51] });
      expect(await shown(server, "&asof=2021-10-20")).toMatchObject({ edition: "2021-Q3.1", values: [50] });
      expect(await shown(server, "&asof=2021-10-19")).toMatchObject({ edition: null, values: [] });
    }));

  it("shows what it held however much was accepted since", () =>
    onDay("2021-10-20", async (server, goTo) => {
      const first = await accepted(server, { "DI-01": 50 });
      await put(server, "2021-Q3", { state: "closed", anyway: true });
      await put(server, "2021-Q3", { state: "open", comment: "Recount" });
      goTo("2021-10-25");
      await accepted(server, { "DI-01": 51 }, first);
      await put(server, "2021-Q3", { state: "closed", anyway: true });
      expect(await shown(server, "&edition=2021-Q3.1")).toMatchObject({ edition: "2021-Q3.1", values: [50] });
      expect(await shown(server, "&edition=2021-Q3.2")).toMatchObject({ edition: "2021-Q3.2", values: [51] });
      expect(await shown(server)).toMatchObject({ edition: "2021-Q3.2", values: [51] });
      expect((await server.json("/api/tables/kpis.json?edition=2021-Q3.9")).status).toBe(404);
    }));

  it("is not named by a table with anything provisional in it", () =>
    onDay("2021-10-20", async (server, goTo) => {
      await accepted(server, { "DI-01": 50 });
      await put(server, "2021-Q3", { state: "closed", anyway: true });
      goTo("2022-01-10");
      const next = await server.push(reportWith({ identity: { period: "2021-Q4" }, values: { "DI-01": 55 } }));
      expect(next.status).toBe(201);
      expect(await shown(server)).toMatchObject({ edition: "2021-Q3.1" });
      expect(await shown(server, "&provisional=true")).toMatchObject({ edition: null });
    }));
});
