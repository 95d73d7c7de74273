import type { Context, Hono } from "hono";
import * as z from "zod";
import { crosswalksOf, fromContent } from "../../../rbm/framework/from-content.ts";
import { frameworkDiff } from "../../../rbm/framework/index.ts";
import { planNamed } from "../../../rbm/framework/plans.ts";
import { toContent } from "../../../rbm/framework/to-content.ts";
import { canonical } from "../../../rbm/submission/canonical.ts";
import { frameworkTemplate } from "../../../rbm/template/framework/index.ts";
import type { Source } from "../../examine/examine.ts";
import { surroundingsOf } from "../../examine/surroundings.ts";
import { problems } from "../../problems.ts";
import { versionQuery } from "../api/frameworks.ts";
import { content } from "../api/parts.ts";
import { plan } from "../api/plan.ts";
import { bodyOf, frameworkOf, mediaTypeOf, queryOf, sourceOf, versionOf } from "../request.ts";
import type { Env, Services } from "../services.ts";
import { mayPublish } from "../who.ts";

/** The plans: what ships with the project, and what was published since, every version of it. */
export function frameworks(app: Hono<Env>, services: Services): void {
  app.get("/api/frameworks", async (c) => {
    const current = (await frameworkOf(services, {})).id;
    const { plans } = await services.archive.holdings();
    const listed = plans.current.map(({ id, version, title, from, to }) => {
      const versions = plans.versions.filter(({ framework }) => framework.id === id);
      return {
        id,
        version,
        title,
        from,
        to,
        current: id === current,
        versions: versions.map(({ framework, by, at }) => ({ version: framework.version, by, at })),
      };
    });
    return c.json(listed);
  });

  app.get("/api/frameworks/:id", async (c) => {
    const { version } = queryOf(c, versionQuery);
    const { plans } = await services.archive.holdings();
    const { framework, crosswalks } = versionOf(plans, named(c.req.param("id"), version));
    return c.json({ ...framework, crosswalks });
  });

  app.post("/api/frameworks", async (c) => {
    const who = c.get("who");
    mayPublish(who);
    const { content, issues, counts } = await services.examiner.examine(await planSource(c), (about) => {
      if (about.identity.template !== frameworkTemplate.id) throw problems.noPlan(about.identity.template);
      return surroundingsOf(about, services);
    });
    if (counts.error > 0) throw problems.errorsFound(issues, counts);
    const framework = fromContent(content);
    const crosswalks = crosswalksOf(content);
    const { id, version } = framework;
    const location = { Location: `/api/frameworks/${encodeURIComponent(id)}?version=${version}` };
    for (;;) {
      const latest = planNamed((await services.archive.holdings()).plans, id);
      const changes = latest ? frameworkDiff(latest.framework, framework) : [];
      const answer = { id, version, counts, issues, changes };
      const same = latest && canonical([latest.framework, latest.crosswalks]) === canonical([framework, crosswalks]);
      if (same) return c.json({ ...answer, stored: false }, 200, location);
      const next = (latest?.framework.version ?? 0) + 1;
      if (version !== next) throw problems.otherVersion(id, version, next, changes);
      const at = services.now().toISOString();
      // Where somebody else was first, what they published is what there is to compare with.
      if (!(await services.store.publishPlan({ framework, crosswalks, by: who.name, at }))) continue;
      services.bus.tell({ event: "tables", data: { revision: await services.store.revision() } });
      return c.json({ ...answer, stored: true }, 201, location);
    }
  });
}

const named = (id: string, version: number | undefined): string => (version === undefined ? id : `${id}@${version}`);

/** A workbook of a plan, its content, or the plan as data: all are examined as a workbook is. */
async function planSource(c: Context): Promise<Source> {
  if (mediaTypeOf(c) !== "application/json") return sourceOf(c);
  const body = await bodyOf(c, z.union([content, plan]));
  if ("sheets" in body) return body;
  const { crosswalks, ...framework } = body;
  return toContent(framework, crosswalks);
}
