import { generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RoleOptions } from "../../../server/sign-in/claims.ts";
import { discover } from "../../../server/sign-in/provider.ts";
import { AUDIENCE, type IdentityProvider, startIdentityProvider } from "../support/identity-provider.ts";
import { type TestServer, type TestServerOptions, withServer } from "../support/server.ts";

let identity: IdentityProvider;
beforeAll(async () => {
  identity = await startIdentityProvider({
    ana: { roles: ["viewer"] },
    nobody: {},
    stranger: { roles: ["admin", "constructor"] },
    grouped: { groups: ["m-and-e"] },
  });
});
afterAll(() => identity.stop());

const asked = async ({ request }: TestServer, token: string): Promise<{ status: number; code: string | undefined }> => {
  const response = await request("/api/tables/kpis.json", { headers: { Authorization: `Bearer ${token}` } });
  return { status: response.status, code: (await response.json()).code };
};

const withSignIn = (work: (server: TestServer) => Promise<void>, more: TestServerOptions = {}): Promise<void> =>
  withServer(work, { identity, ...more });

describe("a token", () => {
  it("of our provider, for us, with a role, may read", () =>
    withSignIn(async (server) => {
      expect((await asked(server, await identity.token("ana"))).status).toBe(200);
    }));

  it("is needed, and the answer says what to do", () =>
    withSignIn(async ({ request }) => {
      const response = await request("/api/tables/kpis.json");
      expect(response.status).toBe(401);
      expect(response.headers.get("WWW-Authenticate")).toBe("Bearer");
      expect(await response.json()).toMatchObject({ code: "sign-in", detail: expect.stringContaining("login") });
    }));

  it("for another audience is refused", () =>
    withSignIn(async (server) => {
      const token = await identity.token("ana", { audience: "api://somebody-else" });
      expect(await asked(server, token)).toEqual({ status: 401, code: "sign-in" });
    }));

  it("that has expired is refused as such, half a minute after it did", () => {
    let at = Date.now();
    return withSignIn(
      async (server) => {
        const token = await identity.token("ana", { lasts: 60 });
        at = Date.now() + 80_000;
        expect((await asked(server, token)).status).toBe(200);
        at = Date.now() + 100_000;
        expect(await asked(server, token)).toEqual({ status: 401, code: "sign-in-again" });
      },
      { now: () => new Date(at) },
    );
  });

  it("without a signature is refused", () =>
    withSignIn(async (server) => {
      const claims = { roles: ["coordinator"] };
      const token = new UnsecuredJWT(claims)
        .setIssuer(identity.issuer)
        .setAudience(AUDIENCE)
        .setSubject("ana")
        .setExpirationTime("1h")
        .encode();
      expect((await asked(server, token)).status).toBe(401);
      expect((await asked(server, `${token}${"A".repeat(86)}`)).status).toBe(401);
    }));

  it("signed with the provider's public key as if it were a shared secret is refused", () =>
    withSignIn(async (server) => {
      const { jwks_uri } = await discover(identity.issuer);
      const { keys } = await (await fetch(jwks_uri)).json();
      const token = await new SignJWT({ roles: ["coordinator"] })
        .setProtectedHeader({ alg: "HS256", kid: keys[0].kid })
        .setIssuer(identity.issuer)
        .setAudience(AUDIENCE)
        .setSubject("ana")
        .setExpirationTime("1h")
        .sign(new TextEncoder().encode(JSON.stringify(keys[0])));
      expect((await asked(server, token)).status).toBe(401);
    }));

  it("signed by somebody else is refused, whichever key it names", () =>
    withSignIn(async (server) => {
      const { keys } = await (await fetch(`${identity.issuer}/jwks`)).json();
      const { privateKey } = await generateKeyPair("RS256");
      for (const kid of [keys[0].kid, "made-up"]) {
        const token = await new SignJWT({ roles: ["coordinator"] })
          .setProtectedHeader({ alg: "RS256", kid })
          .setIssuer(identity.issuer)
          .setAudience(AUDIENCE)
          .setSubject("ana")
          .setExpirationTime("1h")
          .sign(privateKey);
        expect((await asked(server, token)).status).toBe(401);
      }
    }));

  it.each(["", "x", "a.b.c", "Bearer", "é", "a b"])("that is none is refused: %j", (token) =>
    withSignIn(async ({ request }) => {
      const headers = { Authorization: `Bearer ${encodeURIComponent(token)}` };
      expect((await request("/api/submissions", { headers })).status).toBe(401);
    }),
  );

  it("without a role is told that there is none, and whom to ask", () =>
    withSignIn(async (server) => {
      for (const person of ["nobody", "stranger"]) {
        expect(await asked(server, await identity.token(person))).toEqual({ status: 403, code: "no-role" });
      }
    }));
});

describe("keys", () => {
  it("that the provider changed are fetched, and the old ones count no more", async () => {
    const own = await startIdentityProvider({ ana: { roles: ["viewer"] } });
    try {
      await withServer(
        async (server) => {
          const before = await own.token("ana");
          expect((await asked(server, before)).status).toBe(200);
          await own.rotate();
          expect((await asked(server, await own.token("ana"))).status).toBe(200);
          expect((await asked(server, before)).status).toBe(401);
        },
        { identity: own },
      );
    } finally {
      await own.stop();
    }
  });

  it("that are made up do not make the server ask the provider again and again", () =>
    withSignIn(
      async (server) => {
        await asked(server, await identity.token("ana"));
        const before = identity.asked.length;
        const { privateKey } = await generateKeyPair("ES256");
        for (let i = 0; i < 20; i++) {
          const header = { alg: "ES256", kid: `made-up-${i}` };
          const token = new SignJWT({}).setProtectedHeader(header).setExpirationTime("1h");
          expect((await asked(server, await token.sign(privateKey))).status).toBe(401);
        }
        expect(identity.asked.length - before).toBe(0);
      },
      { cooldown: 30_000 },
    ));
});

describe("roles", () => {
  const me = async ({ request }: TestServer, person: string) =>
    (await request("/api/me", { headers: { Authorization: `Bearer ${await identity.token(person)}` } })).json();

  it("come from a file as well, by person and by group", () => {
    const roles: RoleOptions = {
      file: { people: { nobody: ["editor:Digital Inclusion"] }, groups: { "m-and-e": ["reviewer"] } },
    };
    return withSignIn(
      async (server) => {
        expect(await me(server, "nobody")).toMatchObject({ mayPush: ["Digital Inclusion"], mayReview: false });
        expect(await me(server, "grouped")).toMatchObject({ mayPush: [], mayReview: true, sees: "all" });
        expect(await me(server, "ana")).toMatchObject({ roles: ["viewer"], sees: [], mayReview: false });
      },
      { roles },
    );
  });

  it("are read where the provider says them", () =>
    withSignIn(
      async (server) => {
        expect(await me(server, "grouped")).toMatchObject({ roles: ["m-and-e"] });
        expect(await me(server, "ana")).toMatchObject({ roles: [] });
      },
      { roles: { claim: "groups" } },
    ));
});

describe("an identity provider", () => {
  it("is not asked over plain http, but on this machine", async () => {
    await expect(discover("http://login.example.org")).rejects.toThrow("not reached over https");
  });

  it("whose document names another issuer is not trusted", async () => {
    await expect(discover(identity.issuer.replace("127.0.0.1", "localhost"))).rejects.toThrow("another issuer");
  });

  it("that does not answer is said with its address", async () => {
    await expect(discover("http://127.0.0.1:9")).rejects.toThrow("does not answer: http://127.0.0.1:9/.well-known");
  });
});
