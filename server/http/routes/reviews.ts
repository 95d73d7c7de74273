import type { Hono } from "hono";
import { keyed } from "../../../rbm/submission/difference.ts";
import type { Decision, Submission } from "../../../rbm/submission/submission.ts";
import { problems } from "../../problems.ts";
import { cycleOf } from "../../review/cycle.ts";
import { disagreements } from "../../review/offices.ts";
import { kpisOf, reviewOf, statesOf } from "../../review/state.ts";
import type { Store } from "../../store/store.ts";
import type { Archive } from "../../tables/archive.ts";
import { templateById } from "../../templates/templates.ts";
import { reviewBody } from "../api/reviews.ts";
import { bodyOf } from "../request.ts";
import type { Env, Services } from "../services.ts";
import { isOwn, mayReview } from "../who.ts";

/** What a reviewer decides about the latest version of a scope, or some KPIs of it. Deciding the same again changes nothing. */
export function reviews(app: Hono<Env>, services: Services): void {
  app.post("/api/submissions/:id/reviews", async (c) => {
    const who = c.get("who");
    mayReview(who);
    const { decision: kind, kpis: named, comment, cells } = await bodyOf(c, reviewBody);
    const submission = await services.archive.submission(c.req.param("id"));
    if (!submission) throw problems.notFound(`The submission ${c.req.param("id").slice(0, 64)}`);
    if (kind === "accept" && isOwn(submission, who)) throw problems.ownSubmission();
    if (kind !== "accept" && comment.trim() === "" && cells.length === 0) throw problems.commentNeeded(kind);
    const kpis = kpisOf(submission.content);
    const unknown = (named ?? []).filter((kpi) => !kpis.includes(kpi));
    if (unknown.length > 0) throw problems.unknownKpis(unknown);
    const sheets = templateById(submission.identity.template).sheets;
    for (const { sheet, key, column } of cells) {
      const declared = sheets.find(({ id }) => id === sheet);
      if (!declared || (column !== null && !declared.columns.some(({ id }) => id === column)))
        throw problems.unknownSheet(sheet, declared ? (column ?? undefined) : undefined);
      if (!keyed(submission.content.sheets[sheet] ?? [], declared).has(key))
        throw problems.unknownRow(declared.name, key);
    }
    const decision: Decision = {
      submission: submission.id,
      decision: kind,
      kpis: named ?? null,
      comment: comment.trim(),
      ...(cells.length > 0 && { cells }),
      by: who.name,
      at: services.now().toISOString(),
    };
    const kept = await services.store.together(async (store) => {
      const { framework, priority, office, period } = submission.identity;
      if (cycleOf(await store.cycles(), framework, period).state === "closed") throw problems.quarterClosed(period);
      const head = (await store.entries({ framework, priority, office, period })).at(-1);
      if (kind !== "reopen" && head && head.id !== submission.id) throw problems.notHead(head);
      const review = reviewOf(await store.decisions([submission.id]));
      const about = named ?? kpis;
      const states = statesOf(review, about);
      if (kind === "reopen" && !states.includes("accepted")) throw problems.notAccepted();
      if (kind === "accept" && states.every((state) => state === "accepted")) return false;
      if (kind === "accept") await agreesWithOthers(store, services.archive, submission, about);
      await store.decide(decision);
      return true;
    }, submission.identity);
    if (kept) {
      const { id, version } = submission;
      const { priority, office, period } = submission.identity;
      services.bus.tell({ event: "submission", data: { id, version, priority, office, period, what: kind } });
      services.bus.tell({ event: "tables", data: { revision: await services.store.revision() } });
    }
    return c.json({ ...decision, kept }, kept ? 201 : 200);
  });
}

/** Throws where another office's accepted figures say otherwise. */
async function agreesWithOthers(
  store: Store,
  archive: Archive,
  submission: Submission,
  kpis: readonly string[],
): Promise<void> {
  const { framework, priority, office, period } = submission.identity;
  const same = await store.entries({ framework, priority, period });
  const others = same.filter(({ identity }) => identity.office !== office).map(({ id }) => id);
  if (others.length === 0) return;
  const said = { submissions: await archive.submissions(others, store), decisions: await store.decisions(others) };
  const found = disagreements(submission, kpis, said);
  if (found.length > 0) throw problems.officesDisagree(found);
}
