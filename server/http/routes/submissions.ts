import type { Context, Hono } from "hono";
import { difference } from "../../../rbm/submission/difference.ts";
import type { Decision, Submission } from "../../../rbm/submission/submission.ts";
import type { Content } from "../../../rbm/template/content.ts";
import { XLSX } from "../../media-types.ts";
import { problems } from "../../problems.ts";
import { cycleOf } from "../../review/cycle.ts";
import { kpisIn, kpisOf, overall, reviewOf } from "../../review/state.ts";
import { saysSample } from "../../sample-figures.ts";
import { surroundingsOf } from "../../surroundings.ts";
import { reportingTemplate, templateById } from "../../templates.ts";
import { queryOf, sourceOf } from "../request.ts";
import * as schemas from "../schemas.ts";
import type { Env, Services } from "../services.ts";
import { mayPush, maySee, sees } from "../who.ts";

export function submissions(app: Hono<Env>, services: Services): void {
  app.post("/api/submissions", async (c) => {
    const who = c.get("who");
    const parent = parentSaid(c.req.header("If-Match"), c.req.query("parent"));
    const source = await sourceOf(c);
    const examined = await services.examiner.examine(source, (about) => {
      mayPush(who, about.identity.priority);
      return surroundingsOf(about, services);
    });
    const { content, issues, counts } = examined;
    reportingTemplate(content.identity.template);
    if (counts.error > 0) throw problems.errorsFound(issues, counts);
    const { framework: plan, period: quarter } = content.identity;
    if (cycleOf(await services.store.cycles(), plan, quarter).state === "closed") throw problems.quarterClosed(quarter);
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
    });
    if (outcome.outcome === "stale") {
      const { head } = outcome;
      const changes = head ? difference(head.content, content, templateById(content.identity.template)) : [];
      throw problems.stale(head, outcome.parent, changes);
    }
    const { id, version, identity } = outcome.submission;
    const stored = outcome.outcome === "stored";
    if (stored) {
      const { priority, office, period } = identity;
      services.bus.tell({ event: "submission", data: { id, version, priority, office, period, what: "pushed" } });
      services.bus.tell({ event: "tables", data: { revision: await services.store.revision() } });
    }
    const { parent: onto } = outcome.submission;
    const answer = { id, version, stored, identity, parent: onto, cover: content.identity.parent, counts, issues };
    return c.json(answer, stored ? 201 : 200, { Location: `/api/submissions/${id}`, ETag: `"${id}"` });
  });

  app.get("/api/submissions", async (c) => {
    const query = queryOf(c, schemas.submissionQuery);
    const { submissions: all, decisions } = await services.archive.holdings();
    const heads = headsOf(all);
    const listed = all
      .filter(({ identity }) => matches(identity, query) && sees(c.get("who"), identity.priority))
      .filter(({ id }) => query.head === "false" || heads.has(id))
      .map((submission) => summary(submission, decisions, heads))
      .filter(({ status }) => query.status === undefined || status === query.status);
    return c.json(listed);
  });

  app.get("/api/submissions/:id", async (c) => {
    const submission = await found(c, c.req.param("id"));
    const { submissions: all, decisions } = await services.archive.holdings();
    const own = decisions.filter((decision) => decision.submission === submission.id);
    return c.json({
      ...summary(submission, decisions, headsOf(all)),
      decisions: own,
      content: submission.content,
    });
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
    const against = queryOf(c, schemas.changesQuery).against ?? submission.parent;
    const before = against === null ? null : await found(c, against);
    const nothing: Content = { identity: submission.identity, sheets: {} };
    const template = templateById(submission.identity.template);
    return c.json({
      from: before?.id ?? null,
      to: submission.id,
      changes: difference(before?.content ?? nothing, submission.content, template),
    });
  });

  async function found(c: Context<Env>, id: string): Promise<Submission> {
    const submission = await services.store.submission(id);
    if (!submission) throw problems.notFound(`The submission ${id.slice(0, 64)}`);
    maySee(c.get("who"), submission.identity.priority);
    return submission;
  }
}

/** What the sender knows to be the head: `If-Match: "id"`, or `?parent=id`; `?parent=` says that there is none. */
function parentSaid(ifMatch: string | undefined, parent: string | undefined): string | null | undefined {
  if (ifMatch !== undefined && ifMatch !== "*") return ifMatch.replace(/^W\//, "").replaceAll('"', "").trim();
  return parent === undefined ? undefined : parent || null;
}

function matches(
  identity: Submission["identity"],
  query: { readonly [K in "framework" | "priority" | "office" | "period"]?: string | undefined },
): boolean {
  return (["framework", "priority", "office", "period"] as const).every(
    (part) => query[part] === undefined || query[part] === identity[part],
  );
}

/** Ids of the latest version of each scope. */
function headsOf(all: readonly Submission[]): Set<string> {
  const heads = new Map<string, Submission>();
  for (const submission of all) {
    const { framework, priority, office, period } = submission.identity;
    const scope = JSON.stringify([framework, priority, office, period]);
    if ((heads.get(scope)?.version ?? 0) < submission.version) heads.set(scope, submission);
  }
  return new Set([...heads.values()].map(({ id }) => id));
}

function summary(submission: Submission, decisions: readonly Decision[], heads: ReadonlySet<string>) {
  const { id, version, identity, parent, by, at, sample } = submission;
  const review = reviewOf(decisions.filter((decision) => decision.submission === id));
  const { framework, priority, office, period } = identity;
  return {
    id,
    version,
    framework,
    priority,
    office,
    period,
    parent,
    by,
    at,
    sample,
    head: heads.has(id),
    status: overall(review, kpisOf(submission.content)),
    kpis: {
      submitted: kpisIn(submission, review, "submitted"),
      accepted: kpisIn(submission, review, "accepted"),
      returned: kpisIn(submission, review, "returned"),
    },
    decided: review.last && { decision: review.last.decision, by: review.last.by, at: review.last.at },
  };
}
