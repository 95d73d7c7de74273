import type { Hono } from "hono";
import type { Framework } from "../../../rbm/framework/framework.ts";
import { CLOSED, type FollowUpEvent } from "../../../rbm/submission/follow-up.ts";
import { problems } from "../../problems.ts";
import { hasPeriod } from "../../review/cycle.ts";
import { type ActionKey, type FollowUp, followUpId, followUpsOf } from "../../review/follow-ups.ts";
import { type FollowUpKept, keepFollowUp } from "../../review/keep-follow-up.ts";
import { followUpBody, followUpChangeBody, followUpQuery } from "../api/follow-ups.ts";
import { officeNamed, priorityNamed } from "../named.ts";
import { paged } from "../paged.ts";
import { bodyOf, frameworkOf, queryOf } from "../request.ts";
import { revalidated } from "../revalidate.ts";
import type { Env, Services } from "../services.ts";
import { mayReview, maySee, sees } from "../who.ts";

/** What performance reviews agreed on KPIs, and what became of it. Nothing is edited; every change has who, when and why. */
export function followUps(app: Hono<Env>, services: Services): void {
  app.use("/api/followups/*", revalidated(services));

  app.get("/api/followups", async (c) => {
    const { period, priority, status, open, ...query } = queryOf(c, followUpQuery);
    const framework = await frameworkOf(services, { ...query, period, priority });
    const named = priority && priorityNamed(framework, priority);
    const all = await followUpsOf(services.tables, framework, period);
    const asked = all
      .filter((each) => sees(c.get("who"), each.priority))
      .filter((each) => named === undefined || each.priority === named)
      .filter((each) => status === undefined || each.status === status)
      .filter((each) => open === "false" || each.status !== CLOSED);
    return c.json(paged(c, asked, query));
  });

  app.get("/api/followups/:id", async (c) => {
    const { followUp } = await found(c.req.param("id"));
    maySee(c.get("who"), followUp.priority);
    const { followUps: events } = await services.archive.holdings();
    return c.json({ ...followUp, history: events.filter((event) => followUpId(event) === followUp.id) });
  });

  app.post("/api/followups", async (c) => {
    const who = c.get("who");
    mayReview(who);
    const said = await bodyOf(c, followUpBody);
    const framework = await frameworkOf(services, said);
    if (!hasPeriod(framework, said.period)) throw problems.outsidePlan(said.period, framework.from, framework.to);
    const priority = priorityNamed(framework, said.priority);
    const office = said.office === undefined ? undefined : officeNamed(framework, said.office);
    const event: FollowUpEvent = {
      ...said,
      framework: framework.id,
      priority,
      office: await officeOf(framework, priority, said.kpi, office),
      closedAs: null,
      by: who.name,
      at: services.now().toISOString(),
      sample: services.sample,
    };
    const { kept, ...followUp } = await keep(framework, event, () => event);
    return c.json({ ...followUp, kept }, kept ? 201 : 200, { Location: `/api/followups/${followUp.id}` });
  });

  app.post("/api/followups/:id/status", async (c) => {
    const who = c.get("who");
    mayReview(who);
    const { status, closedAs = null, period, comment } = await bodyOf(c, followUpChangeBody);
    const { framework, followUp } = await found(c.req.param("id"));
    if ((status === CLOSED) !== (closedAs !== null)) throw problems.howClosed();
    const at = services.now().toISOString();
    const { kept, ...changed } = await keep(framework, followUp, (before = followUp) => {
      const { priority, office, kpi, cause, action, owner, sample } = before;
      return {
        ...{ framework: framework.id, priority, office, period: period ?? before.period },
        ...{ kpi, cause, action, owner, due: before.due ?? at.slice(0, 10), status, closedAs, comment },
        ...{ by: who.name, at, sample },
      };
    });
    return c.json({ ...changed, kept }, kept ? 201 : 200);
  });

  async function keep(
    framework: Framework,
    action: ActionKey,
    said: (before: FollowUp | undefined) => FollowUpEvent,
  ): Promise<FollowUpKept> {
    const followUp = await keepFollowUp(services, framework, action, said);
    if (followUp.kept) services.bus.tell({ event: "tables", data: { revision: await services.store.revision() } });
    return followUp;
  }

  async function found(id: string): Promise<{ readonly framework: Framework; readonly followUp: FollowUp }> {
    const { plans } = await services.archive.holdings();
    for (const framework of plans.current) {
      const followUp = (await followUpsOf(services.tables, framework)).find((each) => each.id === id);
      if (followUp) return { framework, followUp };
    }
    throw problems.notFound(`The follow-up ${id.slice(0, 64)}`);
  }

  /** The office that reports a KPI: the one that is named, else headquarters where it does. */
  async function officeOf(framework: Framework, priority: string, kpi: string, named?: string): Promise<string> {
    const { submissions } = await services.archive.holdings();
    const reporting = new Set(
      submissions
        .filter(({ identity }) => identity.framework === framework.id && identity.priority === priority)
        .filter(({ kpis }) => kpis.includes(kpi))
        .map(({ identity }) => identity.office),
    );
    const office = framework.offices
      .toSorted((a, b) => Number(a.region !== null) - Number(b.region !== null))
      .find(({ name }) => reporting.has(name) && (named === undefined || name === named));
    if (!office) throw problems.kpiNotReported(kpi, named === undefined ? priority : `${priority}, ${named},`);
    return office.name;
  }
}
