import type { Kysely } from "kysely";
import type { ClosedAs, FollowUpEvent } from "../../rbm/submission/follow-up.ts";
import type { Tables } from "./schema.ts";

export async function followed(db: Kysely<Tables>, { closedAs, sample, ...event }: FollowUpEvent): Promise<void> {
  const { framework, priority, office, period, kpi, cause, action, owner, due, status, comment, by, at } = event;
  const said = { framework, priority, office, period, kpi, cause, action, owner, due, status, comment, by, at };
  await db
    .insertInto("followups")
    .values({ ...said, closed_as: closedAs, sample: sample ? 1 : 0 })
    .execute();
}

export async function followUpsIn(db: Kysely<Tables>): Promise<FollowUpEvent[]> {
  const rows = await db.selectFrom("followups").selectAll().orderBy("seq").execute();
  return rows.map(({ seq: _, closed_as, sample, ...event }) => ({
    ...event,
    closedAs: closed_as as ClosedAs | null,
    sample: sample === 1,
  }));
}
