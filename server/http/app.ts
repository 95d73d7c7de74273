import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { BODY_LIMIT } from "../media-types.ts";
import { Problem } from "../problem.ts";
import { problems } from "../problems.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import { openApi } from "./api/document.ts";
import { operations } from "./api/operations.ts";
import { guard } from "./guard.ts";
import { secureHeaders } from "./headers.ts";
import { logRequests } from "./log.ts";
import { notKept } from "./not-kept.ts";
import * as routes from "./routes/index.ts";
import type { Env, Services } from "./services.ts";
import { cookies } from "./session-cookie.ts";
import { serveFile } from "./static.ts";
import { RATES, throttle } from "./throttle.ts";
import { LOCAL, type Who } from "./who.ts";

/** Paths of the API that need no sign-in. */
const OPEN = new Set(operations.filter(({ open }) => open).map(({ path }) => path));

/** The server as a function of requests, whatever listens. */
export function createApp(services: Services): Hono<Env> {
  const app = new Hono<Env>();
  app.use(logRequests(services.log));
  app.use(services.metrics.requests);
  app.use(secureHeaders(services.origin?.startsWith("https:") ?? false));
  app.use(guard(services.hosts));
  const limits =
    services.signIn && throttle(services.rates ?? RATES, () => services.now().getTime(), services.proxies ?? 0);
  if (limits) app.use(limits.byAddress);
  app.use(
    "/api/*",
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: () => {
        throw problems.tooLarge(BODY_LIMIT);
      },
    }),
  );
  const { signIn } = services;
  app.use("/api/*", async (c, next) => {
    const who = signIn && !OPEN.has(c.req.path) ? await whoAsks(c, signIn, services) : LOCAL;
    if (!who.mayRead && c.req.path !== "/api/me") throw problems.noRole(who.name);
    c.set("who", who);
    await next();
  });
  if (limits) app.use("/api/*", limits.byPerson);
  for (const route of Object.values(routes)) route(app, services);
  const document = openApi();
  app.get("/api/openapi.json", (c) => c.json(document));
  app.get("/*", async (c) => {
    if (signIn && isPage(c.req.path) && !(await signIn.bySession(cookies(c, services).session()))) {
      return c.redirect(`/sign-in.html?to=${encodeURIComponent(c.req.path)}`);
    }
    return page(c.req.path, services, (folder, path) => serveFile(c, folder, path));
  });
  app.notFound((c) => answer(problems.notFound(`${c.req.method} ${c.req.path.slice(0, 200)}`)));
  app.onError((error, c) => {
    if (error instanceof Problem) return answer(error);
    const kept = notKept(error);
    if (kept) {
      services.log({ level: "error", method: c.req.method, path: c.req.path, error: error.name, problem: kept.code });
      return answer(kept);
    }
    if (error instanceof HTTPException && error.status < 500) return answer(problems.badRequest(error.message));
    services.log({ level: "error", method: c.req.method, path: c.req.path, error: error.name, message: error.message });
    return answer(problems.unexpected());
  });
  return app;
}

const answer = (problem: Problem): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(problem.status === 401 && { "WWW-Authenticate": "Bearer" }),
      ...("seconds" in problem.more && { "Retry-After": String(problem.more.seconds) }),
    },
  });

/** By token where one is sent, else by the browser's cookie: then a page of ours has to be the one that asks for a change. */
async function whoAsks(c: Context<Env>, signIn: SignIn, services: Services): Promise<Who> {
  const authorization = c.req.header("Authorization");
  if (authorization !== undefined) return signIn.byToken(authorization);
  const held = cookies(c, services).session();
  const who = await signIn.bySession(held);
  if (!who) throw held === undefined ? problems.signIn() : problems.signInAgain();
  if (c.req.method !== "GET" && c.req.header("Origin") === undefined) throw problems.foreignOrigin();
  return who;
}

/** Pages that somebody sees who is not signed in: the one that says how, and the pane, which asks on its own. */
const isPage = (path: string): boolean =>
  /(^|\/)[^./]*(\.html)?$/.test(path) && path !== "/sign-in.html" && !path.startsWith("/addin/");

/** Pages: `/` and `/check` are files of `dist/pages`, `/notebooks/…` of `dist/notebooks`. */
function page(
  path: string,
  { pages, notebooks }: Services,
  serve: (folder: string, path: string) => Promise<Response>,
): Promise<Response> {
  const inNotebooks = path.startsWith("/notebooks/");
  const folder = inNotebooks ? notebooks : pages;
  if (path.startsWith("/api/") || folder === null) throw problems.notFound(path.slice(0, 200));
  const file = inNotebooks ? path.slice("/notebooks".length) : path;
  return serve(folder, /\.\w+$|\/$/.test(file) ? file : `${file}.html`);
}
