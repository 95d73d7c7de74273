import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HeldToken, renewed } from "../../../server/sign-in/device.ts";
import { discover } from "../../../server/sign-in/provider.ts";
import { reportWith } from "../support/content.ts";
import {
  AUDIENCE,
  type IdentityProvider,
  type ProviderOptions,
  startIdentityProvider,
} from "../support/identity-provider.ts";
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

describe("a token of the command line that has ended", { timeout: PATIENCE }, () => {
  /** Somebody who signed in some time ago, at a provider that renews tokens or does not. */
  async function signedIn(
    options: ProviderOptions,
    work: (
      run: (args: string[]) => ReturnType<typeof resultbook>,
      kept: () => HeldToken,
      file: string,
    ) => Promise<void>,
  ): Promise<void> {
    const provider = await startIdentityProvider({ ana: { roles: ["editor"] } }, options);
    const own = mkdtempSync(join(tmpdir(), "resultbook-renewal-"));
    const oidc = { OIDC_ISSUER: provider.issuer, OIDC_AUDIENCE: AUDIENCE };
    const there = await served(["--data", join(own, "data"), "--empty"], oidc);
    const run = (args: string[], heard?: (out: string) => void) =>
      resultbook([...args, "--to", there.address], { XDG_CONFIG_HOME: join(own, "config") }, heard);
    try {
      let entered: Promise<void> | null = null;
      const login = await run(["login"], (heard) => {
        const [, where, shown] = /Open (\S+) and enter the code (\S+)/.exec(heard) ?? [];
        if (where && shown) entered ??= enterCode(where, shown, "ana");
      });
      await entered;
      expect(login).toMatchObject({ code: 0, err: "" });
      expect(login.out.includes("it is renewed by itself")).toBe(options.renews);
      const file = join(own, "config", "resultbook", "tokens.json");
      const kept = (): HeldToken => JSON.parse(readFileSync(file, "utf8"))[there.address];
      const ended = { token: await provider.token("ana", { lasts: -60 }), expires: "2021-10-10T09:00:00.000Z" };
      writeFileSync(file, JSON.stringify({ [there.address]: { ...kept(), ...ended } }));
      await work(run, kept, file);
    } finally {
      await there.stop();
      await provider.stop();
      rmSync(own, { recursive: true, force: true });
    }
  }

  it("is renewed where the provider lets it, more than once, kept for its owner only, and taken back by logout", () =>
    signedIn({ renews: true, takesBack: true }, async (run, kept, file) => {
      const before = kept();
      expect(await run(["status"])).toMatchObject({ code: 0, err: "" });
      const after = kept();
      expect(after.token).not.toBe(before.token);
      expect(Date.parse(after.expires!)).toBeGreaterThan(Date.now());
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const [[server]] = Object.entries(JSON.parse(readFileSync(file, "utf8"))) as [[string, HeldToken]];
      const again = { ...after, token: before.token, expires: before.expires };
      writeFileSync(file, JSON.stringify({ [server]: again }));
      expect(await run(["status"])).toMatchObject({ code: 0, err: "" });
      const { renewal } = kept();
      expect((await run(["logout"])).out).toContain("took back what renewed your sign-in");
      expect(readFileSync(file, "utf8")).toBe("{}\n");
      expect(await renewed(await discover(renewal!.issuer), renewal!)).toBeNull();
    }));

  it("is forgotten by logout also where the provider cannot take it back or does not answer, which is said", async () => {
    const away = "http://127.0.0.1:9";
    mkdirSync(join(tokens(), ".."), { recursive: true });
    for (const [issuer, says] of [
      [identity.issuer, "has no way to take it back"],
      [away, "did not take it back"],
    ] as const) {
      const renewal = { issuer, clientId: "resultbook", token: "renews" };
      writeFileSync(tokens(), JSON.stringify({ [server.address]: { token: "a.b.c", expires: null, renewal } }));
      const { code, out } = await resultbook(at("logout"), env());
      expect([code, out]).toEqual([0, expect.stringContaining(says)]);
      expect(readFileSync(tokens(), "utf8")).toBe("{}\n");
    }
  });

  it("is said to have ended where it is not renewed, with what to do", () =>
    signedIn({ renews: false }, async (run, kept) => {
      expect(kept().renewal).toBeUndefined();
      const { code, err } = await run(["status"]);
      expect(code).toBe(2);
      expect(err).toMatch(/Your sign-in at http:\S+ ended at 2021-10-10 09:00 UTC\. Nothing was kept\./);
      expect(err).toContain("resultbook login --to");
    }));
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
