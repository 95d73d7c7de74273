import { describe, expect, it } from "vitest";
import type { ObservationRow } from "../../../pipelines/index.ts";
import type { Row } from "../../../rbm/template/content.ts";
import { reportWith } from "../support/content.ts";
import { type TestServer, withServer } from "../support/server.ts";

const AFRICA = "Regional Office for Africa";
const row = (place: string, value: number): Row => ({
  ...{ kpi: "DI-01", period: "2021-Q3", place, disaggregation: "Total", value, status: "Normal" },
  ...{ comment: null, evidence: "Register of participants" },
});

const pushed = async (server: TestServer, office: string, rows: readonly Row[], onto?: string): Promise<string> => {
  const response = await server.push(reportWith({ identity: { office }, sheets: { actuals: rows } }), {
    ...(onto && { "If-Match": `"${onto}"` }),
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
};
const accept = (server: TestServer, id: string) => server.review(id, { decision: "accept" });
const figures = async ({ json }: TestServer) =>
  ((await json("/api/tables/observations.json")).body as { rows: ObservationRow[] }).rows
    .map(({ office, place, value }) => [office, place, value])
    .sort();

describe("two reporting offices of one priority", () => {
  it("push side by side, and their accepted rows are the priority's figures together", () =>
    withServer(async (server) => {
      const head = await pushed(server, "Headquarters", [row("World", 50), row("Africa", 20)]);
      const office = await pushed(server, AFRICA, [row("Africa", 20)]);
      expect((await accept(server, head)).status).toBe(201);
      expect((await accept(server, office)).status).toBe(201);
      expect((await figures(server)).map(([, place, value]) => [place, value])).toEqual([
        ["Africa", 20],
        ["World", 50],
      ]);
      const merged = (await server.json("/api/merged?priority=DI&period=2021-Q3")).body;
      expect(merged).toMatchObject({
        offices: [
          { office: "Headquarters", version: 1 },
          { office: AFRICA, version: 1 },
        ],
        conflicts: [],
      });
    }));

  it("that disagree are told: which office, which cell, both values", () =>
    withServer(async (server) => {
      await pushed(server, "Headquarters", [row("World", 50), row("Africa", 20)]);
      await pushed(server, AFRICA, [row("Africa", 21)]);
      const conflict = {
        ...{ sheet: "actuals", key: "DI-01 · 2021-Q3 · Africa · Total", column: "value", kpi: "DI-01" },
        values: [
          { office: "Headquarters", value: 20 },
          { office: AFRICA, value: 21 },
        ],
      };
      expect((await server.json("/api/merged?priority=DI&period=2021-Q3")).body).toMatchObject({
        conflicts: [conflict],
      });
      expect((await server.json("/api/submissions?head=true")).body).toMatchObject([
        { office: "Headquarters", conflicts: ["DI-01"] },
        { office: AFRICA, conflicts: ["DI-01"] },
      ]);
    }));

  it("never overwrite each other: what disagrees with an accepted figure is not accepted before one of them changes", () =>
    withServer(async (server) => {
      const head = await pushed(server, "Headquarters", [row("World", 50), row("Africa", 20)]);
      const office = await pushed(server, AFRICA, [row("Africa", 21)]);
      await accept(server, head);
      const refused = await accept(server, office);
      expect(refused.status).toBe(409);
      expect(await refused.json()).toMatchObject({
        code: "offices-disagree",
        conflicts: [{ sheet: "actuals", key: "DI-01 · 2021-Q3 · Africa · Total", column: "value" }],
      });
      const before = [
        ["Headquarters", "Africa", 20],
        ["Headquarters", "World", 50],
      ];
      expect(await figures(server)).toEqual(before);
      const corrected = await pushed(server, AFRICA, [row("Africa", 20)], office);
      expect((await accept(server, corrected)).status).toBe(201);
    }));

  it("of a quarter that has nothing are nothing to merge", () =>
    withServer(async ({ request }) => {
      expect((await request("/api/merged?priority=DI&period=2021-Q3")).status).toBe(404);
    }));
});
