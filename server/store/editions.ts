import type { Kysely } from "kysely";
import type { Edition } from "../review/editions.ts";
import type { Tables } from "./schema.ts";

export async function published(db: Kysely<Tables>, edition: Edition): Promise<void> {
  const { id, period, asOf, by } = edition;
  const content = JSON.stringify(edition);
  await db.insertInto("editions").values({ id, period, as_of: asOf, content, by, at: asOf }).execute();
}

export async function editionsIn(db: Kysely<Tables>): Promise<Edition[]> {
  const rows = await db.selectFrom("editions").select("content").orderBy("seq").execute();
  return rows.map(({ content }) => JSON.parse(content) as Edition);
}
