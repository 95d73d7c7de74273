import { describe, expect, it } from "vitest";
import { reportWith } from "../support/content.ts";
import { withServer } from "../support/server.ts";

describe("whether a server is well", () => {
  it("is ready while its store answers, and healthy but not ready once it does not", () =>
    withServer(async ({ json, services }) => {
      expect(await json("/api/ready")).toEqual({ status: 200, body: { ready: true } });
      await services.store.close();
      expect(await json("/api/ready")).toMatchObject({ status: 503, body: { code: "store-away" } });
      expect((await json("/api/health")).status).toBe(200);
    }));

  it("is not ready once it is being stopped", () =>
    withServer(
      async ({ json }) => expect(await json("/api/ready")).toMatchObject({ status: 503, body: { code: "stopping" } }),
      { stopping: AbortSignal.abort() },
    ));
});

describe("what is counted for Prometheus", () => {
  it("is requests by route and pushes by outcome, and no id, priority or value", () =>
    withServer(async ({ push, request }) => {
      const { id } = (await (await push(reportWith())).json()) as { id: string };
      await push(reportWith());
      await push(reportWith({ values: { "DI-01": 51 } }));
      await push(new TextEncoder().encode("no workbook"));
      await request(`/api/submissions/${id}`);
      const text = await (await request("/api/metrics")).text();
      const pushes = [...text.matchAll(/^resultbook_pushes_total\{outcome="(.+)"\} (\d+)$/gm)].map(
        ([, ...said]) => said,
      );
      expect(Object.fromEntries(pushes)).toEqual({ stored: "1", "there already": "1", stale: "1", refused: "1" });
      expect(text).toMatch(
        /resultbook_request_duration_seconds_count\{method="GET",route="\/api\/submissions\/:id",status="200"\} 1/,
      );
      expect(text).not.toContain(id);
      expect(text).not.toContain("Digital");
    }));
});
