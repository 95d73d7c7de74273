import type { Hono } from "hono";
import { problems } from "../../problems.ts";
import { headsOf, mergedOf } from "../../review/offices.ts";
import { mergedQuery } from "../api/submissions.ts";
import { priorityNamed } from "../named.ts";
import { frameworkOf, queryOf } from "../request.ts";
import { revalidated } from "../revalidate.ts";
import type { Env, Services } from "../services.ts";
import { maySee } from "../who.ts";

/** What the reporting offices of a priority pushed last for a quarter, merged by key, with the cells they disagree on. */
export function merged(app: Hono<Env>, services: Services): void {
  app.use("/api/merged", revalidated(services));

  app.get("/api/merged", async (c) => {
    const { priority: asked, period, ...query } = queryOf(c, mergedQuery);
    const framework = await frameworkOf(services, { ...query, priority: asked, period });
    const priority = priorityNamed(framework, asked);
    maySee(c.get("who"), priority);
    const { submissions } = await services.archive.holdings();
    const heads = headsOf(
      submissions.filter(
        ({ identity }) =>
          identity.framework === framework.id && identity.priority === priority && identity.period === period,
      ),
    );
    if (heads.length === 0) throw problems.notFound(`A submission of ${priority} for ${period}`);
    const said = await services.archive.submissions(heads.map(({ id }) => id));
    const offices = heads.map(({ id, version, identity: { office } }) => ({ office, submission: id, version }));
    return c.json({ framework: framework.id, priority, period, offices, ...mergedOf(said) });
  });
}
