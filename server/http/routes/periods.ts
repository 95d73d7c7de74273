import type { Context, Hono } from "hono";
import type { Framework } from "../../../rbm/framework/framework.ts";
import { isPeriod } from "../../../rbm/framework/period.ts";
import { problems } from "../../problems.ts";
import {
  type CycleEvent,
  type CycleState,
  cycleOf,
  cyclesOf,
  type Extension,
  extensionsOf,
  hasPeriod,
  inOrder,
} from "../../review/cycle.ts";
import { type Edition, editionOf } from "../../review/editions.ts";
import { reminders } from "../../review/reminders.ts";
import { reported } from "../../review/reported.ts";
import { standings } from "../../review/standings.ts";
import type { Store } from "../../store/store.ts";
import type { Archive } from "../../tables/archive.ts";
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
    const { anyway, ...said } = await bodyOf(c, cycleBody);
    const by = { by: who.name, at: services.now().toISOString() };
    const { event, edition, kept } = await services.store.together(
      async (store) => {
        const before = cycleOf(await store.cycles(), framework.id, period);
        const event: CycleEvent = {
          framework: framework.id,
          period,
          state: said.state ?? before.state,
          opens: said.opens === undefined ? before.opens : said.opens,
          deadline: said.deadline === undefined ? before.deadline : said.deadline,
          meeting: said.meeting === undefined ? before.meeting : said.meeting,
          closes: said.closes === undefined ? before.closes : said.closes,
          comment: said.comment.trim(),
          ...by,
        };
        if (!inOrder(event))
          throw problems.badRequest("The dates have to come in this order: opens, deadline, closes.");
        const same = (["state", "opens", "deadline", "meeting", "closes"] as const).every(
          (part) => event[part] === before[part],
        );
        if (same && before.at !== null) return { event: before, edition: null, kept: false };
        if (before.state === "closed" && event.state === "open" && event.comment === "")
          throw problems.commentNeeded("open a closed quarter");
        await store.schedule(event);
        if (event.state !== "closed" || before.state === "closed") return { event, edition: null, kept: true };
        return { event, edition: await close(store, services.archive, event, { framework, anyway }), kept: true };
      },
      { framework: framework.id, period },
    );
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
    const kept = await services.store.together(async (store) => {
      const { state, deadline, closes } = cycleOf(await store.cycles(), framework.id, period);
      if (state === "closed") throw problems.quarterClosed(period);
      if (deadline === null) throw problems.noDeadline(period);
      if (said.deadline !== null && (said.deadline <= deadline || (closes !== null && said.deadline > closes)))
        throw problems.noExtension(deadline, closes);
      const before = extensionsOf(await store.extensions(), framework.id, period);
      const own = before.find(({ priority, office }) => priority === extension.priority && office === extension.office);
      if ((own?.deadline ?? null) === extension.deadline) return false;
      await store.extend(extension);
      return true;
    }, extension);
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

/** Publishes what was accepted by now. Throws where a priority is not accepted, unless that is meant. */
async function close(
  store: Store,
  archive: Archive,
  event: CycleEvent,
  { framework, anyway }: { readonly framework: Framework; readonly anyway: boolean },
): Promise<Edition> {
  const submissions = await archive.listed(await store.entries({ framework: framework.id }), store);
  const decisions = await store.decisions();
  const drafts = await store.drafts();
  const waiting = standings(framework, event.period, { submissions, decisions, drafts })
    .filter(({ state }) => state !== "accepted")
    .map(({ priority, state }) => ({ priority, state }));
  if (waiting.length > 0 && !anyway) throw problems.notAllAccepted(event.period, waiting);
  const about = { framework: framework.id, period: event.period, asOf: event.at, by: event.by };
  const edition = editionOf(reported(submissions, decisions), about, await store.editions());
  await store.publish(edition);
  return edition;
}

const latest = (
  editions: readonly Edition[],
  { framework, period }: { readonly framework: string; readonly period: string },
): string | null =>
  editions.findLast((edition) => edition.framework === framework && edition.period === period)?.id ?? null;
