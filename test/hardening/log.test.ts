import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { XLSX } from "../../server/media-types.ts";
import { reportWith } from "../server/support/content.ts";
import { AUDIENCE, type IdentityProvider, startIdentityProvider } from "../server/support/identity-provider.ts";
import { type Served, served } from "../server/support/program.ts";
import { workbookBytes } from "../server/support/server.ts";
import { browserOf, signInAs } from "../server/support/sign-in.ts";

const SECRET = "Zq7-quarterly-secret";
const VALUE = 48_151_623;

let identity: IdentityProvider;
let folder: string;
let server: Served;
let said = "";

beforeAll(async () => {
  identity = await startIdentityProvider({ ana: { roles: ["coordinator"] } });
  folder = mkdtempSync(join(tmpdir(), "resultbook-log-"));
  const oidc = { OIDC_ISSUER: identity.issuer, OIDC_AUDIENCE: AUDIENCE, OIDC_CLIENT_SECRET: "" };
  server = await served(["--data", folder, "--empty"], oidc, true);
  for (const stream of [server.child.stdout!, server.child.stderr!]) {
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
});
afterAll(async () => {
  await server?.stop();
  await identity?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("the server's log", () => {
  it("holds no cell, comment, token, cookie, code or query, whatever is asked and however it fails", async () => {
    const token = await identity.token("ana");
    const expired = await identity.token("ana", { lasts: -3600 });
    const plain = reportWith();
    const content = reportWith({
      values: { "DI-01": VALUE },
      sheets: { narrative: [{ achievements: SECRET }], kpis: plain.sheets.kpis! },
    });
    const wrong = {
      ...content,
      sheets: { ...content.sheets, actuals: [{ kpi: SECRET, period: SECRET, value: SECRET }] },
    };
    const send = (path: string, body: BodyInit, type = "application/json", more: Record<string, string> = {}) =>
      fetch(`${server.address}${path}`, {
        method: "POST",
        body,
        headers: { "Content-Type": type, Authorization: `Bearer ${token}`, ...more },
      });
    const statuses = [
      await send("/api/submissions", JSON.stringify(content)),
      await send("/api/submissions", JSON.stringify(wrong)),
      await send("/api/submissions", new Uint8Array(await workbookBytes(content)), XLSX),
      await send("/api/check", `{"${SECRET}": `),
      await send("/api/check", JSON.stringify({ [SECRET]: SECRET })),
      await send("/api/check", SECRET, SECRET),
      await send(`/api/check?token=${token}&cell=${SECRET}`, JSON.stringify(content)),
      await send("/api/submissions/nothing/reviews", JSON.stringify({ decision: "return", comment: SECRET })),
      await send("/api/check", "{}", "application/json", { Authorization: `Bearer ${expired}` }),
      await send("/api/check", "{}", "application/json", { Authorization: SECRET, Cookie: `resultbook=${SECRET}` }),
      await fetch(`${server.address}/sign-in/back?code=${SECRET}&state=${SECRET}`, { redirect: "manual" }),
    ].map(({ status }) => status);
    expect(statuses).toEqual(expect.arrayContaining([201, 200, 422, 400, 415, 404, 401]));
    const browser = browserOf((url, init) => fetch(url, init));
    const back = await signInAs(browser, `${server.address}/sign-in?to=/`, "ana", /sign-in\/back/);
    const code = back.stopped!.searchParams.get("code")!;
    await browser.go(back.stopped!.href);
    const held = browser.cookies(new URL(server.address).host).resultbook!;
    await expect.poll(() => said.split("\n").filter((line) => line.startsWith("{")).length).toBeGreaterThan(10);
    expect(said).toContain('"path":"/api/submissions"');
    expect(held.length).toBeGreaterThan(40);
    for (const secret of [SECRET, String(VALUE), token, expired, code, held, token.split(".")[1]!]) {
      expect(said).not.toContain(secret);
    }
  });
});
