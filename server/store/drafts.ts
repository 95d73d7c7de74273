import type { Kysely } from "kysely";
import type { Draft } from "../review/drafts.ts";
import type { Tables } from "./schema.ts";
import { SCOPE, type Scope } from "./store.ts";

export async function draftNoted(db: Kysely<Tables>, draft: Draft): Promise<void> {
  const { framework, priority, office, period, counts, by, at } = draft;
  const { error: errors, warning: warnings, tip: tips } = counts;
  await db
    .insertInto("drafts")
    .values({ framework, priority, office, period, errors, warnings, tips, by, at })
    .execute();
}

export async function draftsIn(db: Kysely<Tables>, scope?: Scope): Promise<Draft[]> {
  let query = db.selectFrom("drafts").selectAll().orderBy("seq");
  for (const part of SCOPE) if (scope) query = query.where(part, "=", scope[part]);
  return (await query.execute()).map(({ seq: _, errors, warnings, tips, ...draft }) => ({
    ...draft,
    counts: { error: errors, warning: warnings, tip: tips },
  }));
}
