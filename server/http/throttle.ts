import type { Context, MiddlewareHandler } from "hono";
import { problems } from "../problems.ts";
import { type Rate, rateLimit } from "./limits.ts";
import type { Env } from "./services.ts";

export interface Rates {
  /** Of everything from one address; a whole office may share one. */
  readonly address: Rate;
  /** Of signing in, and of what is refused for want of it, from one address. */
  readonly signIn: Rate;
  /** Of everything by one person. */
  readonly person: Rate;
  /** Of what takes long (checks, pushes, decks, pictures) by one person. */
  readonly heavy: Rate;
}

export const RATES: Rates = {
  address: { burst: 2_000, perMinute: 6_000 },
  signIn: { burst: 60, perMinute: 60 },
  person: { burst: 600, perMinute: 1_200 },
  heavy: { burst: 60, perMinute: 60 },
};

const HEAVY = /^\/api\/(check|submissions|exports\/deck\.pptx|charts\/.*\.png)$/;

/** Refuses with 429 those who ask too much. Before anybody is known by address, then by person. */
export function throttle(rates: Rates, now: () => number, proxies: number) {
  const taken = {
    address: rateLimit(rates.address, now),
    signIn: rateLimit(rates.signIn, now),
    person: rateLimit(rates.person, now),
    heavy: rateLimit(rates.heavy, now),
  };
  const take = (kind: keyof Rates, key: string): void => {
    const wait = taken[kind](key);
    if (wait !== null) throw problems.tooMany(wait);
  };
  const byAddress: MiddlewareHandler<Env> = async (c, next) => {
    const address = addressOf(c, proxies);
    take("address", address);
    if (c.req.path.startsWith("/sign-in/") || c.req.path === "/sign-in" || c.req.path === "/api/sign-in/pane") {
      take("signIn", address);
    }
    await next();
    if (c.res.status === 401 && c.req.header("Authorization") !== undefined) taken.signIn(address);
  };
  const byPerson: MiddlewareHandler<Env> = async (c, next) => {
    const who = c.get("who");
    const key = who.id ?? who.name;
    take("person", key);
    const heavy = HEAVY.test(c.req.path) && (c.req.method !== "GET" || !c.req.path.endsWith("submissions"));
    if (heavy) take("heavy", key);
    await next();
  };
  return { byAddress, byPerson };
}

/** Whom we talk to; behind proxies of ours, whom the outermost of them talks to. */
export function addressOf(c: Context<Env>, proxies: number): string {
  const peer = c.env?.incoming?.socket?.remoteAddress ?? "unknown";
  if (proxies === 0) return peer;
  const told = (c.req.header("X-Forwarded-For") ?? "").split(",").map((part) => part.trim());
  // Each proxy appends whom it talks to; what stands further left is the sender's own word.
  return told.at(-proxies) || peer;
}
