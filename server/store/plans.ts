import type { Kysely } from "kysely";
import { canonical } from "../../rbm/submission/canonical.ts";
import type { Tables } from "./schema.ts";
import type { PublishedPlan } from "./store.ts";

/** Throws what the engine says where another of that number is there. */
export async function planKept(db: Kysely<Tables>, { framework, crosswalks, by, at }: PublishedPlan): Promise<void> {
  const { id, version } = framework;
  const content = canonical({ framework, crosswalks });
  await db.insertInto("frameworks").values({ id, version, content, by, at }).execute();
}

export async function plansIn(db: Kysely<Tables>): Promise<PublishedPlan[]> {
  const rows = await db.selectFrom("frameworks").select(["content", "by", "at"]).orderBy("seq").execute();
  return rows.map(({ content, by, at }) => ({
    ...(JSON.parse(content) as Pick<PublishedPlan, "framework" | "crosswalks">),
    by,
    at,
  }));
}
