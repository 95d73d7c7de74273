import { describe, expect, it } from "vitest";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { toContent } from "../../../rbm/framework/to-content.ts";
import { NOTE_HEADER, NOTE_LENGTH } from "../../../rbm/submission/note.ts";
import { frameworkTemplate } from "../../../rbm/template/framework/index.ts";
import { writeXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { reportWith } from "../support/content.ts";
import { withServer, workbookBytes } from "../support/server.ts";

const A = reportWith({ values: { "DI-01": 50 } });
const B = reportWith({ values: { "DI-01": 60 } });
const C = reportWith({ values: { "DI-01": 70 } });

interface Pushed {
  id: string;
  version: number;
  code: string;
  head: { id: string } | null;
  difference: object[];
  issues: { rule: string; severity: string }[];
}

const read = async (response: Response): Promise<Pushed> => (await response.json()) as Pushed;

describe("POST /api/submissions", () => {
  it("keeps a workbook and says its id and version", () =>
    withServer(async ({ push, request }) => {
      const bytes = await workbookBytes(A);
      const response = await push(bytes);
      const body = await read(response);
      expect(body.issues.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(response.status).toBe(201);
      expect(body.version).toBe(1);
      expect(response.headers.get("Location")).toBe(`/api/submissions/${body.id}`);
      const workbook = await request(`/api/submissions/${body.id}/workbook.xlsx`);
      expect(new Uint8Array(await workbook.arrayBuffer())).toEqual(new Uint8Array(bytes));
    }));

  it("takes the same figures as JSON for the same submission", () =>
    withServer(async ({ push }) => {
      const first = await read(await push(await workbookBytes(A)));
      const again = await push(A);
      expect(again.status).toBe(200);
      expect((await read(again)).id).toBe(first.id);
    }));

  it("leaves one submission when the same is pushed twice", () =>
    withServer(async ({ push, services }) => {
      expect((await push(A)).status).toBe(201);
      expect((await push(A)).status).toBe(200);
      expect(await services.store.entries()).toHaveLength(1);
    }));

  it("keeps a note to the reviewer in any script, and gives it back wherever the submission is told of", () =>
    withServer(async ({ push, json }) => {
      const note = "Recompté par le bureau ✓ أُعيد العد 重新清点";
      const { id } = await read(await push(A, { [NOTE_HEADER]: encodeURIComponent(note) }));
      expect((await json(`/api/submissions/${id}`)).body).toMatchObject({ note });
      expect((await json("/api/submissions")).body).toMatchObject([{ note }]);
    }));

  it.each([
    ["longer than is kept", "a".repeat(NOTE_LENGTH + 1)],
    ["not percent-encoded UTF-8", "%E2%82"],
  ])("refuses a note that is %s, and keeps nothing", (_, note) =>
    withServer(async ({ push, services }) => {
      const response = await push(A, { [NOTE_HEADER]: note });
      expect(response.status).toBe(400);
      expect(await services.store.entries()).toEqual([]);
    }),
  );

  it("leaves three of A → B → A, each pushed onto the one before", () =>
    withServer(async ({ push, services }) => {
      const a = await read(await push(A));
      const b = await push(B, { "If-Match": `"${a.id}"` });
      expect(b.status).toBe(201);
      const again = await push(A, {}, `?parent=${(await read(b)).id}`);
      expect(again.status).toBe(201);
      expect((await services.store.entries()).map(({ version }) => version)).toEqual([1, 2, 3]);
    }));

  it("answers the second of two stale workbooks with 409 and the difference, cell by cell", () =>
    withServer(async ({ push, services }) => {
      const a = await read(await push(A));
      const b = await read(await push(B, { "If-Match": `"${a.id}"` }));
      const stale = await push(C, { "If-Match": `"${a.id}"` });
      const body = await read(stale);
      expect(stale.status).toBe(409);
      expect(stale.headers.get("Content-Type")).toBe("application/problem+json");
      expect(body).toMatchObject({ code: "stale", head: { id: b.id } });
      expect(body.difference).toEqual([
        { sheet: "actuals", key: "DI-01 · 2021-Q3 · World · Total", column: "value", from: 60, to: 70 },
      ]);
      expect(await services.store.entries()).toHaveLength(2);
    }));

  it("goes by the Cover where the sender does not say what it builds on", () =>
    withServer(async ({ push }) => {
      const a = await read(await push(A));
      expect((await push(reportWith({ values: { "DI-01": 60 }, identity: { parent: a.id } }))).status).toBe(201);
      expect((await push(reportWith({ values: { "DI-01": 70 }, identity: { parent: a.id } }))).status).toBe(409);
    }));

  it("answers a workbook with errors 422 with the issues of a check, and stores nothing", () =>
    withServer(async ({ push, request, services }) => {
      const wrong = reportWith({
        sheets: {
          actuals: [{ kpi: "DI-01", period: "2021-Q3", place: "Atlantis", disaggregation: "Total", value: 5 }],
        },
      });
      const refused = await push(wrong);
      const body = await read(refused);
      expect(refused.status).toBe(422);
      expect(body.code).toBe("errors-found");
      const checked = await request("/api/check", {
        method: "POST",
        body: JSON.stringify(wrong),
        headers: { "Content-Type": "application/json" },
      });
      expect(checked.status).toBe(200);
      expect(((await checked.json()) as Pushed).issues).toEqual(body.issues);
      expect(await services.store.entries()).toEqual([]);
    }));

  it("does not take sample figures in where real ones are kept", () =>
    withServer(async ({ push, services }) => {
      const response = await push(reportWith({ sheets: { cover: [{ figures: "Sample figures" }] } }));
      expect(await read(response)).toMatchObject({ code: "sample-figures" });
      expect(await services.store.entries()).toEqual([]);
    }));

  it("marks figures as sample figures in the store of sample figures", () =>
    withServer(
      async ({ push, services }) => {
        await push(A);
        expect(await services.store.entries()).toMatchObject([{ sample: true }]);
      },
      { sample: true },
    ));

  it.each([
    ["a sheet", { ...A, sheets: { ...A.sheets, secret: [] } }],
    ["a column", { ...A, sheets: { ...A.sheets, actuals: [{ kpi: "DI-01", secret: 1 }] } }],
  ])("refuses JSON with %s that the template does not have", (_, content) =>
    withServer(async ({ push }) => {
      expect(await read(await push(content as never))).toMatchObject({ code: "unknown-sheet" });
    }),
  );

  it("refuses a template it does not know", () =>
    withServer(async ({ push }) => {
      const response = await push(reportWith({ identity: { template: "payroll" } }));
      expect(response.status).toBe(422);
      expect(await read(response)).toMatchObject({ code: "unknown-template" });
    }));

  it("takes no workbook of a template that is only checked", async () => {
    await withServer(async ({ push, services }) => {
      const content = toContent(framework2020, []);
      const response = await push(await writeXlsx({ template: frameworkTemplate, framework: framework2020, content }));
      expect(response.status).toBe(422);
      expect(await read(response)).toMatchObject({ code: "not-pushed" });
      expect(await services.store.entries()).toEqual([]);
    });
  });
});

describe("what changed", () => {
  it("is told against the submission it was based on", () =>
    withServer(async ({ push, json }) => {
      const a = await read(await push(A));
      const b = await read(await push(B, { "If-Match": a.id }));
      expect((await json(`/api/submissions/${b.id}/changes`)).body).toEqual({
        from: a.id,
        to: b.id,
        changes: [
          { sheet: "actuals", key: "DI-01 · 2021-Q3 · World · Total", column: "value", from: 50, to: 60, cell: "G5" },
        ],
      });
    }));
});
