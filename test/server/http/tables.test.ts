import { describe, expect, it } from "vitest";
import type { EvolutionRow, MilestoneRow, QuarterlyReviewRow } from "../../../pipelines/index.ts";
import { TABLES, type TableName } from "../../../server/tables/served-tables.ts";
import { reportWith } from "../support/content.ts";
import { type TestServer, withServer } from "../support/server.ts";

const names = Object.keys(TABLES) as TableName[];

async function rows<Row>({ json }: TestServer, name: TableName, query = ""): Promise<Row[]> {
  const { status, body } = await json(`/api/tables/${name}.json?framework=2020-2023${query}`);
  expect(status).toBe(200);
  return (body as { rows: Row[] }).rows;
}

describe("served tables", () => {
  it("every table has the columns it declares, and before anything was accepted none has a figure", () =>
    withServer(async (server) => {
      const { id } = (await (await server.push(reportWith({ values: { "DI-01": 50 } }))).json()) as { id: string };
      expect((await server.review(id, { decision: "accept" })).status).toBe(201);
      for (const name of names) {
        const columns = Object.keys(TABLES[name].declaration.columns);
        for (const row of await rows<object>(server, name)) expect(Object.keys(row)).toEqual(columns);
        const then = JSON.stringify(await rows(server, name, "&asof=2000-01-01"));
        expect(then).not.toContain("DI-01");
      }
    }));

  it("what a reviewer returned is in the quarterly review", () =>
    withServer(async (server) => {
      const pushed = await server.push(reportWith({ values: { "DI-01": 50, "DI-02": 20 } }));
      const { id } = (await pushed.json()) as { id: string };
      await server.review(id, { decision: "accept" });
      await server.review(id, { decision: "return", kpis: ["DI-02"], comment: "Evidence is missing" });
      await server.push(reportWith({ values: { "DI-01": 55, "DI-02": 20 } }), { "If-Match": id });
      const review = await rows<QuarterlyReviewRow>(server, "quarterly-review", "&provisional=true");
      expect(review.map(({ kpi, returned, return_comment }) => [kpi, returned, return_comment])).toEqual([
        ["DI-01", false, null],
        ["DI-02", true, "Evidence is missing"],
      ]);
    }));

  it("the public calendar is there from the start, and the way into the next plan", () =>
    withServer(async (server) => {
      const milestones = await rows<MilestoneRow>(server, "milestones");
      expect(milestones.find(({ code }) => code === "PLAN-2020")?.planned).toBe("2020-01-01");
      const evolution = await rows<EvolutionRow>(server, "framework-evolution");
      expect(new Set(evolution.map(({ after }) => after))).toEqual(new Set(["2024-2027"]));
    }));
});
