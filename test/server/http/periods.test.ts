import { describe, expect, it } from "vitest";
import { reportWith } from "../support/content.ts";
import { type TestServer, withServer } from "../support/server.ts";

const put = ({ json }: TestServer, period: string, body: unknown) =>
  json(`/api/periods/${period}`, {
    method: "PUT",
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json" },
  });
const idOf = async (response: Response): Promise<string> => ((await response.json()) as { id: string }).id;

describe("the cycle of a quarter", () => {
  it("has the dates that were set, and keeps every change with who and when", () =>
    withServer(async (server) => {
      await put(server, "2021-Q3", { opens: "2021-10-01", deadline: "2021-10-15" });
      await put(server, "2021-Q3", { deadline: "2021-10-22", comment: "Extended" });
      expect((await server.json("/api/periods/2021-Q3")).body).toMatchObject({
        state: "open",
        opens: "2021-10-01",
        deadline: "2021-10-22",
        edition: null,
        events: [
          { deadline: "2021-10-15", by: "local, not signed in", at: "2021-10-20T12:00:00.000Z" },
          { deadline: "2021-10-22", comment: "Extended" },
        ],
      });
    }));

  it("says the same again without keeping anything", () =>
    withServer(async (server) => {
      await put(server, "2021-Q3", { deadline: "2021-10-15" });
      expect((await put(server, "2021-Q3", { deadline: "2021-10-15" })).body).toMatchObject({ kept: false });
      expect(await server.services.store.cycles()).toHaveLength(1);
    }));

  it.each([
    ["a quarter that is not of the plan", "1999-Q1", {}, 404],
    ["a deadline before the opening", "2021-Q3", { opens: "2021-10-15", deadline: "2021-10-01" }, 400],
    ["a date that is none", "2021-Q3", { deadline: "soon" }, 400],
    ["an unknown state", "2021-Q3", { state: "ajar" }, 400],
  ])("refuses %s", (_, period, body, status) =>
    withServer(async (server) => {
      expect((await put(server, period, body)).status).toBe(status);
      expect(await server.services.store.cycles()).toEqual([]);
    }),
  );

  it("is closed over priorities that are not accepted only when that is meant, and names them", () =>
    withServer(async (server) => {
      const refused = await put(server, "2021-Q3", { state: "closed" });
      expect(refused).toMatchObject({ status: 409, body: { code: "not-all-accepted" } });
      expect((refused.body as { detail: string }).detail).toContain("Digital Inclusion: not started");
      expect(await server.services.store.editions()).toEqual([]);
      expect((await put(server, "2021-Q3", { state: "closed", anyway: true })).body).toMatchObject({
        edition: "2021-Q3.1",
      });
    }));

  it("takes no push and no decision once closed, and takes them again when opened with a reason", () =>
    withServer(async (server) => {
      const id = await idOf(await server.push(reportWith()));
      await put(server, "2021-Q3", { state: "closed", anyway: true });
      const changed = reportWith({ values: { "DI-01": 51 } });
      expect((await server.push(changed, { "If-Match": id })).status).toBe(409);
      expect((await server.review(id, { decision: "accept" })).status).toBe(409);
      expect((await put(server, "2021-Q3", { state: "open" })).status).toBe(422);
      expect((await put(server, "2021-Q3", { state: "open", comment: "Recount" })).status).toBe(200);
      expect((await server.push(changed, { "If-Match": id })).status).toBe(201);
    }));

  it("tells open pages", () =>
    withServer(async (server) => {
      const heard: string[] = [];
      server.services.bus.listen({ hear: ({ event }) => heard.push(event), end: () => {} });
      await put(server, "2021-Q3", { deadline: "2021-10-15" });
      expect(heard).toEqual(["period", "tables"]);
    }));

  it("reminds everybody who did not push in time, and nobody who did", () =>
    withServer(async (server) => {
      await put(server, "2021-Q3", { deadline: "2021-10-15" });
      await server.push(reportWith());
      const { body } = await server.json("/api/periods/2021-Q3/reminders");
      const all = body as { priority: string; kind: string; late: number }[];
      expect(all).toHaveLength(9);
      expect(all.map(({ priority }) => priority)).not.toContain("Digital Inclusion");
      expect(all[0]).toMatchObject({ kind: "overdue", late: 5 });
    }));

  const extend = ({ post }: TestServer, more: object = {}) =>
    post("/api/periods/2021-Q3/extensions", {
      ...{ priority: "Cybersecurity", deadline: "2021-10-22", comment: "The register opens late", ...more },
    });

  it("gives one priority more time with a reason: it is due soon while the others are late", () =>
    withServer(async (server) => {
      await put(server, "2021-Q3", { deadline: "2021-10-15", closes: "2021-10-29" });
      expect((await extend(server)).status).toBe(201);
      expect((await extend(server)).status).toBe(200);
      const reminders = async (): Promise<{ priority: string; kind: string; deadline: string }[]> =>
        (await server.json("/api/periods/2021-Q3/reminders")).body;
      const own = async () => (await reminders()).find(({ priority }) => priority === "Cybersecurity");
      expect(await own()).toMatchObject({ kind: "due soon", deadline: "2021-10-22" });
      expect((await reminders()).filter(({ kind }) => kind === "overdue")).toHaveLength(9);
      expect((await server.json("/api/periods")).body).toMatchObject([
        { extensions: [{ priority: "Cybersecurity", comment: "The register opens late", by: "local, not signed in" }] },
      ]);
      await extend(server, { deadline: null, comment: "Not needed" });
      expect(await own()).toMatchObject({ kind: "overdue", deadline: "2021-10-15" });
      expect(await server.services.store.extensions()).toHaveLength(2);
    }));

  it("gives one reporting office more time: it is due soon while its priority is late", () =>
    withServer(async (server) => {
      await put(server, "2021-Q3", { deadline: "2021-10-15", closes: "2021-10-29" });
      for (const office of ["Headquarters", "Regional Office for Africa"])
        await server.push(reportWith({ identity: { office, period: "2021-Q2" } }));
      const said = { priority: "Digital Inclusion", office: "regional office for africa" };
      expect((await extend(server, said)).status).toBe(201);
      const reminders = (await server.json("/api/periods/2021-Q3/reminders")).body as { priority: string }[];
      expect(reminders.filter(({ priority }) => priority === "Digital Inclusion")).toMatchObject([
        { office: "Headquarters", kind: "overdue", deadline: "2021-10-15" },
        { office: "Regional Office for Africa", kind: "due soon", deadline: "2021-10-22" },
      ]);
      expect((await extend(server, { ...said, office: "Atlantis" })).status).toBe(404);
    }));

  it.each([
    ["without a reason", { comment: " " }, 400, "comment"],
    ["that is no more time", { deadline: "2021-10-15" }, 400, "deadline"],
    ["past the closing", { deadline: "2021-11-15" }, 400, "deadline"],
    ["of a priority the plan does not have", { priority: "Atlantis" }, 404, undefined],
  ])("refuses an extension %s", (_, more, status, field) =>
    withServer(async (server) => {
      await put(server, "2021-Q3", { deadline: "2021-10-15", closes: "2021-10-29" });
      const response = await extend(server, more);
      expect(response.status).toBe(status);
      expect(((await response.json()) as { field?: string }).field).toBe(field);
      expect(await server.services.store.extensions()).toEqual([]);
    }),
  );

  it("has no extension before it has a deadline", () =>
    withServer(async (server) => expect((await extend(server)).status).toBe(409)));
});
