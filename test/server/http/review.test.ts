import { describe, expect, it } from "vitest";
import type { KpiRow, ObservationRow } from "../../../pipelines/index.ts";
import { reportWith } from "../support/content.ts";
import { type TestServer, withServer, workbookBytes } from "../support/server.ts";

const report = reportWith({ values: { "DI-01": 50, "DI-02": 20 } });

const pushed = async ({ push }: TestServer, content: Parameters<TestServer["push"]>[0] = report, onto?: string) => {
  const response = await push(content, onto ? { "If-Match": `"${onto}"` } : {});
  const { id } = (await response.json()) as { id: string };
  expect(response.status).toBe(201);
  return id;
};
const values = async ({ json }: TestServer, query = ""): Promise<Record<string, [number | null, string]>> => {
  const { rows } = (await json(`/api/tables/observations.json${query}`)).body as { rows: ObservationRow[] };
  return Object.fromEntries(rows.map(({ kpi, value, state }) => [kpi, [value, state]]));
};

describe("review", () => {
  it("nothing counts before it is accepted, everything after", () =>
    withServer(async (server) => {
      const id = await pushed(server);
      expect(await values(server)).toEqual({});
      expect((await server.review(id, { decision: "accept" })).status).toBe(201);
      expect(await values(server)).toEqual({ "DI-01": [50, "accepted"], "DI-02": [20, "accepted"] });
    }));

  it("one returned KPI does not hold back the rest", () =>
    withServer(async (server) => {
      const id = await pushed(server);
      await server.review(id, { decision: "accept" });
      await server.review(id, { decision: "return", kpis: ["DI-02"], comment: "Evidence is missing" });
      expect(Object.keys(await values(server))).toEqual(["DI-01"]);
      expect((await server.json("/api/submissions")).body).toMatchObject([
        { status: "partly accepted", kpis: { accepted: ["DI-01"], returned: ["DI-02"], submitted: [] } },
      ]);
    }));

  it("shows what nobody decided on only where asked, as provisional", () =>
    withServer(async (server) => {
      await pushed(server);
      expect(await values(server, "?provisional=true")).toMatchObject({ "DI-01": [50, "provisional"] });
    }));

  it("accepting twice decides once", () =>
    withServer(async (server) => {
      const id = await pushed(server);
      await server.review(id, { decision: "accept" });
      expect((await server.review(id, { decision: "accept" })).status).toBe(200);
      expect(await server.services.store.decisions(id)).toHaveLength(1);
    }));

  it("only the latest version is decided on", () =>
    withServer(async (server) => {
      const first = await pushed(server);
      await pushed(server, reportWith({ values: { "DI-01": 51 } }), first);
      expect((await server.review(first, { decision: "accept" })).status).toBe(409);
    }));

  it.each([
    ["a return without a comment", { decision: "return" }, 422],
    ["a KPI that is not reported on", { decision: "accept", kpis: ["DI-99"] }, 422],
    ["reopening what was not accepted", { decision: "reopen", comment: "Recount" }, 409],
    ["an unknown decision", { decision: "shred" }, 400],
  ])("refuses %s", (_, body, status) =>
    withServer(async (server) => {
      const id = await pushed(server);
      expect((await server.review(id, body)).status).toBe(status);
      expect(await server.services.store.decisions()).toEqual([]);
    }),
  );
});

describe("GET /api/tables", () => {
  it("says what it shows", () =>
    withServer(async (server) => {
      await server.review(await pushed(server), { decision: "accept" });
      expect((await server.json("/api/tables/kpis.json")).body).toMatchObject({
        meta: {
          table: "kpis",
          framework: "2020-2023",
          asOf: "2021-10-20T12:00:00.000Z",
          sample: false,
          provisional: false,
        },
      });
    }));

  it("judges a KPI by its baseline and KPI target", () =>
    withServer(async (server) => {
      await server.review(await pushed(server), { decision: "accept" });
      const { rows } = (await server.json("/api/tables/kpis.json")).body as { rows: KpiRow[] };
      const last = rows.filter(({ kpi }) => kpi === "DI-01").at(-1);
      expect(last).toMatchObject({ period: "2021-Q3", latest: 50, baseline: 10, target: 100 });
      expect(last?.progress).toBeCloseTo(40 / 90);
    }));

  it("knows on a day only what was accepted by then", () =>
    withServer(async (server) => {
      await server.review(await pushed(server), { decision: "accept" });
      expect(await values(server, "?asof=2021-10-19")).toEqual({});
      expect(Object.keys(await values(server, "?asof=2021-10-20"))).toEqual(["DI-01", "DI-02"]);
    }));

  it("has the same ETag until a decision changes it, and answers 304", () =>
    withServer(async (server) => {
      const id = await pushed(server);
      const path = "/api/tables/cross-priority.csv";
      const before = (await server.request(path)).headers.get("ETag")!;
      await pushed(server, reportWith({ values: { "DI-01": 51 } }), id);
      expect((await server.request(path, { headers: { "If-None-Match": before } })).status).toBe(304);
      const [head] = (await server.json("/api/submissions?head=true")).body as { id: string }[];
      await server.review(head!.id, { decision: "accept" });
      expect((await server.request(path, { headers: { "If-None-Match": before } })).status).toBe(200);
    }));

  it("comes as Arrow", () =>
    withServer(async (server) => {
      await server.review(await pushed(server), { decision: "accept" });
      const response = await server.request("/api/tables/observations.arrow");
      expect(response.headers.get("Content-Type")).toBe("application/vnd.apache.arrow.stream");
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(500);
    }));

  it("has no table of any name", () =>
    withServer(async ({ request }) => {
      expect((await request("/api/tables/constructor.json")).status).toBe(404);
      expect((await request("/api/tables/kpis.json?asof=yesterday")).status).toBe(400);
    }));
});

describe("GET /api/trace", () => {
  it("leads from a figure to its cell and to who accepted it", () =>
    withServer(async (server) => {
      const id = await pushed(server, await workbookBytes(report));
      await server.review(id, { decision: "accept" });
      expect((await server.json("/api/trace/DI-02/2021-Q3")).body).toMatchObject({
        figures: [{ value: 20, submission: id, sheet: "Actuals", cell: "G6", accepted_by: "local, not signed in" }],
      });
    }));

  it("does not make up a figure", () =>
    withServer(async ({ request }) => {
      expect((await request("/api/trace/DI-02/2021-Q3")).status).toBe(404);
    }));
});

describe("GET /api/events", () => {
  it("tells of a push and of a decision", () =>
    withServer(async (server) => {
      const response = await server.request("/api/events");
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      const until = async (word: string): Promise<string> => {
        for (let text = ""; ; ) {
          const { value, done } = await reader.read();
          if (done) throw new Error(`the stream ended before: ${word}`);
          text += value;
          if (text.includes(word)) return text;
        }
      };
      await until("event: tables");
      const id = await pushed(server);
      expect(await until('"what":"pushed"')).toContain(id);
      await server.review(id, { decision: "accept" });
      await until('"what":"accept"');
      await reader.cancel();
    }));
});
