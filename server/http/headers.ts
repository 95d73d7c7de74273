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
    return policy({
      ...BASE,
      "script-src": ["'self'", "https://appsforoffice.microsoft.com"],
      "connect-src": ["'self'", "https://login.microsoftonline.com"],
      "frame-ancestors": ["'self'", ...OFFICE],
    });
  }
  return policy(BASE);
}

/** The headers that every answer has. */
export const secureHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { path } = c.req;
  const { headers } = c.res;
  if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", contentSecurityPolicy(path));
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "no-referrer");
  headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  if (path.startsWith("/addin/")) return;
  headers.set("X-Frame-Options", "DENY");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
};
