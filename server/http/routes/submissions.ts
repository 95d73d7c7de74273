import type { Context, Hono } from "hono";
import { difference } from "../../../rbm/submission/difference.ts";
import type { Submission } from "../../../rbm/submission/submission.ts";
import type { Content, Identity } from "../../../rbm/template/content.ts";
import { surroundingsOf } from "../../examine/surroundings.ts";
import { XLSX } from "../../media-types.ts";
import { placesOf } from "../../places.ts";
import { problems } from "../../problems.ts";
import { hasPeriod } from "../../review/cycle.ts";
import { saysSample } from "../../samples/sample-figures.ts";
import { pushedTemplate, templateById } from "../../templates/templates.ts";
import { changesQuery, submissionQuery } from "../api/submissions.ts";
import { draftNotedBy } from "../draft-noted.ts";
import { paged } from "../paged.ts";
import { noteOf, queryOf, sourceOf } from "../request.ts";
import { revalidated } from "../revalidate.ts";
import type { Env, Services } from "../services.ts";
import { Summaries, type Summary } from "../summaries.ts";
import { mayPush, maySee, sees } from "../who.ts";

export function submissions(app: Hono<Env>, services: Services): void {
  app.post("/api/submissions", async (c) => {
    const who = c.get("who");
    const parent = parentSaid(c.req.header("If-Match"), c.req.query("parent"));
    const note = noteOf(c);
    const source = await sourceOf(c);
    const examined = await services.examiner.examine(source, (about) => {
      mayPush(who, about.identity);
      return surroundingsOf(about, services);
    });
    const { content, issues, counts } = examined;
    pushedTemplate(content.identity.template);
    if (counts.error > 0) {
      if (await isReported(services, content.identity)) await draftNotedBy(who, services, content.identity, counts);
      throw problems.errorsFound(issues, counts);
    }
    const sample = saysSample(content) ?? services.sample;
    if (sample && !services.sample) throw problems.sampleIntoReal();
    const outcome = await services.store.submit({
      content,
      ...(parent !== undefined && { parent }),
      bytes: source instanceof Uint8Array ? source : null,
      by: who.name,
      person: who.id,
      at: services.now().toISOString(),
      sample,
      note,
    });
    if (outcome.outcome === "closed") throw problems.quarterClosed(content.identity.period);
    if (outcome.outcome === "stale") {
      const { head } = outcome;
      const changes = head ? difference(head.content, content, templateById(content.identity.template)) : [];
      throw problems.stale(head, outcome.parent, changes);
    }
    const { id, version, identity } = outcome.submission;
    const stored = outcome.outcome === "stored";
    if (stored) {
      services.archive.learn(outcome.submission);
      const { priority, office, period } = identity;
      services.bus.tell({ event: "submission", data: { id, version, priority, office, period, what: "pushed" } });
      services.bus.tell({ event: "tables", data: { revision: await services.store.revision() } });
    }
    const { parent: onto } = outcome.submission;
    const answer = { id, version, stored, identity, parent: onto, cover: content.identity.parent, counts, issues };
    return c.json(answer, stored ? 201 : 200, { Location: `/api/submissions/${id}`, ETag: `"${id}"` });
  });

  app.use("/api/submissions/*", revalidated(services));

  const summaries = new Summaries(services.archive);

  app.get("/api/submissions", async (c) => {
    const query = queryOf(c, submissionQuery);
    const listed = (await summaries.all())
      .filter((summary) => matches(summary, query) && sees(c.get("who"), summary.priority))
      .filter(({ head }) => query.head === "false" || head)
      .filter(({ status }) => query.status === undefined || status === query.status);
    return c.json(paged(c, listed, query));
  });

  app.get("/api/submissions/:id", async (c) => {
    const submission = await found(c, c.req.param("id"));
    const holdings = await services.archive.holdings();
    const own = holdings.decisions.filter((decision) => decision.submission === submission.id);
    const summary = (await summaries.all()).find(({ id }) => id === submission.id);
    return c.json({ ...summary, decisions: own, content: submission.content });
  });

  app.get("/api/submissions/:id/workbook.xlsx", async (c) => {
    const submission = await found(c, c.req.param("id"));
    const bytes = await services.store.bytes(submission.id);
    if (!bytes) throw problems.notFound("The workbook of this submission, which was pushed as JSON,");
    return c.body(new Uint8Array(bytes), 200, {
      "Content-Type": XLSX,
      "Content-Disposition": `attachment; filename="${submission.id.slice(0, 12)}.xlsx"`,
    });
  });

  app.get("/api/submissions/:id/changes", async (c) => {
    const submission = await found(c, c.req.param("id"));
    const since = queryOf(c, changesQuery).since ?? submission.parent;
    const before = since === null ? null : await found(c, since);
    const nothing: Content = { identity: submission.identity, sheets: {} };
    const template = templateById(submission.identity.template);
    const changes = difference(before?.content ?? nothing, submission.content, template);
    const placeOf = await placesOf(submission, services);
    const placed = changes.map((change) => ({ ...change, cell: placeOf(change)?.cell ?? null }));
    return c.json({ from: before?.id ?? null, to: submission.id, changes: placed });
  });

  async function found(c: Context<Env>, id: string): Promise<Submission> {
    const submission = await services.archive.submission(id);
    if (!submission) throw problems.notFound(`The submission ${id.slice(0, 64)}`);
    maySee(c.get("who"), submission.identity.priority);
    return submission;
  }
}

/** Whether a Cover names a quarter, a priority and an office that its plan has: nothing else that somebody typed is kept of what is not. */
async function isReported({ archive }: Services, { framework, priority, office, period }: Identity): Promise<boolean> {
  const plan = (await archive.holdings()).plans.current.find(({ id }) => id === framework);
  return (
    plan !== undefined &&
    hasPeriod(plan, period) &&
    plan.priorities.some(({ name }) => name === priority) &&
    plan.offices.some(({ name }) => name === office)
  );
}

/** What the sender knows to be the head: `If-Match: "id"`, or `?parent=id`; `?parent=` says that there is none. */
function parentSaid(ifMatch: string | undefined, parent: string | undefined): string | null | undefined {
  if (ifMatch !== undefined && ifMatch !== "*") return ifMatch.replace(/^W\//, "").replaceAll('"', "").trim();
  return parent === undefined ? undefined : parent || null;
}

function matches(
  summary: Summary,
  query: { readonly [K in "framework" | "priority" | "office" | "period"]?: string | undefined },
): boolean {
  return (["framework", "priority", "office", "period"] as const).every(
    (part) => query[part] === undefined || query[part] === summary[part],
  );
}
