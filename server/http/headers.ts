import type { MiddlewareHandler } from "hono";

/** Where Office shows the pane: Excel and PowerPoint on the web put it in a frame. */
const OFFICE = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.microsoft365.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://*.live.com",
];

/** Where the pane's sign-in window ends: never in a frame, where another page could read its address. */
const SIGNED_IN = "/addin/signed-in.html";

const policy = (directives: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join("; ");

const BASE = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": ["'none'"],
};

/** What a page may do, by where it lives. Arquero compiles expressions and Plot styles inline, so notebooks may do that; nothing else may. */
export function contentSecurityPolicy(path: string, inlineScripts: readonly string[] = []): string {
  if (path.startsWith("/api/")) return policy({ "default-src": ["'none'"], "frame-ancestors": ["'none'"] });
  if (path.startsWith("/notebooks/")) {
    return policy({
      ...BASE,
      "script-src": ["'self'", "'unsafe-eval'", ...inlineScripts],
      "style-src": ["'self'", "'unsafe-inline'"],
      "worker-src": ["'self'", "blob:"],
    });
  }
  if (path.startsWith("/addin/")) {
    const framed = path !== SIGNED_IN;
    return policy({
      ...BASE,
      "script-src": ["'self'", "https://appsforoffice.microsoft.com"],
      "connect-src": ["'self'", "https://login.microsoftonline.com"],
      ...(framed && { "frame-ancestors": ["'self'", ...OFFICE] }),
    });
  }
  return policy(BASE);
}

/** The headers that every answer has. `https`: whether people come over it. */
export const secureHeaders =
  (https: boolean): MiddlewareHandler =>
  async (c, next) => {
    await next();
    const { path } = c.req;
    const { headers } = c.res;
    if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", contentSecurityPolicy(path));
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (https) headers.set("Strict-Transport-Security", "max-age=31536000");
    if (path.startsWith("/addin/") && path !== SIGNED_IN) return;
    headers.set("X-Frame-Options", "DENY");
    // The pane's window has to keep its opener on its way to and from the provider.
    const inWindow = path === SIGNED_IN || path === "/sign-in" || path === "/sign-in/back";
    if (!inWindow) headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
  };
