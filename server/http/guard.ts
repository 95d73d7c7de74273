import type { MiddlewareHandler } from "hono";
import { problems } from "../problems.ts";

/** Methods that change nothing. */
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses requests for a host name that is not ours (DNS rebinding), and those that another site's page makes: anything that
 * changes something, and any call to the API.
 */
export const guard = (hosts: readonly string[]): MiddlewareHandler => {
  const ours = new Set(hosts.map((host) => host.toLowerCase()));
  return async (c, next) => {
    const url = new URL(c.req.url);
    if (!ours.has(url.hostname.toLowerCase())) throw problems.foreignHost();
    const origin = c.req.header("Origin");
    const site = c.req.header("Sec-Fetch-Site");
    const changes = !SAFE.has(c.req.method);
    const foreign = origin !== undefined && !sameHost(origin, url.host);
    const crossSite = site === "cross-site" || site === "same-site";
    if ((changes || c.req.path.startsWith("/api/")) && (foreign || (crossSite && origin === undefined))) {
      throw problems.foreignOrigin();
    }
    await next();
  };
};

/** Compared without the scheme: behind a proxy that ends TLS we see http where the browser says https. */
function sameHost(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
