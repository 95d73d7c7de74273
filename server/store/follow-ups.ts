import type { Kysely } from "kysely";
import type { ClosedAs, FollowUpEvent } from "../../rbm/submission/follow-up.ts";
import type { ActionKey } from "../review/follow-ups.ts";
import type { Tables } from "./schema.ts";

const ACTION = ["framework", "priority", "kpi", "action"] as const;

export async function followed(db: Kysely<Tables>, { closedAs, sample, ...event }: FollowUpEvent): Promise<void> {
  const { framework, priority, office, period, kpi, cause, action, owner, due, status, comment, by, at } = event;
  const said = { framework, priority, office, period, kpi, cause, action, owner, due, status, comment, by, at };
  await db
    .insertInto("followups")
    .values({ ...said, closed_as: closedAs, sample: sample ? 1 : 0 })
    .execute();
}

export async function followUpsIn(db: Kysely<Tables>, action?: ActionKey): Promise<FollowUpEvent[]> {
  let query = db.selectFrom("followups").selectAll().orderBy("seq");
  for (const part of ACTION) if (action) query = query.where(part, "=", action[part]);
  return (await query.execute()).map(({ seq: _, closed_as, sample, ...event }) => ({
    ...event,
    closedAs: closed_as as ClosedAs | null,
    sample: sample === 1,
  }));
}
