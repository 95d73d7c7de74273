import type { Kysely, Selectable } from "kysely";
import { rebased } from "../../rbm/submission/rebased.ts";
import type { Submission } from "../../rbm/submission/submission.ts";
import type { Content } from "../../rbm/template/content.ts";
import type { Written } from "./digest.ts";
import type { SubmissionsTable, Tables } from "./schema.ts";
import {
  type Push,
  type PushOutcome,
  SCOPE,
  type Scope,
  type SubmissionEntry,
  type SubmissionFilter,
} from "./store.ts";

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

export async function submitted(db: Kysely<Tables>, push: Push, { digest, on }: Written): Promise<PushOutcome> {
  const { identity } = push.content;
  const latest = await lastOf(db, identity).select(["id", "version", "digest"]).executeTakeFirst();
  if (latest?.digest === digest) {
    return { outcome: "already there", submission: (await headOf(db, identity))! };
  }
  const parent = push.parent === undefined ? identity.parent : push.parent;
  if (parent !== (latest?.id ?? null)) return { outcome: "stale", head: await headOf(db, identity), parent };
  const content = rebased(push.content, parent);
  const { id, text } = on(parent);
  const entry = {
    id,
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
      content: text,
      bytes: push.bytes,
      sample: push.sample ? 1 : 0,
    })
    .execute();
  return {
    outcome: "stored",
    submission: { ...entry, identity: content.identity, content, sample: push.sample },
  };
}

export async function headOf(db: Kysely<Tables>, scope: Scope): Promise<Submission | null> {
  const row = await lastOf(db, scope)
    .select([...ENTRY, "content"])
    .executeTakeFirst();
  return row ? submissionOf(row) : null;
}

export async function entriesIn(db: Kysely<Tables>, filter: SubmissionFilter): Promise<SubmissionEntry[]> {
  let query = db.selectFrom("submissions").select(ENTRY).orderBy("seq");
  for (const part of SCOPE) {
    const value = filter[part];
    if (value !== undefined) query = query.where(part, "=", value);
  }
  return (await query.execute()).map(entryOf);
}

export async function submissionsIn(db: Kysely<Tables>, ids: readonly string[]): Promise<Submission[]> {
  const found: Submission[] = [];
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db
      .selectFrom("submissions")
      .select([...ENTRY, "content"])
      .where("id", "in", ids.slice(from, from + 500))
      .execute();
    found.push(...rows.map(submissionOf));
  }
  return found;
}

/** The row of a scope's latest version. */
const lastOf = (db: Kysely<Tables>, { framework, priority, office, period }: Scope) =>
  db
    .selectFrom("submissions")
    .where("framework", "=", framework)
    .where("priority", "=", priority)
    .where("office", "=", office)
    .where("period", "=", period)
    .orderBy("version", "desc")
    .limit(1);

function entryOf(row: EntryRow): SubmissionEntry {
  const { id, version, framework, priority, office, period, parent, template, by, person, at, sample, note } = row;
  const identity = { template, templateVersion: row.template_version, framework, priority, office, period, parent };
  return { id, version, identity, parent, by, person, at, sample: sample === 1, note };
}

const submissionOf = (row: EntryRow & { content: string }): Submission => ({
  ...entryOf(row),
  content: JSON.parse(row.content) as Content,
});
