import type { Hono } from "hono";
import { problems } from "../../problems.ts";
import { editionQuery } from "../api/editions.ts";
import { paged } from "../paged.ts";
import { queryOf } from "../request.ts";
import { revalidated } from "../revalidate.ts";
import type { Env, Services } from "../services.ts";

/** What closing quarters published. */
export function editions(app: Hono<Env>, services: Services): void {
  app.use("/api/editions", revalidated(services));

  app.get("/api/editions", async (c) => {
    const { framework, ...page } = queryOf(c, editionQuery);
    const all = (await services.store.editions()).filter((edition) => !framework || edition.framework === framework);
    const part = paged(c, all, page);
    return c.json(part.map(({ submissions, ...edition }) => ({ ...edition, submissions: submissions.length })));
  });

  app.get("/api/editions/:id", async (c) => {
    const id = c.req.param("id");
    const edition = (await services.store.editions()).find((each) => each.id === id);
    if (!edition) throw problems.notFound(`The edition ${id.slice(0, 64)}`);
    return c.json(edition, 200, { ETag: `"${edition.id}"` });
  });
}
