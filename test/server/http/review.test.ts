import { describe, expect, it } from "vitest";
import type { KpiRow, ObservationRow } from "../../../pipelines/index.ts";
import { readXlsx } from "../../../rbm/workbook/xlsx/index.ts";
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
      expect(await server.services.store.decisions([id])).toHaveLength(1);
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

describe("comments on cells", () => {
  const cell = { sheet: "actuals", key: "DI-02 · 2021-Q3 · World · Total", column: "value", comment: "Twice?" };

  it("are kept with the decision, and are comment enough for a return", () =>
    withServer(async (server) => {
      const id = await pushed(server);
      expect((await server.review(id, { decision: "return", kpis: ["DI-02"], cells: [cell] })).status).toBe(201);
      expect((await server.json(`/api/submissions/${id}`)).body).toMatchObject({ decisions: [{ cells: [cell] }] });
    }));

  it.each([
    ["sheet", { sheet: "moon" }, "unknown-sheet"],
    ["column", { column: "moon" }, "unknown-sheet"],
    ["row", { key: "DI-99" }, "unknown-row"],
  ])("of a %s that is not there are refused", (_, more, code) =>
    withServer(async (server) => {
      const id = await pushed(server);
      const response = await server.review(id, { decision: "return", cells: [{ ...cell, ...more }] });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ code });
      expect(await server.services.store.decisions()).toEqual([]);
    }),
  );
});

describe("what changed", () => {
  it("is told with the cell it is in, in the workbook that was pushed, however its rows were sorted", () =>
    withServer(async (server) => {
      const row = (place: string, value: number) => ({
        ...{ kpi: "DI-01", period: "2021-Q3", place, disaggregation: "Total", value, status: "Normal" },
        ...{ comment: null, evidence: "Register of participants" },
      });
      const pushed = async (sheets: { actuals: ReturnType<typeof row>[] }, onto: string | null) => {
        const bytes = await workbookBytes(reportWith({ sheets }));
        const response = await server.push(bytes, onto === null ? {} : { "If-Match": `"${onto}"` });
        return ((await response.json()) as { id: string }).id;
      };
      const first = await pushed({ actuals: [row("World", 50), row("Africa", 20), row("Arab States", 5)] }, null);
      const second = await pushed({ actuals: [row("Africa", 21), row("World", 50)] }, first);
      const { body } = await server.json(`/api/submissions/${second}/changes`);
      const { changes } = body as { changes: { key: string; column: string; cell: string | null }[] };
      const cellsOf = (place: string) => changes.filter(({ key }) => key.includes(place)).map(({ cell }) => cell);
      expect(changes.find(({ column, key }) => column === "value" && key.includes("Africa"))?.cell).toBe("G5");
      expect(new Set(cellsOf("Arab States"))).toEqual(new Set([null]));
    }));

  it("is told between any two submissions, cell by cell", () =>
    withServer(async (server) => {
      const first = await pushed(server, reportWith({ values: { "DI-01": 50 } }));
      const second = await pushed(server, reportWith({ values: { "DI-01": 51 } }), first);
      const third = await pushed(server, reportWith({ values: { "DI-01": 52 } }), second);
      const changed = async (query = "") =>
        ((await server.json(`/api/submissions/${third}/changes${query}`)).body as { changes: object[] }).changes;
      const value = { sheet: "actuals", key: "DI-01 · 2021-Q3 · World · Total", column: "value", to: 52, cell: "G5" };
      expect(await changed()).toEqual([{ ...value, from: 51 }]);
      expect(await changed(`?since=${first}`)).toEqual([{ ...value, from: 50 }]);
    }));

  it("is a record: who, from, to, why and who accepted it", () =>
    withServer(async (server) => {
      const first = await pushed(server, reportWith({ values: { "DI-01": 50 } }));
      await server.review(first, { decision: "accept" });
      const said = { kpi: "DI-01", what: "Target 2023", from: "100", to: "90", reason: "Two partners left" };
      const second = await pushed(
        server,
        reportWith({
          values: { "DI-01": 50 },
          sheets: {
            kpi_targets: [{ kpi: "DI-01", period: "2023", target: 90 }],
            changes: [{ ...said, approved_by: "Chief of department", approved_on: "2021-10-01" }],
          },
        }),
        first,
      );
      await server.review(second, { decision: "accept", comment: "As agreed" });
      const path = "/api/exports/record-of-changes";
      const csv = await (await server.request(`${path}.csv?priority=DI&period=2021-Q3`)).text();
      const lines = csv.replaceAll('"local, not signed in"', "local").trim().split("\n");
      const [header, row, ...more] = lines.map((line) => line.split(","));
      expect(more).toEqual([]);
      const told = Object.fromEntries(header!.map((name, i) => [name, row![i]]));
      expect(told).toMatchObject({
        ...{ version: "2", kpi: "DI-01", sheet: "KPI targets", row: "DI-01 · 2023", column: "Target" },
        ...{ from: "100", to: "90", reason: "Two partners left", approved_by: "Chief of department" },
        ...{ state: "accepted", decision_comment: "As agreed" },
      });
      const xlsx = await server.request(`${path}.xlsx`);
      expect((await readXlsx(new Uint8Array(await xlsx.arrayBuffer()))).sheets[0]!.name).toBe("Record of changes");
    }));
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
      expect((await server.request(path, { headers: { "If-None-Match": `"other", W/${before}` } })).status).toBe(304);
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
