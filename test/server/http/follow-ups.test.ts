import { describe, expect, it } from "vitest";
import type { FollowUp } from "../../../server/review/follow-ups.ts";
import { AGREED } from "../support/agreed.ts";
import { reportWith } from "../support/content.ts";
import { type TestServer, withServer } from "../support/server.ts";

const ROW = { kpi: "DI-01", cause: "Funding", action: AGREED.action, owner: "Unit head", due: "2022-02-28" };

const agree = async ({ post }: TestServer, more: object = {}): Promise<FollowUp & { status: string; kept: boolean }> =>
  (await (await post("/api/followups", { ...AGREED, ...more })).json()) as never;
const list = async ({ json }: TestServer, query = ""): Promise<FollowUp[]> =>
  (await json(`/api/followups${query}`)).body;
const accepted = async (server: TestServer, content = reportWith()): Promise<void> => {
  const { id } = (await (await server.push(content)).json()) as { id: string };
  expect((await server.review(id, { decision: "accept" })).status).toBe(201);
};

describe("follow-ups of the performance review", () => {
  it("are kept with who and when, and found by priority and quarter", () =>
    withServer(async (server) => {
      await accepted(server);
      const response = await server.post("/api/followups", { ...AGREED, comment: "One donor is not enough" });
      expect(response.status).toBe(201);
      const { id } = (await response.json()) as FollowUp;
      expect(response.headers.get("Location")).toBe(`/api/followups/${id}`);
      expect(await list(server, "?priority=DI&period=2021-Q3&status=Open")).toMatchObject([
        {
          ...AGREED,
          id,
          framework: "2020-2023",
          office: "Headquarters",
          status: "Open",
          closedAs: null,
          comment: "One donor is not enough",
          by: "local, not signed in",
          at: "2021-10-20T12:00:00.000Z",
          opened: "2021-Q3",
          saidIn: "review",
          late: false,
        },
      ]);
      expect(await list(server, "?priority=Cybersecurity")).toEqual([]);
    }));

  it("are closed as done or dropped with a reason, and reopened; everything said is there", () =>
    withServer(async (server) => {
      await accepted(server);
      const { id } = await agree(server);
      const change = (body: object) => server.post(`/api/followups/${id}/status`, body);
      expect((await change({ status: "Closed", comment: "Enough" })).status).toBe(422);
      expect((await change({ status: "Closed", closedAs: "done" })).status).toBe(400);
      expect((await change({ status: "Closed", closedAs: "dropped", comment: "No donor" })).status).toBe(201);
      expect((await change({ status: "Closed", closedAs: "dropped", comment: "No donor" })).status).toBe(200);
      expect(await list(server, "?open=true")).toEqual([]);
      expect((await change({ status: "Open", comment: "A donor called", period: "2021-Q4" })).status).toBe(201);
      expect((await server.json(`/api/followups/${id}`)).body).toMatchObject({
        status: "Open",
        period: "2021-Q4",
        history: [
          { status: "Open" },
          { status: "Closed", closedAs: "dropped", comment: "No donor", by: "local, not signed in" },
          { status: "Open", closedAs: null, comment: "A donor called" },
        ],
      });
    }));

  it("of earlier quarters are on the table until closed, each quarter as it stood then", () =>
    withServer(async (server) => {
      await accepted(server);
      const { id } = await agree(server);
      await server.post(`/api/followups/${id}/status`, {
        ...{ status: "Closed", closedAs: "done", comment: "Signed", period: "2021-Q4" },
      });
      const status = async (period: string) => (await list(server, `?period=${period}`)).map((each) => each.status);
      expect(await status("2021-Q2")).toEqual([]);
      expect(await status("2021-Q3")).toEqual(["Open"]);
      expect(await status("2021-Q4")).toEqual(["Closed"]);
      expect(await status("2022-Q1")).toEqual([]);
    }));

  it("said twice are kept once; said otherwise they change", () =>
    withServer(async (server) => {
      await accepted(server);
      await agree(server);
      expect(await agree(server)).toMatchObject({ kept: false });
      expect(await agree(server, { due: "2022-03-31" })).toMatchObject({ kept: true, due: "2022-03-31" });
      expect(await list(server)).toHaveLength(1);
      expect(await server.services.store.followUps()).toHaveLength(2);
    }));

  it("are changed by an accepted workbook that names the same action, unless the review closed them", () =>
    withServer(async (server) => {
      await accepted(server, reportWith({ identity: { period: "2021-Q1" } }));
      const first = { period: "2021-Q1" };
      const { id } = await agree(server, first);
      const q2 = { identity: { period: "2021-Q2" }, values: { "DI-01": 60 } };
      await accepted(server, reportWith({ ...q2, sheets: { follow_up: [{ ...ROW, status: "In progress" }] } }));
      expect(await list(server)).toMatchObject([
        { id, status: "In progress", owner: "Unit head", saidIn: "workbook", opened: "2021-Q1", period: "2021-Q2" },
      ]);
      expect((await server.post("/api/followups", { ...AGREED, ...first })).status).toBe(409);
      const dropped = { status: "Closed", closedAs: "dropped", comment: "Overtaken" };
      await server.post(`/api/followups/${id}/status`, dropped);
      const q3 = { identity: { period: "2021-Q3" }, values: { "DI-01": 70 } };
      await accepted(server, reportWith({ ...q3, sheets: { follow_up: [{ ...ROW, status: "Open" }] } }));
      expect(await list(server)).toMatchObject([{ id, status: "Closed", closedAs: "dropped", saidIn: "review" }]);
    }));

  it("stand in the tidy table beside those of the workbooks", () =>
    withServer(async (server) => {
      await accepted(
        server,
        reportWith({ sheets: { follow_up: [{ ...ROW, action: "Ask the partner", status: "Open" }] } }),
      );
      const path = "/api/tables/followups.json";
      const before = (await server.request(path)).headers.get("ETag")!;
      await agree(server);
      expect((await server.request(path, { headers: { "If-None-Match": before } })).status).toBe(200);
      expect((await server.json(path)).body).toMatchObject({
        rows: [
          { action: "Ask the partner", said_in: "workbook" },
          { action: AGREED.action, said_in: "review", submission: null },
        ],
      });
    }));

  it.each([
    ["a cause that the template does not have", { cause: "Bad luck" }, 400, "cause"],
    ["a day that is none", { due: "soon" }, 400, "due"],
    ["an action without words", { action: "  " }, 400, "action"],
    ["closed from the start", { status: "Closed" }, 400, "status"],
    ["a KPI that the priority does not report", { kpi: "DI-99" }, 422, "kpi"],
    ["a KPI of another office", { office: "Regional Office for Africa" }, 422, "kpi"],
    ["an unknown part", { colour: "red" }, 400, undefined],
  ])("refuses %s, naming the field", (_, more, status, field) =>
    withServer(async (server) => {
      await accepted(server);
      const response = await server.post("/api/followups", { ...AGREED, ...more });
      expect(response.status).toBe(status);
      expect(response.headers.get("Content-Type")).toBe("application/problem+json");
      expect(((await response.json()) as { field?: string }).field).toBe(field);
      expect(await server.services.store.followUps()).toEqual([]);
    }),
  );
});
