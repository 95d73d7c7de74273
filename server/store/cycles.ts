import type { Kysely } from "kysely";
import type { CycleEvent, CycleState, Extension } from "../review/cycle.ts";
import type { Tables } from "./schema.ts";
import type { Quarter } from "./store.ts";

export async function scheduled(db: Kysely<Tables>, event: CycleEvent): Promise<void> {
  const { framework, period, state, opens, deadline, meeting, closes, comment, by, at } = event;
  await db
    .insertInto("cycles")
    .values({ framework, period, state, opens, deadline, meeting, closes, comment, by, at })
    .execute();
}

export async function cyclesIn(db: Kysely<Tables>): Promise<CycleEvent[]> {
  const rows = await db.selectFrom("cycles").selectAll().orderBy("seq").execute();
  return rows.map(({ seq: _, ...event }) => ({ ...event, state: event.state as CycleState }));
}

export async function isClosed(db: Kysely<Tables>, { framework, period }: Quarter): Promise<boolean> {
  const last = await db
    .selectFrom("cycles")
    .select("state")
    .where("framework", "=", framework)
    .where("period", "=", period)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.state === "closed";
}

export async function extended(db: Kysely<Tables>, extension: Extension): Promise<void> {
  const { framework, period, priority, office, deadline, comment, by, at } = extension;
  await db
    .insertInto("extensions")
    .values({ framework, period, priority, office, deadline, comment, by, at })
    .execute();
}

export async function extensionsIn(db: Kysely<Tables>): Promise<Extension[]> {
  const rows = await db.selectFrom("extensions").selectAll().orderBy("seq").execute();
  return rows.map(({ seq: _, ...extension }) => extension);
}
