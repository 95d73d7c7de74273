import type { Hono } from "hono";
import { frameworkOf } from "../request.ts";
import type { Env, Services } from "../services.ts";

export function frameworks(app: Hono<Env>, services: Services): void {
  app.get("/api/frameworks", async (c) => {
    const current = (await frameworkOf(services, {})).id;
    const listed = services.frameworks.map(({ id, version, title, from, to }) => ({ id, version, title, from, to }));
    return c.json(listed.map((framework) => ({ ...framework, current: framework.id === current })));
  });
  app.get("/api/frameworks/:id", async (c) => c.json(await frameworkOf(services, { framework: c.req.param("id") })));
}
