import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Begun } from "../sign-in/code-flow.ts";
import type { Services } from "./services.ts";

/** Seconds people have to sign in at the provider. */
const AWAY = 600;

/** The address people use: `https://results.example.org`. Behind a proxy it is not the one we listen at. */
export const originOf = (c: Context, { origin }: Pick<Services, "origin">): string =>
  origin ?? new URL(c.req.url).origin;

/** Cookies of a browser that signs in, or did: never reachable by scripts, never sent along by other sites' pages. */
export function cookies(c: Context, services: Pick<Services, "origin">) {
  const secure = originOf(c, services).startsWith("https:");
  // A name with __Host- is only taken over https and from this very host.
  const prefix = secure ? "__Host-" : "";
  const [session, begun] = [`${prefix}resultbook`, `${prefix}resultbook-signing-in`];
  const options = { httpOnly: true, sameSite: "Lax", path: "/", secure } as const;
  return {
    session: () => getCookie(c, session),
    keepSession: (held: string, lasts: number) => setCookie(c, session, held, { ...options, maxAge: lasts }),
    dropSession: () => deleteCookie(c, session, options),
    keepBegun: (what: Begun & Where) =>
      setCookie(c, begun, Buffer.from(JSON.stringify(what)).toString("base64url"), { ...options, maxAge: AWAY }),
    /** What was begun, once. */
    takeBegun(): (Begun & Where) | null {
      const kept = getCookie(c, begun);
      if (kept === undefined) return null;
      deleteCookie(c, begun, options);
      try {
        return JSON.parse(Buffer.from(kept, "base64url").toString()) as Begun & Where;
      } catch {
        return null;
      }
    },
  };
}

/** Where somebody goes once signed in. */
export interface Where {
  /** A page of ours. */
  readonly to: string;
  /** For the pane: the digest of what it will show. */
  readonly pane: string | null;
}
