import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { BODY_LIMIT } from "../media-types.ts";
import { Problem } from "../problem.ts";
import { problems } from "../problems.ts";
import { guard } from "./guard.ts";
import { secureHeaders } from "./headers.ts";
import { logRequests } from "./log.ts";
import { notKept } from "./not-kept.ts";
import { openApi } from "./openapi.ts";
import * as routes from "./routes/index.ts";
import type { Env, Services } from "./services.ts";
import { serveFile } from "./static.ts";
import { LOCAL } from "./who.ts";

/** Paths of the API that need no sign-in. */
const OPEN = new Set(["/api/health", "/api/ready", "/api/openapi.json"]);

/** The server as a function of requests, whatever listens. */
export function createApp(services: Services): Hono<Env> {
  const app = new Hono<Env>();
  app.use(logRequests(services.log));
  app.use(services.metrics.requests);
  app.use(secureHeaders);
  app.use(guard(services.hosts));
  app.use(
    "/api/*",
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: () => {
        throw problems.tooLarge(BODY_LIMIT);
      },
    }),
  );
  app.use("/api/*", async (c, next) => {
    const who = services.signIn && !OPEN.has(c.req.path) ? await services.signIn(c.req.header("Authorization")) : LOCAL;
    if (!who.mayRead) throw problems.notAllowed("read this");
    c.set("who", who);
    await next();
  });
  for (const route of Object.values(routes)) route(app, services);
  const document = openApi();
  app.get("/api/openapi.json", (c) => c.json(document));
  app.get("/*", (c) => page(c.req.path, services, (folder, path) => serveFile(c, folder, path)));
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
    },
  });

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
