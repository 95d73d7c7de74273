import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { operations } from "../../../server/http/openapi.ts";
import { reportWith } from "../support/content.ts";
import { type TestServer, withServer } from "../support/server.ts";

const AFRICA = "Regional Office for Africa";
const FOLLOW_UP = {
  ...{ priority: "Digital Inclusion", period: "2021-Q3", kpi: "DI-01", cause: "Funding", owner: "Head of division" },
  ...{ action: "Find a second donor", due: "2022-01-31" },
};

/** A quarter with something of everything: two offices, a decision on a cell, an extension, a follow-up, an edition. */
async function filled(server: TestServer): Promise<Record<string, unknown>> {
  const answered = async (response: Response) => (await response.json()) as { id: string };
  const put = (body: unknown) =>
    server.request("/api/periods/2021-Q3", {
      method: "PUT",
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json" },
    });
  const pushed = await answered(await server.push(reportWith()));
  await server.push(reportWith({ identity: { office: AFRICA }, values: { "DI-01": 51 } }));
  const key = "DI-01 · 2021-Q3 · World · Total";
  const cells = [{ sheet: "actuals", key, column: "value", comment: "Twice?" }];
  await server.review(pushed.id, { decision: "return", cells });
  await put({ deadline: "2021-10-15", closes: "2021-10-29" });
  const extension = { priority: "Cybersecurity", deadline: "2021-10-22", comment: "The register opens late" };
  const post = async (path: string, body: unknown) => answered(await server.post(path, body));
  const followUp = await post("/api/followups", FOLLOW_UP);
  const id = pushed.id;
  const answers = {
    "POST /api/submissions": pushed,
    "POST /api/submissions/{id}/reviews": await answered(await server.review(id, { decision: "accept" })),
    "POST /api/periods/{period}/extensions": await post("/api/periods/2021-Q3/extensions", extension),
    "POST /api/followups": followUp,
    "POST /api/followups/{id}/status": await post(`/api/followups/${followUp.id}/status`, {
      ...{ status: "Closed", closedAs: "done", comment: "Signed" },
    }),
  };
  const get = async (path: string) => (await server.json(path)).body;
  const before = {
    ...answers,
    "GET /api/submissions": await get("/api/submissions"),
    "GET /api/submissions/{id}": await get(`/api/submissions/${id}`),
    "GET /api/submissions/{id}/changes": await get(`/api/submissions/${id}/changes`),
    "GET /api/merged": await get("/api/merged?priority=DI&period=2021-Q3"),
    "GET /api/periods": await get("/api/periods"),
    "GET /api/periods/{period}": await get("/api/periods/2021-Q3"),
    "GET /api/periods/{period}/reminders": await get("/api/periods/2021-Q3/reminders"),
    "GET /api/followups": await get("/api/followups"),
    "GET /api/followups/{id}": await get(`/api/followups/${followUp.id}`),
  };
  return {
    ...before,
    "PUT /api/periods/{period}": await answered(await put({ state: "closed", anyway: true })),
    "GET /api/editions": await get("/api/editions"),
    "GET /api/editions/{id}": await get("/api/editions/2021-Q3.1"),
  };
}

describe("the API", () => {
  it("answers what its description says, and nothing beside it", () =>
    withServer(async (server) => {
      const answers = await filled(server);
      const described = operations.flatMap(({ method, path, returns }): [string, z.ZodType][] =>
        returns ? [[`${method.toUpperCase()} ${path}`, returns]] : [],
      );
      const wrong = described.flatMap(([name, returns]) =>
        (returns.safeParse(answers[name]).error?.issues ?? []).map(
          ({ path, message }) => `${name} ${path.join(".")}: ${message}`,
        ),
      );
      expect(wrong).toEqual([]);
      expect(Object.keys(answers).filter((name) => !described.some(([each]) => each === name))).toEqual([]);
      for (const name of ["GET /api/submissions", "GET /api/editions", "GET /api/periods/{period}/reminders"])
        expect(answers[name]).not.toEqual([]);
    }));

  it.each([
    "/api/submissions",
    "/api/followups",
    "/api/periods",
    "/api/merged?priority=DI&period=2021-Q3",
    "/api/charts/summary.json?provisional=true",
  ])("answers 304 to %s until something is written", (path) =>
    withServer(async (server) => {
      await server.push(reportWith());
      const tag = (await server.request(path)).headers.get("ETag")!;
      const again = (tags: string) => server.request(path, { headers: { "If-None-Match": tags } });
      expect(tag).toMatch(/^W\/"/);
      expect((await again(tag)).status).toBe(304);
      expect((await again(`"other", ${tag}`)).status).toBe(304);
      await server.push(reportWith({ identity: { office: AFRICA } }));
      expect((await again(tag)).status).toBe(200);
    }),
  );

  it("gives a list in parts, each with the way to the next", () =>
    withServer(async (server) => {
      const all: string[] = [];
      for (const office of ["Headquarters", AFRICA, "Regional Office for the Americas"]) {
        const response = await server.push(reportWith({ identity: { office } }));
        all.push(((await response.json()) as { id: string }).id);
      }
      const given: string[] = [];
      const links: (string | null)[] = [];
      let path = "/api/submissions?limit=2";
      for (;;) {
        const response = await server.request(path);
        given.push(...((await response.json()) as { id: string }[]).map(({ id }) => id));
        const next = /^<([^>]+)>; rel="next"$/.exec(response.headers.get("Link") ?? "")?.[1] ?? null;
        links.push(next);
        if (next === null) break;
        path = next;
      }
      expect(given).toEqual(all);
      expect(links).toHaveLength(2);
      const refused = await server.json("/api/submissions?cursor=gone");
      expect(refused).toMatchObject({ status: 400, body: { field: "cursor" } });
      expect((await server.request("/api/submissions?limit=0")).status).toBe(400);
    }));
});
