import { describe, expect, it } from "vitest";
import { reportWith } from "../support/content.ts";
import { type TestServer, withServer } from "../support/server.ts";

const DRAFT = {
  ...{ framework: "2020-2023", priority: "Digital Inclusion", office: "Headquarters", period: "2021-Q3" },
  counts: { error: 2, warning: 1, tip: 0 },
};

const drafts = async ({ json }: TestServer): Promise<object[]> => (await json("/api/drafts")).body;

/** A report with an error, and something in it that must not be kept. */
const wrong = () =>
  reportWith({
    sheets: {
      actuals: [
        {
          ...{ kpi: "DI-01", period: "2021-Q3", place: "World", disaggregation: "Total" },
          ...{ value: "about fifty", status: "Normal", comment: "a secret", evidence: null },
        },
      ],
    },
  });

describe("a draft that was checked", () => {
  it("leaves whose it is, when, and how many issues it had", () =>
    withServer(async (server) => {
      expect((await server.post("/api/drafts", DRAFT)).status).toBe(201);
      expect(await drafts(server)).toEqual([{ ...DRAFT, by: "local, not signed in", at: "2021-10-20T12:00:00.000Z" }]);
    }));

  it("is kept once while nothing about it changes, and anew when it does", () =>
    withServer(async (server) => {
      await server.post("/api/drafts", DRAFT);
      expect((await server.post("/api/drafts", DRAFT)).status).toBe(200);
      const fixed = { ...DRAFT, counts: { error: 0, warning: 1, tip: 0 } };
      expect((await server.post("/api/drafts", fixed)).status).toBe(201);
      expect(await server.services.store.drafts()).toHaveLength(2);
      expect(await drafts(server)).toMatchObject([{ counts: { error: 0 } }]);
    }));

  it("is over once it is pushed", () => {
    let now = new Date("2021-10-20T12:00:00.000Z");
    return withServer(
      async (server) => {
        await server.post("/api/drafts", DRAFT);
        now = new Date("2021-10-20T12:05:00.000Z");
        expect((await server.push(reportWith())).status).toBe(201);
        expect(await drafts(server)).toEqual([]);
      },
      { now: () => now },
    );
  });

  it("is left by a push that is refused for its errors, with nothing of what is in it", () =>
    withServer(async (server) => {
      expect((await server.push(wrong())).status).toBe(422);
      const [draft, ...more] = await server.services.store.drafts();
      expect(more).toEqual([]);
      expect(draft).toMatchObject({ priority: "Digital Inclusion", period: "2021-Q3", by: "local, not signed in" });
      expect(draft!.counts.error).toBeGreaterThan(0);
      expect(JSON.stringify(draft)).not.toMatch(/secret|fifty/);
    }));

  it("is not left by a check, which keeps nothing", () =>
    withServer(async (server) => {
      expect((await server.post("/api/check", wrong())).status).toBe(200);
      expect(await server.services.store.drafts()).toEqual([]);
    }));

  it("is not left for a Cover that names what the plan does not have", () =>
    withServer(async (server) => {
      await server.push(reportWith({ identity: { priority: "Anything somebody typed" } }));
      expect(await server.services.store.drafts()).toEqual([]);
    }));

  it.each([
    ["a priority the plan does not have", { priority: "Atlantis" }, 404],
    ["an office it does not have", { office: "Atlantis" }, 404],
    ["a quarter it does not have", { period: "2031-Q1" }, 404],
    ["less than no errors", { counts: { error: -1, warning: 0, tip: 0 } }, 400],
    ["anything of what is in it", { content: {} }, 400],
  ])("is refused with %s", (_, more, status) =>
    withServer(async (server) => {
      expect((await server.post("/api/drafts", { ...DRAFT, ...more })).status).toBe(status);
      expect(await server.services.store.drafts()).toEqual([]);
    }),
  );

  it("is refused once the quarter is closed", () =>
    withServer(async (server) => {
      const body = JSON.stringify({ state: "closed", anyway: true });
      const headers = { "Content-Type": "application/json" };
      await server.request("/api/periods/2021-Q3", { method: "PUT", body, headers });
      expect((await server.post("/api/drafts", DRAFT)).status).toBe(409);
    }));

  it("shows in who is reminded, and does not stop a quarter from being closed without it", () =>
    withServer(async (server) => {
      const put = (body: object) =>
        server.request("/api/periods/2021-Q3", {
          ...{ method: "PUT", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } },
        });
      await put({ deadline: "2021-10-25" });
      await server.post("/api/drafts", DRAFT);
      const reminders = (await server.json("/api/periods/2021-Q3/reminders")).body as { priority: string }[];
      expect(reminders.find(({ priority }) => priority === "Digital Inclusion")).toMatchObject({
        ...{ kind: "due soon", draft: { counts: { error: 2 } } },
        text: expect.stringContaining("A draft was checked on 20 Oct 2021: 2 errors left."),
      });
      const refused = (await (await put({ state: "closed" })).json()) as { detail: string };
      expect(refused.detail).toContain("Digital Inclusion: draft checked");
    }));
});
