import type { JWTPayload } from "jose";
import type { Who } from "../http/who.ts";
import { problems } from "../problems.ts";
import type { Session, Sessions } from "../store/sessions.ts";
import { type RoleOptions, whoOf } from "./claims.ts";
import { type Begun, begin, type Client, digest, finish, secret } from "./code-flow.ts";
import type { Provider } from "./provider.ts";
import type { TokenCheck } from "./token.ts";

/** What the command line and the pane need to know to sign in. Nothing of it is secret. */
export interface SignInAbout {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

/** Finds out who somebody is, by a token of the identity provider or by a session of ours. */
export interface SignIn {
  readonly about: SignInAbout;
  /** Where people sign out of the provider itself; null where it has no such place. */
  readonly leave: string | null;
  /** By a token in `Authorization`, as the pane and the command line send it. Throws a Problem where it does not count. */
  byToken(authorization: string): Promise<Who>;
  /** By what a browser's cookie holds. */
  bySession(held: string | undefined): Promise<Who | null>;
  begin(back: string): { readonly location: string; readonly begun: Begun };
  /** Throws where the provider's answer does not count. */
  finish(back: string, begun: Begun, answer: URLSearchParams): Promise<JWTPayload>;
  /** Starts a session; what its browser is to hold. */
  start(claims: JWTPayload): Promise<Started>;
  /** A code that the pane exchanges for a token of its own, once, with what `challenge` is the digest of. */
  codeFor(claims: JWTPayload, challenge: string): Promise<string>;
  exchange(code: string, verifier: string): Promise<Started | null>;
  end(held: string): Promise<void>;
}

export interface Started {
  readonly held: string;
  /** Seconds. */
  readonly lasts: number;
}

export interface SignInOptions {
  readonly provider: Provider;
  readonly check: TokenCheck;
  readonly client: Client;
  readonly sessions: Sessions;
  /** Read anew for each request: who loses a role loses it now. */
  readonly roles: () => RoleOptions;
  /** What the command line asks for; the browser's scope where absent. */
  readonly scope?: string;
  readonly now: () => Date;
}

/** Seconds: a working day, then people sign in again. */
const SESSION = 10 * 60 * 60;
/** Seconds the pane has to exchange its code. */
const CODE = 120;

export function signInWith({ provider, check, client, sessions, roles, scope, now }: SignInOptions): SignIn {
  const keep = async (kind: string, claims: Session["claims"], lasts: number): Promise<Started> => {
    const held = secret();
    const expires = new Date(now().getTime() + lasts * 1000).toISOString();
    await sessions.keep({ id: digest(held), kind, claims, expires }, now().toISOString());
    return { held, lasts };
  };
  const sessionOf = async (held: string, kind: string): Promise<Who | null> => {
    const session = await sessions.find(digest(held), now().toISOString());
    if (session?.kind !== kind) return null;
    return { ...whoOf(session.claims, roles()), until: Date.parse(session.expires) };
  };
  return {
    about: { issuer: provider.issuer, clientId: client.id, scope: scope ?? client.scope },
    leave: provider.end_session_endpoint ?? null,
    async byToken(authorization) {
      const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
      if (!token) throw problems.signIn();
      // Ours have no dots; a JWT has two.
      if (!token.includes(".")) {
        const who = await sessionOf(token, "pane");
        if (who) return who;
        throw problems.signInAgain();
      }
      let claims: JWTPayload;
      try {
        claims = await check(token, client.audience);
      } catch (error) {
        throw error instanceof Error && "code" in error && error.code === "ERR_JWT_EXPIRED"
          ? problems.signInAgain()
          : problems.signIn();
      }
      return whoOf(claims, roles());
    },
    bySession: async (held) => (held === undefined ? null : sessionOf(held, "browser")),
    begin: (back) => begin(provider, client, back),
    finish: (back, begun, answer) => finish({ provider, client, check }, back, begun, answer),
    start: (claims) => keep("browser", claims, SESSION),
    codeFor: async (claims, challenge) => (await keep(`code ${challenge}`, claims, CODE)).held,
    async exchange(code, verifier) {
      const session = await sessions.end(digest(code), now().toISOString());
      if (session?.kind !== `code ${digest(verifier)}`) return null;
      return keep("pane", session.claims, SESSION);
    },
    async end(held) {
      await sessions.end(digest(held), now().toISOString());
    },
  };
}
