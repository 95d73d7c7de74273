import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { operations } from "../../../server/http/api/operations.ts";
import { calendarWith, reportWith } from "../support/content.ts";
import { type IdentityProvider, type Person, startIdentityProvider } from "../support/identity-provider.ts";
import { type TestServer, withServer } from "../support/server.ts";

let identity: IdentityProvider;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  const people: Record<string, Person> = {
    viewer: { roles: ["viewer"] },
    editor: { roles: ["editor:Digital Inclusion"] },
    other: { roles: ["editor:Cybersecurity"] },
    reviewer: { roles: ["reviewer"] },
    coordinator: { roles: ["coordinator"] },
    renamed: { preferred_username: "before@example.org", roles: ["coordinator"] },
    nobody: {},
  };
  identity = await startIdentityProvider(people);
  for (const name of ["viewer", "editor", "other", "reviewer", "coordinator", "renamed", "nobody"]) {
    tokens[name] = await identity.token(name);
  }
  people.renamed = { preferred_username: "after@example.org", roles: ["coordinator"] };
  tokens.after = await identity.token("renamed");
});
afterAll(() => identity.stop());

const bearer = (name: string): Record<string, string> => ({ Authorization: `Bearer ${tokens[name]}` });

const get = async ({ request }: TestServer, name: string, path: string): Promise<Response> =>
  request(path, { headers: bearer(name) });

const send = async ({ request }: TestServer, name: string, method: string, path: string, body: unknown) =>
  (
    await request(path, {
      method,
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json", ...bearer(name) },
    })
  ).status;

const pushed = async (server: TestServer, name: string, content = reportWith(), more = {}): Promise<string> => {
  const response = await server.push(content, { ...bearer(name), ...more });
  expect(response.status).toBe(201);
  return (await response.json()).id;
};

const withRights = (work: (server: TestServer) => Promise<void>): Promise<void> => withServer(work, { identity });

describe("an answer that somebody has already", () => {
  it("is not taken for another's who sees something else", () =>
    withRights(async (server) => {
      await pushed(server, "editor");
      const headers = bearer("reviewer");
      const tag = (await server.request("/api/submissions", { headers })).headers.get("ETag")!;
      const asked = async (name: string) =>
        (await server.request("/api/submissions", { headers: { ...bearer(name), "If-None-Match": tag } })).status;
      expect(await asked("reviewer")).toBe(304);
      expect(await asked("other")).toBe(200);
    }));
});

describe("every operation of the API", () => {
  /** What somebody has to be able to ask who is not signed in. */
  const open = ["/api/health", "/api/ready", "/api/openapi.json", "/api/sign-in", "/api/sign-in/pane", "/api/sign-out"];
  const guarded = operations.filter(({ path }) => !open.includes(path));

  it.each(guarded)("$method $path is closed to who is not signed in, and to who has no role", ({ method, path }) =>
    withRights(async ({ request }) => {
      const at = path.replace(/\{(\w+)\}/g, (_, part: string) => (part === "format" ? "svg" : "kpis"));
      const init = { method: method.toUpperCase() };
      expect((await request(at, init)).status).toBe(401);
      const answer = await request(at, { ...init, headers: bearer("nobody") });
      expect(answer.status).toBe(path === "/api/me" ? 200 : 403);
    }),
  );
});

describe("that a draft was checked", () => {
  it("is said by editors of the priority, and seen by them and by reviewers", () =>
    withRights(async (server) => {
      const scope = {
        framework: "2020-2023",
        priority: "Digital Inclusion",
        office: "Headquarters",
        period: "2021-Q3",
      };
      const draft = { ...scope, counts: { error: 1, warning: 0, tip: 0 } };
      for (const name of ["viewer", "other", "reviewer"])
        expect(await send(server, name, "POST", "/api/drafts", draft)).toBe(403);
      expect(await send(server, "editor", "POST", "/api/drafts", draft)).toBe(201);
      const seen = async (name: string) => (await (await get(server, name, "/api/drafts")).json()).length;
      expect([await seen("editor"), await seen("reviewer")]).toEqual([1, 1]);
      expect([await seen("viewer"), await seen("other")]).toEqual([0, 0]);
    }));
});

describe("an editor", () => {
  it("pushes for the named priorities only", () =>
    withRights(async (server) => {
      expect((await server.push(reportWith(), bearer("other"))).status).toBe(403);
      expect((await server.push(reportWith(), bearer("viewer"))).status).toBe(403);
      expect((await server.push(reportWith(), bearer("reviewer"))).status).toBe(403);
      await pushed(server, "editor");
    }));

  it("sees what was pushed for the named priorities only", () =>
    withRights(async (server) => {
      const id = await pushed(server, "editor");
      const paths = [
        `/api/submissions/${id}`,
        `/api/submissions/${id}/changes`,
        "/api/surroundings?framework=2020-2023&priority=Digital+Inclusion&office=BDT+headquarters&period=2021-Q3",
        "/api/templates/priority.xlsx?priority=Digital+Inclusion&period=2021-Q3",
      ];
      for (const path of paths) {
        expect([path, (await get(server, "editor", path)).status]).toEqual([path, 200]);
        expect([path, (await get(server, "reviewer", path)).status]).toEqual([path, 200]);
        expect([path, (await get(server, "other", path)).status]).toEqual([path, 403]);
        expect([path, (await get(server, "viewer", path)).status]).toEqual([path, 403]);
      }
      expect(await (await get(server, "editor", "/api/submissions")).json()).toHaveLength(1);
      expect(await (await get(server, "other", "/api/submissions")).json()).toHaveLength(0);
      expect((await get(server, "other", `/api/submissions/${id}/workbook.xlsx`)).status).toBe(403);
    }));

  it("is reminded of the named priorities only", () =>
    withRights(async (server) => {
      const dates = { deadline: "2021-10-15" };
      expect(await send(server, "coordinator", "PUT", "/api/periods/2021-Q3", dates)).toBe(200);
      const reminded = async (name: string) =>
        (await (await get(server, name, "/api/periods/2021-Q3/reminders")).json()).map(
          ({ priority }: { priority: string }) => priority,
        );
      expect(await reminded("other")).toEqual(["Cybersecurity"]);
      expect(await reminded("viewer")).toEqual([]);
      expect((await reminded("reviewer")).length).toBeGreaterThan(1);
    }));
});

describe("milestones and meetings of a plan", () => {
  it("are pushed by a coordinator, accepted by somebody else, and seen before that by reviewers only", () =>
    withRights(async (server) => {
      for (const name of ["viewer", "editor", "reviewer"])
        expect([name, (await server.push(calendarWith("2018-01-17"), bearer(name))).status]).toEqual([name, 403]);
      const id = await pushed(server, "coordinator", calendarWith("2018-01-17"));
      expect((await get(server, "reviewer", `/api/submissions/${id}`)).status).toBe(200);
      expect((await get(server, "editor", `/api/submissions/${id}`)).status).toBe(403);
      expect((await get(server, "viewer", "/api/templates/delivery.xlsx")).status).toBe(403);
      const reviews = `/api/submissions/${id}/reviews`;
      expect(await send(server, "coordinator", "POST", reviews, { decision: "accept" })).toBe(403);
      expect(await send(server, "reviewer", "POST", reviews, { decision: "accept" })).toBe(201);
    }));
});

describe("a plan", () => {
  it("is published by a coordinator only", () =>
    withRights(async (server) => {
      const plan = { ...framework2020, version: 2, title: "Amended" };
      for (const name of ["viewer", "editor", "reviewer"]) {
        expect([name, await send(server, name, "POST", "/api/frameworks", plan)]).toEqual([name, 403]);
      }
      expect(await send(server, "coordinator", "POST", "/api/frameworks", plan)).toBe(201);
    }));
});

describe("figures not accepted yet", () => {
  it.each([
    "/api/tables/kpis.json?provisional=true",
    "/api/tables/kpis.xlsx?provisional=true",
    "/api/charts/status.svg?provisional=true",
    "/api/exports/deck.pptx?provisional=true",
    "/api/trace/DI-01/2021-Q3?provisional=true",
  ])("are for those who may see all that was pushed: %s", (path) =>
    withRights(async (server) => {
      await pushed(server, "editor");
      for (const name of ["viewer", "editor", "other"]) expect((await get(server, name, path)).status).toBe(403);
      expect((await get(server, "reviewer", path)).status).toBe(200);
    }),
  );

  it("are not told of in the event stream of those who may not see them", () =>
    withRights(async (server) => {
      const streams = await Promise.all(
        ["viewer", "other", "editor"].map((name) => get(server, name, "/api/events").then((r) => r.body!.getReader())),
      );
      await Promise.all(streams.map((stream) => stream.read()));
      await pushed(server, "editor");
      server.services.bus.end();
      const told = await Promise.all(
        streams.map(async (stream) => {
          let text = "";
          for (;;) {
            const { value, done } = await stream.read();
            if (done) return text;
            text += new TextDecoder().decode(value);
          }
        }),
      );
      expect(told.map((text) => text.includes("event: submission"))).toEqual([false, false, true]);
      expect(told.every((text) => text.includes("event: tables"))).toBe(true);
    }));
});

describe("reviewing", () => {
  it("is for reviewers and coordinators", () =>
    withRights(async (server) => {
      const id = await pushed(server, "editor");
      const decide = (name: string) =>
        send(server, name, "POST", `/api/submissions/${id}/reviews`, { decision: "accept" });
      for (const name of ["viewer", "editor", "other"]) {
        expect(await decide(name)).toBe(403);
        expect(await send(server, name, "PUT", "/api/periods/2021-Q3", { deadline: "2021-10-15" })).toBe(403);
        expect(await send(server, name, "POST", "/api/followups", {})).toBe(403);
      }
      expect(await decide("reviewer")).toBe(201);
    }));

  it("is by four eyes: nobody accepts their own submission, also not after their name changed", () =>
    withRights(async (server) => {
      const id = await pushed(server, "coordinator");
      const decide = (name: string, decision: string) =>
        send(server, name, "POST", `/api/submissions/${id}/reviews`, { decision, comment: "Look again" });
      expect(await decide("coordinator", "accept")).toBe(403);
      expect(await decide("coordinator", "return")).toBe(201);
      const again = await pushed(server, "renamed", reportWith({ values: { "DI-01": 51 } }), { "If-Match": id });
      const entry = (await server.services.store.submission(again))!;
      expect(entry).toMatchObject({ by: "before@example.org", person: "renamed" });
      const accept = (name: string) =>
        send(server, name, "POST", `/api/submissions/${again}/reviews`, { decision: "accept" });
      expect(await (await get(server, "after", "/api/me")).json()).toMatchObject({ name: "after@example.org" });
      expect(await accept("after")).toBe(403);
      expect(await accept("coordinator")).toBe(201);
    }));

  it("keeps who it was, as the provider vouches for them", () =>
    withRights(async (server) => {
      const id = await pushed(server, "editor");
      await send(server, "reviewer", "POST", `/api/submissions/${id}/reviews`, { decision: "accept" });
      expect(await (await get(server, "reviewer", `/api/submissions/${id}`)).json()).toMatchObject({
        by: "editor@example.org",
        decisions: [{ by: "reviewer@example.org" }],
      });
    }));
});

describe("on a machine of one's own", () => {
  it("nobody signs in, and what is kept says that nobody vouched for it", () =>
    withServer(async (server) => {
      const id = (await (await server.push(reportWith())).json()).id;
      expect(await server.services.store.submission(id)).toMatchObject({ by: "local, not signed in", person: null });
      expect((await server.json("/api/me")).body).toMatchObject({ signIn: false, verified: false });
    }));
});
