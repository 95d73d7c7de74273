import { describe, expect, it } from "vitest";
import { framework2020, framework2024, from2020To2024 } from "../../../rbm/framework/index.ts";
import { toContent } from "../../../rbm/framework/to-content.ts";
import { bind } from "../../../rbm/template/bind.ts";
import { contentOf } from "../../../rbm/template/content-of.ts";
import { frameworkTemplate } from "../../../rbm/template/framework/index.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { readXlsx, writeXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { XLSX } from "../../../server/media-types.ts";
import { reportWith } from "../support/content.ts";
import { type TestServer, withServer } from "../support/server.ts";

const next = { ...framework2020, version: 2, title: "The plan, amended" };
const later = {
  ...framework2024,
  id: "2028-2031",
  title: "Strategic plan of the Union 2028-2031",
  from: "2028-Q1",
  to: "2031",
};

const plannedSays = {
  result: "1",
  unit: "people",
  measure: "Count",
  direction: "Increase",
  accumulation: "Level",
  baseline_status: "To be established",
  methodology_status: "Draft",
  frequency: "Quarterly",
};

const handedOut = async ({ request }: TestServer, query: string) => {
  const response = await request(`/api/templates/priority.xlsx?${query}`);
  return contentOf(bind(await readXlsx(new Uint8Array(await response.arrayBuffer())), priorityTemplate));
};

const publish = async ({ request }: TestServer, body: object | Uint8Array) => {
  const bytes = body instanceof Uint8Array;
  const response = await request("/api/frameworks", {
    method: "POST",
    body: bytes ? new Uint8Array(body) : JSON.stringify(body),
    headers: { "Content-Type": bytes ? XLSX : "application/json" },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

describe("publishing a plan", () => {
  it("keeps a workbook as the next version, and the same again once", () =>
    withServer(async (server) => {
      const content = toContent(next);
      const bytes = await writeXlsx({ template: frameworkTemplate, framework: next, content });
      expect(await publish(server, bytes)).toMatchObject({ status: 201, body: { version: 2, stored: true } });
      expect(await publish(server, bytes)).toMatchObject({ status: 200, body: { version: 2, stored: false } });
      expect(await publish(server, content)).toMatchObject({ status: 200 });
      const { body } = await server.json("/api/frameworks");
      expect(body).toContainEqual(
        expect.objectContaining({
          id: "2020-2023",
          version: 2,
          title: "The plan, amended",
          versions: [
            { version: 1, by: null, at: null },
            { version: 2, by: "local, not signed in", at: "2021-10-20T12:00:00.000Z" },
          ],
        }),
      );
    }));

  it("takes what it gives: the plan as data, its crosswalk included", () =>
    withServer(async (server) => {
      const { body: given } = await server.json("/api/frameworks/2024-2027");
      expect(given).toEqual({
        ...framework2024,
        crosswalks: [{ before: "2020-2023", pairs: JSON.parse(JSON.stringify(from2020To2024)) }],
      });
      expect(await publish(server, given)).toMatchObject({ status: 200, body: { stored: false } });
      expect(await publish(server, { ...(given as object), version: 2 })).toMatchObject({ status: 201 });
      expect((await server.json("/api/frameworks/2024-2027?version=1")).body).toEqual(given);
      expect((await server.json("/api/frameworks/2024-2027")).body).toMatchObject({ version: 2 });
      expect((await server.json("/api/frameworks/2024-2027?version=9")).status).toBe(404);
    }));

  it("refuses a number that is not the next, and says what the plan would change", () =>
    withServer(async (server) => {
      for (const version of [1, 3]) {
        expect(await publish(server, { ...next, version, vision: null })).toMatchObject({
          status: 409,
          body: { code: "other-version", version: 1, changes: [{ kind: "dropped", part: "vision" }] },
        });
      }
    }));

  it("refuses a plan with an error, every issue told", () =>
    withServer(async (server) => {
      const results = framework2020.results.map((result, i) => (i < 2 ? { ...result, level: "ambition" } : result));
      const { status, body } = await publish(server, { ...next, results });
      expect([status, body.code]).toEqual([422, "errors-found"]);
      expect((body.issues as { cell: string }[]).map(({ cell }) => cell)).toEqual(["B5", "B6"]);
    }));

  it("refuses a workbook of another template, and what is no plan at all", () =>
    withServer(async (server) => {
      expect(await publish(server, reportWith())).toMatchObject({ status: 422, body: { code: "no-plan" } });
      expect(await publish(server, { id: "x" })).toMatchObject({ status: 400 });
    }));

  it("of two at once keeps one", () =>
    withServer(async (server) => {
      const answers = await Promise.all(["One", "Other"].map((title) => publish(server, { ...next, title })));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    }));
});

describe("a published plan", () => {
  it("is what templates, checks, tables and periods go by", () =>
    withServer(async (server) => {
      const priorities = framework2020.priorities.map((priority) =>
        priority.code === "DI" ? { ...priority, name: "Inclusion" } : priority,
      );
      const old = reportWith();
      const renamed = reportWith({ identity: { priority: "Inclusion" } });
      expect((await server.push(renamed)).status).toBe(422);
      expect(await publish(server, { ...next, priorities })).toMatchObject({ status: 201 });
      expect((await server.push(old)).status).toBe(422);
      expect((await server.push(renamed)).status).toBe(201);
      const file = await server.request("/api/templates/priority.xlsx?priority=DI&period=2021-Q4");
      expect(file.headers.get("Content-Disposition")).toContain("Inclusion 2021-Q4.xlsx");
      const { body } = await server.json("/api/tables/completeness.json?provisional=true");
      expect(JSON.stringify(body)).toContain('"Inclusion"');
      const scope = "priority=Inclusion&office=Headquarters&period=2021-Q3&framework=2020-2023";
      expect((await server.json(`/api/surroundings?${scope}`)).body).toMatchObject({ framework: { version: 2 } });
    }));

  it("sets KPIs: workbooks are handed out with them, and what it changes is in Record of changes", () =>
    withServer(async (server) => {
      const says = { ...plannedSays, title: "People with skills" };
      const own = { code: "DI-09", priority: "DI", confidence: "sample", source: "Made up" };
      const kpi = { ...own, says, targets: [{ period: "2023", target: 90 }] };
      expect(await publish(server, { ...next, kpis: [kpi] })).toMatchObject({ status: 201 });
      const first = await handedOut(server, "priority=DI&period=2021-Q3");
      expect(first.sheets.kpis).toMatchObject([{ code: "DI-09", title: "People with skills" }]);
      expect(first.sheets.kpi_targets).toMatchObject([{ kpi: "DI-09", period: "2023", target: 90 }]);
      expect(first.sheets.actuals).toMatchObject([{ kpi: "DI-09", period: "2021-Q3", value: null }]);
      const { id } = (await (await server.push(reportWith())).json()) as { id: string };
      await server.review(id, { decision: "accept" });
      const known = reportWith().sheets.kpis![0]!;
      const changed = { ...own, code: "DI-01", says: { ...plannedSays, title: "Other words" }, targets: [] };
      const third = { ...next, version: 3, kpis: [kpi, changed] };
      expect(await publish(server, third)).toMatchObject({ status: 201 });
      const { sheets } = await handedOut(server, "priority=DI&period=2021-Q4");
      expect(sheets.kpis!.map(({ code, title }) => [code, title])).toEqual([
        ["DI-01", "Other words"],
        ["DI-09", "People with skills"],
      ]);
      expect(sheets.changes).toContainEqual(
        expect.objectContaining({ kpi: "DI-01", what: "Title", from: known.title, to: "Other words" }),
      );
    }));

  it("may be one that nobody knew before", () =>
    withServer(async (server) => {
      const own = { ...later, crosswalks: [{ before: "2024-2027", pairs: [] }] };
      expect(await publish(server, own)).toMatchObject({ status: 201 });
      const priority = later.priorities[0]!.code;
      const file = await server.request(
        `/api/templates/priority.xlsx?framework=2028-2031&priority=${priority}&period=2029-Q1`,
      );
      expect(file.status).toBe(200);
      expect((await server.request("/api/templates/framework.xlsx?framework=2028-2031")).status).toBe(200);
      expect((await server.json("/api/periods/2029-Q1?framework=2028-2031")).status).toBe(200);
    }));
});
