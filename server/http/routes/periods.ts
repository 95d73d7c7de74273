import type { Context, Hono } from "hono";
import type { Framework } from "../../../rbm/framework/framework.ts";
import { isPeriod } from "../../../rbm/framework/period.ts";
import { problems } from "../../problems.ts";
import { type CycleState, cycleOf, cyclesOf, type Extension, extensionsOf, hasPeriod } from "../../review/cycle.ts";
import type { Edition } from "../../review/editions.ts";
import { keepCycle } from "../../review/keep-cycle.ts";
import { keepExtension } from "../../review/keep-extension.ts";
import { reminders } from "../../review/reminders.ts";
import { standings } from "../../review/standings.ts";
import { planQuery } from "../api/parts.ts";
import { cycleBody, extensionBody } from "../api/periods.ts";
import { officeNamed, priorityNamed } from "../named.ts";
import { bodyOf, frameworkOf, queryOf } from "../request.ts";
import { revalidated } from "../revalidate.ts";
import type { Env, Services } from "../services.ts";
import { mayReview, sees } from "../who.ts";

/** The cycle of a quarter: its dates, opening, closing, and whom to remind. Nothing is edited; every change has who, when and why. */
export function periods(app: Hono<Env>, services: Services): void {
  for (const path of ["/api/periods", "/api/periods/:period"]) app.use(path, revalidated(services));

  app.get("/api/periods", async (c) => {
    const framework = await frameworkOf(services, queryOf(c, planQuery));
    const { cycles, editions, extensions } = await services.archive.holdings();
    return c.json(
      cyclesOf(cycles, framework.id).map((cycle) => ({
        ...cycle,
        edition: latest(editions, cycle),
        extensions: extensionsOf(extensions, framework.id, cycle.period),
      })),
    );
  });

  app.get("/api/periods/:period", async (c) => {
    const { framework, period } = await asked(c);
    const { cycles, editions, extensions } = await services.archive.holdings();
    const events = cycles.filter((event) => event.framework === framework.id && event.period === period);
    const cycle = cycleOf(events, framework.id, period);
    return c.json({
      ...cycle,
      edition: latest(editions, cycle),
      extensions: extensionsOf(extensions, framework.id, period),
      events,
    });
  });

  app.put("/api/periods/:period", async (c) => {
    const who = c.get("who");
    mayReview(who);
    const { framework, period } = await asked(c);
    const { state, comment, anyway, ...dates } = await bodyOf(c, cycleBody);
    const by = { by: who.name, at: services.now().toISOString() };
    const said = { dates, state, comment, anyway, ...by };
    const { event, edition, kept } = await keepCycle(services, framework, period, said);
    if (kept) await tell(framework.id, period, event.state);
    const { editions } = await services.archive.holdings();
    return c.json({ ...event, edition: edition?.id ?? latest(editions, event), kept });
  });

  app.get("/api/periods/:period/reminders", async (c) => {
    const { framework, period } = await asked(c);
    const holdings = await services.archive.holdings();
    const { cycles, extensions } = holdings;
    const today = services.now().toISOString().slice(0, 10);
    const where = standings(framework, period, holdings);
    const who = c.get("who");
    const theirs = where.filter(({ priority }) => sees(who, priority));
    const extended = extensionsOf(extensions, framework.id, period);
    return c.json(reminders(cycleOf(cycles, framework.id, period), theirs, today, extended));
  });

  app.post("/api/periods/:period/extensions", async (c) => {
    const who = c.get("who");
    mayReview(who);
    const { framework, period } = await asked(c);
    const said = await bodyOf(c, extensionBody);
    const extension: Extension = {
      framework: framework.id,
      period,
      priority: priorityNamed(framework, said.priority),
      office: said.office == null ? null : officeNamed(framework, said.office),
      deadline: said.deadline,
      comment: said.comment,
      by: who.name,
      at: services.now().toISOString(),
    };
    const kept = await keepExtension(services.store, extension);
    if (kept) await tell(framework.id, period, "open");
    return c.json({ ...extension, kept }, kept ? 201 : 200);
  });

  async function tell(framework: string, period: string, state: CycleState): Promise<void> {
    services.bus.tell({ event: "period", data: { framework, period, state } });
    services.bus.tell({ event: "tables", data: { revision: await services.store.revision() } });
  }

  async function asked(c: Context): Promise<{ readonly framework: Framework; readonly period: string }> {
    const period = c.req.param("period") ?? "";
    const query = queryOf(c, planQuery);
    const framework = await frameworkOf(services, { ...query, ...(isPeriod(period) && { period }) });
    if (!hasPeriod(framework, period)) throw problems.outsidePlan(period.slice(0, 20), framework.from, framework.to);
    return { framework, period };
  }
}

const latest = (
  editions: readonly Edition[],
  { framework, period }: { readonly framework: string; readonly period: string },
): string | null =>
  editions.findLast((edition) => edition.framework === framework && edition.period === period)?.id ?? null;
