import type { Hono } from "hono";
import { frameworkOf } from "../request.ts";
import type { Env, Services } from "../services.ts";

export function frameworks(app: Hono<Env>, services: Services): void {
  app.get("/api/frameworks", (c) =>
    c.json(services.frameworks.map(({ id, version, title, from, to }) => ({ id, version, title, from, to }))),
  );
  app.get("/api/frameworks/:id", (c) => c.json(frameworkOf(services, c.req.param("id"))));
}
