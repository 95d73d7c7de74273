import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withServer } from "../server/support/server.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "resultbook-headers-"));
  for (const name of ["pages/addin", "pages/assets", "notebooks"]) mkdirSync(join(folder, name), { recursive: true });
  const files = ["pages/index.html", "pages/sign-in.html", "pages/addin/taskpane.html", "pages/addin/signed-in.html"];
  for (const name of [...files, "notebooks/retreat.html", "pages/assets/a.js"]) writeFileSync(join(folder, name), "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PATHS = [
  "/",
  "/sign-in.html",
  "/assets/a.js",
  "/notebooks/retreat.html",
  "/addin/taskpane.html",
  "/addin/signed-in.html",
  "/nothing",
  "/api/health",
  "/api/submissions",
  "/api/nothing",
  "/api/tables/nothing.json",
  "/sign-in",
  "/%E0%A4%A",
];

const headersOf = (path: string, origin?: string): Promise<Headers> => {
  let headers = new Headers();
  const options = { pages: join(folder, "pages"), notebooks: join(folder, "notebooks"), ...(origin && { origin }) };
  return withServer(async ({ request }) => {
    headers = (await request(path)).headers;
  }, options).then(() => headers);
};

describe("every answer", () => {
  it.each(PATHS)("of %s has the headers that keep a browser from more than it needs", async (path) => {
    const headers = await headersOf(path);
    const policy = headers.get("Content-Security-Policy")!;
    expect(policy).toContain("default-src 'none'");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(headers.get("Permissions-Policy")).toContain("camera=()");
    expect(headers.get("Access-Control-Allow-Origin")).toBeNull();
    expect(headers.get("Server")).toBeNull();
    expect(headers.get("Strict-Transport-Security")).toBeNull();
  });

  it.each(PATHS)(
    "of %s evaluates text as code only where it is a notebook, and runs inline code nowhere",
    async (path) => {
      const policy = (await headersOf(path)).get("Content-Security-Policy")!;
      expect(policy.includes("'unsafe-eval'")).toBe(path.startsWith("/notebooks/"));
      expect(/script-src[^;]*'unsafe-inline'/.test(policy)).toBe(false);
    },
  );

  it.each(PATHS)("of %s is framed by Office only where it is the pane", async (path) => {
    const headers = await headersOf(path);
    const ancestors = /frame-ancestors ([^;]*)/.exec(headers.get("Content-Security-Policy")!)![1];
    if (path === "/addin/taskpane.html") {
      expect(ancestors).toMatch(/^'self'( https:\/\/\*\.[a-z0-9.]+)+$/);
      return;
    }
    expect(ancestors).toBe("'none'");
    expect(headers.get("X-Frame-Options")).toBe("DENY");
  });

  it("is for https only from then on, where people come over https", async () => {
    const headers = await headersOf("/", "https://results.example.org");
    expect(headers.get("Strict-Transport-Security")).toBe("max-age=31536000");
  });

  it("lets only the pane's sign-in window keep who opened it", async () => {
    for (const path of PATHS) {
      const kept = (await headersOf(path)).get("Cross-Origin-Opener-Policy") !== "same-origin";
      expect([path, kept]).toEqual([path, /^\/(addin\/|sign-in$)/.test(path)]);
    }
  });
});
