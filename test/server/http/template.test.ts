import { describe, expect, it } from "vitest";
import { bind } from "../../../rbm/template/bind.ts";
import type { Content } from "../../../rbm/template/content.ts";
import { contentOf } from "../../../rbm/template/content-of.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { readXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { reportWith } from "../support/content.ts";
import { type TestServer, withServer } from "../support/server.ts";

const handedOut = async ({ request }: TestServer, query: string): Promise<Content> => {
  const response = await request(`/api/templates/priority.xlsx?${query}`);
  expect(response.status).toBe(200);
  const workbook = await readXlsx(new Uint8Array(await response.arrayBuffer()));
  return contentOf(bind(workbook, priorityTemplate));
};
const accept = async (server: TestServer, content: Content): Promise<string> => {
  const { id } = (await (await server.push(content)).json()) as { id: string };
  await server.review(id, { decision: "accept" });
  return id;
};
const actuals = ({ sheets }: Content) =>
  sheets.actuals!.map(({ kpi, period, place, value }) => [kpi, period, place, value]);

describe("the workbook handed out", () => {
  it("is found by name or code of the priority, and says its scope on the Cover", () =>
    withServer(async (server) => {
      const { identity } = await handedOut(server, "priority=di&period=2021-Q3");
      expect(identity).toEqual(reportWith().identity);
    }));

  it("starts from the plan's own results where nothing was accepted", () =>
    withServer(async (server) => {
      const { sheets } = await handedOut(server, "priority=Cybersecurity&period=2021-Q3");
      expect(sheets.results!.length).toBeGreaterThan(5);
      expect(sheets.actuals).toEqual([]);
    }));

  it("has last quarter's figures as accepted, and a blank row for each figure due", () =>
    withServer(async (server) => {
      await accept(server, reportWith({ values: { "DI-01": 50 } }));
      const next = await handedOut(server, "priority=DI&period=2021-Q4");
      expect(next.identity.parent).toBeNull();
      expect(actuals(next)).toEqual([
        ["DI-01", "2021-Q3", "World", 50],
        ["DI-01", "2021-Q4", "World", null],
      ]);
      expect(next.sheets.kpis).toEqual(reportWith().sheets.kpis);
      expect(next.sheets.kpi_targets).toMatchObject([{ kpi: "DI-01", target: 100 }]);
    }));

  it("asks for a figure at each place and group last reported, once its lag has passed", () =>
    withServer(async (server) => {
      const report = reportWith();
      const kpis = report.sheets.kpis!.map((row) => ({ ...row, lag: 1 }));
      const rows = ["World", "Africa"].map((place) => ({ ...report.sheets.actuals![0]!, place, period: "2021-Q2" }));
      await accept(server, { ...report, sheets: { ...report.sheets, kpis, actuals: rows } });
      expect(actuals(await handedOut(server, "priority=DI&period=2021-Q4"))).toEqual([
        ["DI-01", "2021-Q2", "World", 50],
        ["DI-01", "2021-Q2", "Africa", 50],
        ["DI-01", "2021-Q3", "World", null],
        ["DI-01", "2021-Q3", "Africa", null],
      ]);
    }));

  it("brings open follow-ups back until they are closed", () =>
    withServer(async (server) => {
      const action = { kpi: "DI-01", cause: "Funding", owner: "Unit head", due: "2022-01-31" };
      await accept(
        server,
        reportWith({
          sheets: {
            follow_up: [
              { ...action, action: "Find a donor", status: "Open" },
              { ...action, action: "Hire a trainer", status: "Closed" },
            ],
          },
        }),
      );
      const { sheets } = await handedOut(server, "priority=DI&period=2021-Q4");
      expect(sheets.follow_up).toMatchObject([{ action: "Find a donor" }]);
    }));

  it("brings back what the review agreed, as it was last said, and not what the review closed", () =>
    withServer(async (server) => {
      await accept(server, reportWith({ sheets: { follow_up: [] } }));
      const agree = (action: string, due: string) =>
        server.post("/api/followups", {
          ...{ priority: "DI", period: "2021-Q3", kpi: "DI-01", cause: "Staff", action, owner: "Unit head", due },
        });
      await agree("Hire a trainer", "2021-12-31");
      await agree("Hire a trainer", "2022-03-31");
      const { id } = (await (await agree("Ask the partner", "2021-12-31")).json()) as { id: string };
      await server.post(`/api/followups/${id}/status`, { status: "Closed", closedAs: "done", comment: "Sent" });
      const { sheets } = await handedOut(server, "priority=DI&period=2021-Q4");
      expect(sheets.follow_up).toMatchObject([{ action: "Hire a trainer", due: "2022-03-31", status: "Open" }]);
    }));

  it("builds on the head of its own quarter, with what was pushed there, accepted or not", () =>
    withServer(async (server) => {
      const { id } = (await (await server.push(reportWith({ values: { "DI-01": 42 } }))).json()) as { id: string };
      const again = await handedOut(server, "priority=DI&period=2021-Q3");
      expect(again.identity.parent).toBe(id);
      expect(actuals(again)).toEqual([["DI-01", "2021-Q3", "World", 42]]);
      expect((await server.push(again)).status).toBe(200);
    }));

  it("is for the quarter after the last accepted one where none is asked for", () =>
    withServer(async (server) => {
      await accept(server, reportWith());
      expect((await handedOut(server, "priority=DI")).identity.period).toBe("2021-Q4");
    }));

  it("says Sample figures in the store of sample figures", () =>
    withServer(
      async (server) => {
        const { sheets } = await handedOut(server, "priority=DI&period=2021-Q3");
        expect(sheets.cover).toMatchObject([{ figures: "Sample figures" }]);
      },
      { sample: true },
    ));

  it.each([
    ["priority.xlsx?priority=Atlantis", "unknown-priority"],
    ["priority.xlsx?priority=DI&office=Moon", "unknown-office"],
    ["priority.xlsx?priority=DI&period=2035-Q1", "outside-plan"],
    ["priority.xlsx?priority=DI&framework=1999", "unknown-framework"],
    ["nonsense.xlsx?priority=DI", "unknown-template"],
    ["priority.xlsx", "bad-request"],
  ])("is none for %s", (path, code) =>
    withServer(async ({ json }) => {
      const { status, body } = await json(`/api/templates/${path}`);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).toMatchObject({ code });
    }),
  );
});
