import type { Kysely, Selectable } from "kysely";
import type { CellComment, Decision, DecisionKind } from "../../rbm/submission/submission.ts";
import type { DecisionsTable, Tables } from "./schema.ts";

export async function decided(db: Kysely<Tables>, decision: Decision): Promise<void> {
  const { submission, kpis, comment, cells = [], by, at } = decision;
  const known = await db.selectFrom("submissions").select("id").where("id", "=", submission).executeTakeFirst();
  if (!known) throw new Error(`unknown submission: ${submission}`);
  await db
    .insertInto("decisions")
    .values({
      submission,
      decision: decision.decision,
      kpis: kpis && JSON.stringify(kpis),
      comment,
      cells: cells.length > 0 ? JSON.stringify(cells) : null,
      by,
      at,
    })
    .execute();
}

export async function decisionsIn(db: Kysely<Tables>, submissions?: readonly string[]): Promise<Decision[]> {
  let query = db.selectFrom("decisions").selectAll().orderBy("seq");
  if (submissions !== undefined) query = query.where("submission", "in", submissions);
  return (await query.execute()).map(decisionOf);
}

const decisionOf = (row: Selectable<DecisionsTable>): Decision => ({
  submission: row.submission,
  decision: row.decision as DecisionKind,
  kpis: row.kpis === null ? null : (JSON.parse(row.kpis) as string[]),
  comment: row.comment,
  ...(row.cells !== null && { cells: JSON.parse(row.cells) as CellComment[] }),
  by: row.by,
  at: row.at,
});
