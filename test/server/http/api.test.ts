import { describe, expect, it } from "vitest";
import { reportWith } from "../support/content.ts";
import { withServer } from "../support/server.ts";

const AFRICA = "Regional Office for Africa";
describe("the API", () => {
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
