import type { Hono } from "hono";
import { problems } from "../../problems.ts";
import { paneCodeBody, signInQuery } from "../api/sign-in.ts";
import { bodyOf, queryOf } from "../request.ts";
import type { Env, Services } from "../services.ts";
import { cookies, originOf } from "../session-cookie.ts";

/** Where the provider sends people back to, as it has to know beforehand. */
const BACK = "/sign-in/back";

/** Signing in and out: for the pages by a cookie, for the pane by a token of its own. Tokens of the provider stay here. */
export function signIn(app: Hono<Env>, services: Services): void {
  const { signIn: by } = services;

  app.get("/api/sign-in", (c) => c.json(by ? { needed: true, ...by.about } : { needed: false }));

  app.get("/api/me", (c) => {
    const { name, verified, roles, sees, mayPush, mayReview, mayPublish, until } = c.get("who");
    const may = { sees, mayPush, mayReview, mayPublish };
    return c.json({ signIn: by !== undefined, name, verified, roles, ...may, until, leave: by?.leave ?? null });
  });

  app.get("/sign-in", (c) => {
    const { to, pane } = queryOf(c, signInQuery);
    if (!by) return c.redirect(ours(to));
    const { location, begun } = by.begin(originOf(c, services) + BACK);
    cookies(c, services).keepBegun({ ...begun, to: ours(to), pane: pane ?? null });
    c.header("Cache-Control", "no-store");
    return c.redirect(location);
  });

  app.get(BACK, async (c) => {
    const jar = cookies(c, services);
    const begun = jar.takeBegun();
    c.header("Cache-Control", "no-store");
    if (!by || !begun) return c.redirect("/sign-in.html?why=late");
    const answer = new URL(c.req.url).searchParams;
    if (answer.get("error") === "access_denied") return c.redirect("/sign-in.html?why=declined");
    try {
      const claims = await by.finish(originOf(c, services) + BACK, begun, answer);
      if (begun.pane !== null) {
        const code = await by.codeFor(claims, begun.pane);
        return c.redirect(`/addin/signed-in.html#${code}`);
      }
      const { held, lasts } = await by.start(claims);
      jar.keepSession(held, lasts);
      return c.redirect(ours(begun.to));
    } catch (error) {
      services.log({ level: "warn", event: "sign-in refused", why: error instanceof Error ? error.message : "" });
      return c.redirect("/sign-in.html?why=refused");
    }
  });

  app.post("/api/sign-in/pane", async (c) => {
    const { code, verifier } = await bodyOf(c, paneCodeBody);
    const started = by ? await by.exchange(code, verifier) : null;
    if (!started) throw problems.signInAgain();
    return c.json({ token: started.held, lasts: started.lasts }, 200, { "Cache-Control": "no-store" });
  });

  app.post("/api/sign-out", async (c) => {
    const jar = cookies(c, services);
    const held = jar.session() ?? /^Bearer ([\w-]+)$/.exec(c.req.header("Authorization") ?? "")?.[1];
    if (by && held !== undefined) await by.end(held);
    jar.dropSession();
    return c.body(null, 204);
  });
}

/** A path of this server, whatever was asked: nobody is sent elsewhere. */
function ours(to: string): string {
  const home = new URL("http://ours.invalid/");
  let url: URL;
  try {
    url = new URL(to, home);
  } catch {
    return "/";
  }
  const inApi = url.pathname.startsWith("/api/") || url.pathname.startsWith("/sign-in");
  const path = url.pathname + url.search + url.hash;
  return url.origin === home.origin && !inApi && !path.startsWith("//") ? path : "/";
}
