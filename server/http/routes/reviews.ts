import type { Hono } from "hono";
import type { Decision } from "../../../rbm/submission/submission.ts";
import { problems } from "../../problems.ts";
import { cycleOf } from "../../review/cycle.ts";
import { kpisIn, kpisOf, reviewOf } from "../../review/state.ts";
import { bodyOf } from "../request.ts";
import * as schemas from "../schemas.ts";
import type { Env, Services } from "../services.ts";
import { isOwn, mayReview } from "../who.ts";

/** What a reviewer decides about the latest version of a scope, or some KPIs of it. Deciding the same again changes nothing. */
export function reviews(app: Hono<Env>, services: Services): void {
  app.post("/api/submissions/:id/reviews", async (c) => {
    const who = c.get("who");
    mayReview(who);
    const { decision: kind, kpis: named, comment } = await bodyOf(c, schemas.review);
    const submission = await services.store.submission(c.req.param("id"));
    if (!submission) throw problems.notFound(`The submission ${c.req.param("id").slice(0, 64)}`);
    if (kind === "accept" && isOwn(submission, who)) throw problems.ownSubmission();
    if (kind !== "accept" && comment.trim() === "") throw problems.commentNeeded(kind);
    const unknown = (named ?? []).filter((kpi) => !kpisOf(submission.content).includes(kpi));
    if (unknown.length > 0) throw problems.unknownKpis(unknown);
    const decision: Decision = {
      submission: submission.id,
      decision: kind,
      kpis: named ?? null,
      comment: comment.trim(),
      by: who.name,
      at: services.now().toISOString(),
    };
    const kept = await services.store.together(async (store) => {
      const { framework, period } = submission.identity;
      if (cycleOf(await store.cycles(), framework, period).state === "closed") throw problems.quarterClosed(period);
      const head = await store.head(submission.identity);
      if (kind !== "reopen" && head && head.id !== submission.id) throw problems.notHead(head);
      const review = reviewOf(await store.decisions(submission.id));
      const about = named ?? kpisOf(submission.content);
      const accepted = new Set(kpisIn(submission, review, "accepted"));
      if (kind === "reopen" && !about.some((kpi) => accepted.has(kpi))) throw problems.notAccepted();
      if (kind === "accept" && about.length > 0 && about.every((kpi) => accepted.has(kpi))) return false;
      await store.decide(decision);
      return true;
    });
    if (kept) {
      const { id, version } = submission;
      const { priority, office, period } = submission.identity;
      services.bus.tell({ event: "submission", data: { id, version, priority, office, period, what: kind } });
      services.bus.tell({ event: "tables", data: { revision: await services.store.revision() } });
    }
    return c.json({ ...decision, kept }, kept ? 201 : 200);
  });
}
