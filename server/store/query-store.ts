import type { Kysely, Selectable } from "kysely";
import { canonical, canonicalContent } from "../../rbm/submission/canonical.ts";
import type { ClosedAs, FollowUpEvent } from "../../rbm/submission/follow-up.ts";
import { rebased } from "../../rbm/submission/rebased.ts";
import type { CellComment, Decision, DecisionKind, Submission } from "../../rbm/submission/submission.ts";
import type { Content } from "../../rbm/template/content.ts";
import type { CycleEvent, CycleState, Extension } from "../review/cycle.ts";
import type { Edition } from "../review/editions.ts";
import { contentDigest, submissionId } from "./digest.ts";
import { type DecisionsTable, type SubmissionsTable, TABLES, type Tables } from "./schema.ts";
import { type Sessions, sessionsIn } from "./sessions.ts";
import type { PublishedPlan, Push, PushOutcome, Scope, Store, SubmissionEntry, SubmissionFilter } from "./store.ts";

/** How often a push that lost a race for the next version is tried again. */
const ATTEMPTS = 5;

const ENTRY = [
  "id",
  "version",
  "framework",
  "priority",
  "office",
  "period",
  "parent",
  "template",
  "template_version",
  "by",
  "person",
  "at",
  "sample",
  "note",
] as const;

type EntryRow = Pick<Selectable<SubmissionsTable>, (typeof ENTRY)[number]>;

/** The one set of queries, over whichever engine. */
export class QueryStore implements Store {
  readonly #db: Kysely<Tables>;

  readonly sessions: Sessions;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
    this.sessions = sessionsIn(db);
  }

  /** Two servers that push to one scope at once both aim at the same version: the unique constraint lets one through. */
  async submit(push: Push): Promise<PushOutcome> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#inTransaction((db) => submit(db, push));
      } catch (error) {
        if (attempt === ATTEMPTS || !isUniqueViolation(error)) throw error;
      }
    }
  }

  async entries(filter: SubmissionFilter = {}): Promise<SubmissionEntry[]> {
    let query = this.#db.selectFrom("submissions").select(ENTRY).orderBy("seq");
    for (const part of ["framework", "priority", "office", "period"] as const) {
      const value = filter[part];
      if (value !== undefined) query = query.where(part, "=", value);
    }
    return (await query.execute()).map(entryOf);
  }

  async submission(id: string): Promise<Submission | null> {
    return (await this.submissions([id]))[0] ?? null;
  }

  async submissions(ids: readonly string[]): Promise<Submission[]> {
    const found: Submission[] = [];
    for (let from = 0; from < ids.length; from += 500) {
      const rows = await this.#db
        .selectFrom("submissions")
        .select([...ENTRY, "content"])
        .where("id", "in", ids.slice(from, from + 500))
        .execute();
      found.push(...rows.map(submissionOf));
    }
    return found;
  }

  async bytes(id: string): Promise<Uint8Array | null> {
    const row = await this.#db.selectFrom("submissions").select("bytes").where("id", "=", id).executeTakeFirst();
    return row?.bytes ?? null;
  }

  head(scope: Scope): Promise<Submission | null> {
    return head(this.#db, scope);
  }

  async decide(decision: Decision): Promise<void> {
    await this.#inTransaction(async (db) => {
      const known = await db
        .selectFrom("submissions")
        .select("id")
        .where("id", "=", decision.submission)
        .executeTakeFirst();
      if (!known) throw new Error(`unknown submission: ${decision.submission}`);
      await db
        .insertInto("decisions")
        .values({
          submission: decision.submission,
          decision: decision.decision,
          kpis: decision.kpis && JSON.stringify(decision.kpis),
          comment: decision.comment,
          cells: decision.cells && decision.cells.length > 0 ? JSON.stringify(decision.cells) : null,
          by: decision.by,
          at: decision.at,
        })
        .execute();
    });
  }

  async decisions(submission?: string): Promise<Decision[]> {
    let query = this.#db.selectFrom("decisions").selectAll().orderBy("seq");
    if (submission !== undefined) query = query.where("submission", "=", submission);
    return (await query.execute()).map(decisionOf);
  }

  async schedule(event: CycleEvent): Promise<void> {
    const { framework, period, state, opens, deadline, meeting, closes, comment, by, at } = event;
    await this.#inTransaction((db) =>
      db
        .insertInto("cycles")
        .values({ framework, period, state, opens, deadline, meeting, closes, comment, by, at })
        .execute(),
    );
  }

  async cycles(): Promise<CycleEvent[]> {
    const rows = await this.#db.selectFrom("cycles").selectAll().orderBy("seq").execute();
    return rows.map(({ seq: _, ...event }) => ({ ...event, state: event.state as CycleState }));
  }

  async extend({ framework, period, priority, deadline, comment, by, at }: Extension): Promise<void> {
    await this.#inTransaction((db) =>
      db.insertInto("extensions").values({ framework, period, priority, deadline, comment, by, at }).execute(),
    );
  }

  async extensions(): Promise<Extension[]> {
    const rows = await this.#db.selectFrom("extensions").selectAll().orderBy("seq").execute();
    return rows.map(({ seq: _, ...extension }) => extension);
  }

  async follow({ closedAs, sample, ...event }: FollowUpEvent): Promise<void> {
    const { framework, priority, office, period, kpi, cause, action, owner, due, status, comment, by, at } = event;
    const said = { framework, priority, office, period, kpi, cause, action, owner, due, status, comment, by, at };
    await this.#inTransaction((db) =>
      db
        .insertInto("followups")
        .values({ ...said, closed_as: closedAs, sample: sample ? 1 : 0 })
        .execute(),
    );
  }

  async followUps(): Promise<FollowUpEvent[]> {
    const rows = await this.#db.selectFrom("followups").selectAll().orderBy("seq").execute();
    return rows.map(({ seq: _, closed_as, sample, ...event }) => ({
      ...event,
      closedAs: closed_as as ClosedAs | null,
      sample: sample === 1,
    }));
  }

  async publish(edition: Edition): Promise<void> {
    const { id, period, asOf, by } = edition;
    const content = JSON.stringify(edition);
    await this.#inTransaction((db) =>
      db.insertInto("editions").values({ id, period, as_of: asOf, content, by, at: asOf }).execute(),
    );
  }

  async editions(): Promise<Edition[]> {
    const rows = await this.#db.selectFrom("editions").select("content").orderBy("seq").execute();
    return rows.map(({ content }) => JSON.parse(content) as Edition);
  }

  async publishPlan({ framework, crosswalks, by, at }: PublishedPlan): Promise<boolean> {
    const { id, version } = framework;
    const content = canonical({ framework, crosswalks });
    try {
      await this.#inTransaction((db) => db.insertInto("frameworks").values({ id, version, content, by, at }).execute());
      return true;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }

  async plans(): Promise<PublishedPlan[]> {
    const rows = await this.#db.selectFrom("frameworks").select(["content", "by", "at"]).orderBy("seq").execute();
    return rows.map(({ content, by, at }) => ({
      ...(JSON.parse(content) as Pick<PublishedPlan, "framework" | "crosswalks">),
      by,
      at,
    }));
  }

  async revision(): Promise<string> {
    const count = (table: (typeof TABLES)[number]) =>
      this.#db
        .selectFrom(table)
        .select(({ fn }) => [fn.countAll().as("rows"), fn.max("seq").as("last")])
        .executeTakeFirstOrThrow();
    const counts = [];
    for (const table of TABLES) counts.push(await count(table));
    return counts.map(({ rows, last }) => `${rows}.${last ?? 0}`).join("-");
  }

  together<T>(work: (store: Store) => Promise<T>): Promise<T> {
    return this.#inTransaction((db) => work(new QueryStore(db)));
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }

  #inTransaction<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.#db.isTransaction ? work(this.#db) : this.#db.transaction().execute(work);
  }
}

async function submit(db: Kysely<Tables>, push: Push): Promise<PushOutcome> {
  const { identity } = push.content;
  const latest = await db
    .selectFrom("submissions")
    .select(["id", "version", "digest"])
    .where("framework", "=", identity.framework)
    .where("priority", "=", identity.priority)
    .where("office", "=", identity.office)
    .where("period", "=", identity.period)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  const digest = contentDigest(push.content);
  if (latest?.digest === digest) {
    return { outcome: "already there", submission: (await head(db, identity))! };
  }
  const parent = push.parent === undefined ? identity.parent : push.parent;
  if (parent !== (latest?.id ?? null)) return { outcome: "stale", head: await head(db, identity), parent };
  const content = rebased(push.content, parent);
  const entry = {
    id: submissionId(content, parent),
    version: (latest?.version ?? 0) + 1,
    parent,
    by: push.by,
    person: push.person ?? null,
    at: push.at,
    note: push.note || null,
  };
  await db
    .insertInto("submissions")
    .values({
      ...entry,
      framework: identity.framework,
      priority: identity.priority,
      office: identity.office,
      period: identity.period,
      template: identity.template,
      template_version: identity.templateVersion,
      digest,
      content: canonicalContent(content),
      bytes: push.bytes,
      sample: push.sample ? 1 : 0,
    })
    .execute();
  return {
    outcome: "stored",
    submission: { ...entry, identity: content.identity, content, sample: push.sample },
  };
}

async function head(db: Kysely<Tables>, { framework, priority, office, period }: Scope): Promise<Submission | null> {
  const row = await db
    .selectFrom("submissions")
    .select([...ENTRY, "content"])
    .where("framework", "=", framework)
    .where("priority", "=", priority)
    .where("office", "=", office)
    .where("period", "=", period)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? submissionOf(row) : null;
}

function entryOf(row: EntryRow): SubmissionEntry {
  const { id, version, framework, priority, office, period, parent, template, by, person, at, sample, note } = row;
  const identity = { template, templateVersion: row.template_version, framework, priority, office, period, parent };
  return { id, version, identity, parent, by, person, at, sample: sample === 1, note };
}

const submissionOf = (row: EntryRow & { content: string }): Submission => ({
  ...entryOf(row),
  content: JSON.parse(row.content) as Content,
});

const decisionOf = (row: Selectable<DecisionsTable>): Decision => ({
  submission: row.submission,
  decision: row.decision as DecisionKind,
  kpis: row.kpis === null ? null : (JSON.parse(row.kpis) as string[]),
  comment: row.comment,
  ...(row.cells !== null && { cells: JSON.parse(row.cells) as CellComment[] }),
  by: row.by,
  at: row.at,
});

/** PostgreSQL's 23505, and SQLite's words for the same. */
const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && error.code === "23505") || /UNIQUE constraint failed/i.test(error.message));
