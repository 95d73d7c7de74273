import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { namesTag } from "./names-tag.ts";
import type { Env, Services } from "./services.ts";

/**
 * Gives an answer that is made of the store alone an ETag, and answers 304 where the sender has it already, before anything is read.
 * The tag changes with every write, and is another for whoever may see something else.
 */
export const revalidated =
  ({ store, instance }: Services): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (c.req.method !== "GET") return next();
    const { name, sees } = c.get("who");
    const { pathname, search } = new URL(c.req.url);
    const made = JSON.stringify([instance, await store.revision(), name, sees, pathname, search]);
    const ETag = `W/"${createHash("sha256").update(made).digest("base64url").slice(0, 22)}"`;
    const headers = { ETag, "Cache-Control": "private, no-cache", Vary: "Authorization, Cookie" };
    if (namesTag(c.req.header("If-None-Match"), ETag)) return c.body(null, 304, headers);
    await next();
    if (c.res.status !== 200 || c.res.headers.has("ETag")) return;
    for (const [header, value] of Object.entries(headers)) c.res.headers.set(header, value);
  };
