import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileBelow } from "../../../server/http/static.ts";
import { reportWith } from "../support/content.ts";
import { withServer } from "../support/server.ts";

const check = (headers: Record<string, string>): RequestInit => ({
  method: "POST",
  body: JSON.stringify(reportWith()),
  headers: { "Content-Type": "application/json", ...headers },
});

describe("who may ask", () => {
  it("refuses a host name that is not ours, as in DNS rebinding", () =>
    withServer(async ({ request }) => {
      expect((await request("http://evil.example:3000/api/submissions")).status).toBe(421);
      expect((await request("http://evil.example:3000/")).status).toBe(421);
      for (const host of ["localhost:3000", "127.0.0.1", "[::1]:80"]) {
        expect((await request(`http://${host}/api/health`)).status).toBe(200);
      }
    }));

  it.each([
    ["another site's page", { Origin: "https://evil.example" }],
    ["a page without an origin", { Origin: "null" }],
    ["another port of this machine", { Origin: "http://127.0.0.1:8080" }],
    ["another site that hides its origin", { "Sec-Fetch-Site": "cross-site" }],
  ])("refuses %s", (_, headers) =>
    withServer(async ({ request }) => {
      expect((await request("/api/check", check(headers))).status).toBe(403);
      expect((await request("/api/submissions", { headers })).status).toBe(403);
    }),
  );

  it("answers its own pages", () =>
    withServer(async ({ request }) => {
      expect((await request("/api/check", check({ Origin: "http://127.0.0.1:3000" }))).status).toBe(200);
    }));
});

describe("bodies", () => {
  it("over 25 MB are refused", () =>
    withServer(async ({ push }) => {
      expect((await push(new Uint8Array(25_000_001))).status).toBe(413);
    }));

  it.each([
    ["text/plain", 415],
    ["multipart/form-data; boundary=x", 415],
    ["application/json", 400],
  ])("of %s that hold no workbook are refused with a reason", (type, status) =>
    withServer(async ({ request }) => {
      const response = await request("/api/check", {
        method: "POST",
        body: "not a workbook",
        headers: { "Content-Type": type },
      });
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ title: expect.any(String), detail: expect.any(String) });
    }),
  );

  it("that try to reach a prototype are kept out", () =>
    withServer(async ({ request }) => {
      const content = JSON.stringify(reportWith()).replace('"sheets":{', '"sheets":{"__proto__":[{"polluted":true}],');
      const response = await request("/api/check", { ...check({}), body: content });
      expect(response.status).toBeGreaterThanOrEqual(200);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    }));
});

describe("pages", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "resultbook-pages-"));
    mkdirSync(join(folder, "pages", "addin"), { recursive: true });
    mkdirSync(join(folder, "notebooks"));
    writeFileSync(join(folder, "secret.txt"), "secret");
    writeFileSync(join(folder, "pages", "index.html"), "<h1>Home</h1>");
    writeFileSync(join(folder, "pages", "check.html"), "<h1>Check</h1>");
    writeFileSync(join(folder, "pages", "addin", "taskpane.html"), "<h1>Pane</h1>");
    writeFileSync(join(folder, "notebooks", "retreat.html"), "<script>let a = 1</script>");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const withPages = (work: Parameters<typeof withServer>[0]) =>
    withServer(work, { pages: join(folder, "pages"), notebooks: join(folder, "notebooks") });

  it("are served by their names", () =>
    withPages(async ({ request }) => {
      expect(await (await request("/")).text()).toContain("Home");
      expect(await (await request("/check")).text()).toContain("Check");
      expect((await request("/nothing")).status).toBe(404);
    }));

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/notebooks/..%2f..%2fsecret.txt",
    "/..%5csecret.txt",
  ])("do not lead out of their folder: %s", (path) =>
    withPages(async ({ request }) => {
      const response = await request(path);
      expect([400, 404]).toContain(response.status);
      expect(await response.text()).not.toContain("secret\n");
    }),
  );

  it("may not be framed or run scripts from elsewhere", () =>
    withPages(async ({ request }) => {
      const policy = (await request("/")).headers.get("Content-Security-Policy")!;
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
    }));

  it("may evaluate expressions only where they are notebooks, and there run only their own inline scripts", () =>
    withPages(async ({ request }) => {
      const policy = (await request("/notebooks/retreat.html")).headers.get("Content-Security-Policy")!;
      expect(policy).toMatch(/script-src 'self' 'unsafe-eval' 'sha256-[\w+/=]+';/);
      expect((await request("/addin/taskpane.html")).headers.get("Content-Security-Policy")).not.toContain(
        "unsafe-eval",
      );
    }));

  it("may be framed by Office where they are the pane's", () =>
    withPages(async ({ request }) => {
      const pane = await request("/addin/taskpane.html");
      expect(pane.headers.get("Content-Security-Policy")).toContain(
        "frame-ancestors 'self' https://*.officeapps.live.com",
      );
      expect(pane.headers.get("X-Frame-Options")).toBeNull();
    }));
});

describe("a path below a folder", () => {
  it.each(["/a/../../b", "/.env", "/a/.git/config", "/a\0.html", "/%E0%A4%A"])("is none: %j", (path) => {
    expect(fileBelow("/srv/pages", path)).toBeNull();
  });
});

describe("the log", () => {
  it("has a line a request, without queries, tokens or cells", () => {
    const lines: string[] = [];
    return withServer(
      async ({ request }) => {
        await request("/api/check?token=abc", check({ Authorization: "Bearer abc" }));
        expect(lines).toHaveLength(1);
        expect(JSON.parse(lines[0]!)).toMatchObject({ method: "POST", path: "/api/check", status: 200 });
        expect(lines[0]).not.toMatch(/abc|DI-01/);
      },
      { log: (line) => lines.push(JSON.stringify(line)) },
    );
  });
});
