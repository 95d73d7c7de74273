import type { Hono } from "hono";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { problems } from "../../problems.ts";
import { hasPeriod } from "../../review/cycle.ts";
import { openDrafts } from "../../review/drafts.ts";
import { draftBody, draftQuery } from "../api/drafts.ts";
import { draftNotedBy } from "../draft-noted.ts";
import { officeNamed, priorityNamed } from "../named.ts";
import { bodyOf, frameworkOf, queryOf } from "../request.ts";
import { revalidated } from "../revalidate.ts";
import type { Env, Services } from "../services.ts";
import { mayPush, sees } from "../who.ts";

/** That a workbook was checked before it is pushed: who, when, how many issues. Nothing that is in it comes here. */
export function drafts(app: Hono<Env>, services: Services): void {
  app.use("/api/drafts", revalidated(services));

  app.get("/api/drafts", async (c) => {
    const { period, ...query } = queryOf(c, draftQuery);
    const framework = await frameworkOf(services, { ...query, period });
    const holdings = await services.archive.holdings();
    const shown = openDrafts(holdings.drafts, holdings.submissions)
      .filter((draft) => draft.framework === framework.id && (period === undefined || draft.period === period))
      .filter((draft) => sees(c.get("who"), draft.priority));
    return c.json(shown);
  });

  app.post("/api/drafts", async (c) => {
    const who = c.get("who");
    const { period, counts, ...said } = await bodyOf(c, draftBody);
    const framework = await frameworkOf(services, { ...said, period });
    if (!hasPeriod(framework, period)) throw problems.outsidePlan(period, framework.from, framework.to);
    const priority = priorityNamed(framework, said.priority);
    mayPush(who, { template: priorityTemplate.id, framework: framework.id, priority });
    const office = officeNamed(framework, said.office);
    const noted = await draftNotedBy(who, services, { framework: framework.id, priority, office, period }, counts);
    if (noted === null) throw problems.quarterClosed(period);
    return c.json(noted, noted.kept ? 201 : 200);
  });
}
