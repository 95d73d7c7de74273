import type { Hono } from "hono";
import { problems } from "../../problems.ts";
import { queryOf } from "../request.ts";
import * as schemas from "../schemas.ts";
import type { Env, Services } from "../services.ts";

/** What closing quarters published. */
export function editions(app: Hono<Env>, { store }: Services): void {
  app.get("/api/editions", async (c) => {
    const { framework } = queryOf(c, schemas.planQuery);
    const all = (await store.editions()).filter((edition) => !framework || edition.framework === framework);
    return c.json(all.map(({ submissions, ...edition }) => ({ ...edition, submissions: submissions.length })));
  });

  app.get("/api/editions/:id", async (c) => {
    const id = c.req.param("id");
    const edition = (await store.editions()).find((each) => each.id === id);
    if (!edition) throw problems.notFound(`The edition ${id.slice(0, 64)}`);
    return c.json(edition, 200, { ETag: `"${edition.id}"` });
  });
}
