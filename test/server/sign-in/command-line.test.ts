import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportWith } from "../support/content.ts";
import { AUDIENCE, type IdentityProvider, startIdentityProvider } from "../support/identity-provider.ts";
import { resultbook, type Served, served } from "../support/program.ts";
import { workbookBytes } from "../support/server.ts";
import { enterCode } from "../support/sign-in.ts";

const PATIENCE = 120_000;
let identity: IdentityProvider;
let folder: string;
let server: Served;
const said: string[] = [];
const env = (): Record<string, string> => ({ XDG_CONFIG_HOME: join(folder, "config") });
const tokens = (): string => join(folder, "config", "resultbook", "tokens.json");

beforeAll(async () => {
  identity = await startIdentityProvider({ ana: { roles: ["editor:Digital Inclusion"] } });
  folder = mkdtempSync(join(tmpdir(), "resultbook-login-"));
  await resultbook(["--help"]);
  server = await served(["--data", join(folder, "data"), "--empty"], {
    OIDC_ISSUER: identity.issuer,
    OIDC_AUDIENCE: AUDIENCE,
  });
  server.child.stderr!.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  writeFileSync(join(folder, "di.xlsx"), await workbookBytes(reportWith()));
}, PATIENCE);
afterAll(async () => {
  await server?.stop();
  await identity?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const at = (...args: string[]): string[] => [...args, "--to", server.address];
const pushed = (): Promise<{ code: number | null; out: string; err: string }> =>
  resultbook(at("push", join(folder, "di.xlsx")), env());

describe("the command line at a server where people sign in", { timeout: PATIENCE }, () => {
  it("says what to do before anybody signed in", async () => {
    const { code, err } = await pushed();
    expect(code).toBe(2);
    expect(err).toContain(`${server.address} wants to know who you are.`);
    expect(err).toContain(`resultbook login --to ${server.address}`);
  });

  it("signs in by a code that is entered at the provider, keeps the token for its owner only, and pushes with it", async () => {
    let entered: Promise<void> | null = null;
    const { code, out, err } = await resultbook(at("login"), env(), (heard) => {
      const [, where, shown] = /Open (\S+) and enter the code (\S+)/.exec(heard) ?? [];
      if (where && shown) entered ??= enterCode(where, shown, "ana");
    });
    await entered;
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).toMatch(/Signed in to http:\S+ as ana@example\.org, until \d{4}-\d\d-\d\d \d\d:\d\d UTC\./);
    expect(statSync(tokens()).mode & 0o777).toBe(0o600);
    expect(statSync(join(tokens(), "..")).mode & 0o777).toBe(0o700);
    const { [server.address]: held } = JSON.parse(readFileSync(tokens(), "utf8"));
    expect(out + said.join("")).not.toContain(held.token);
    expect(await pushed()).toMatchObject({ code: 0, out: expect.stringContaining("pushed as version 1") });
    const status = await resultbook(at("status", "2021-Q3"), env());
    expect(status.out).toContain("submitted");
  });

  it("takes a token from a file, and one that has expired is said to have, with what to do", async () => {
    writeFileSync(join(folder, "token"), `${await identity.token("ana")}\n`);
    const file = at("login", "--token", join(folder, "token"));
    expect(await resultbook(file, env())).toMatchObject({
      code: 0,
      out: expect.stringContaining("as ana@example.org"),
    });
    const expired = await identity.token("ana", { lasts: -3600 });
    const { code, err } = await resultbook(at("status"), { ...env(), RESULTBOOK_TOKEN: expired });
    expect(code).toBe(2);
    expect(err).toMatch(/The token in RESULTBOOK_TOKEN at http:\S+ ended at \d{4}-\d\d-\d\d/);
    expect(err).toContain("resultbook login --to");
  });

  it("does not keep a token that the server does not take", async () => {
    const other = join(folder, "other");
    writeFileSync(join(folder, "wrong"), await identity.token("ana", { audience: "api://somebody-else" }));
    const ran = await resultbook(at("login", "--token", join(folder, "wrong")), { XDG_CONFIG_HOME: other });
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining("does not take that token") });
    expect(existsSync(join(other, "resultbook", "tokens.json"))).toBe(false);
  });

  it("sends a token to no other machine in the clear", async () => {
    const ran = await resultbook(["status", "--to", "http://results.example.org"], { RESULTBOOK_TOKEN: "a.b.c" });
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining("for anybody to read") });
  });

  it("forgets the token on logout", async () => {
    expect(await resultbook(at("logout"), env())).toMatchObject({ code: 0 });
    expect(readFileSync(tokens(), "utf8")).toBe("{}\n");
    expect((await pushed()).code).toBe(2);
  });
});

describe("resultbook serve", { timeout: PATIENCE }, () => {
  it.each([
    [{}, "Set OIDC_ISSUER and OIDC_AUDIENCE"],
    [{ OIDC_ISSUER: "https://login.example.org" }, "Set OIDC_AUDIENCE"],
    [{ OIDC_AUDIENCE: "api://resultbook" }, "Set OIDC_ISSUER"],
  ])("does not start where others reach it and nobody would sign in: %j", async (more, says) => {
    const ran = await resultbook(["serve", "--host", "0.0.0.0", "--port", "0", "--data", join(folder, "open")], more);
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining(says) });
  });

  it("does not start where the provider does not answer, and says so", async () => {
    const oidc = { OIDC_ISSUER: "http://127.0.0.1:9", OIDC_AUDIENCE: AUDIENCE };
    const ran = await resultbook(["serve", "--port", "0", "--data", join(folder, "away")], oidc);
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining("the identity provider does not answer") });
  });

  it("does not start where tokens would go over a network in the clear", async () => {
    const oidc = { OIDC_ISSUER: identity.issuer, OIDC_AUDIENCE: AUDIENCE };
    const ran = await resultbook(["serve", "--host", "0.0.0.0", "--port", "0", "--data", join(folder, "clear")], oidc);
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining("RESULTBOOK_ORIGIN") });
  });
});
