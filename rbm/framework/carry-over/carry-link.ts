import type { Row } from "../../template/content.ts";
import type { Carrying } from "./carrying.ts";
import { said } from "./said.ts";

/** Carries a row of Links to the results that continue what it supported, as far as the new plan's levels allow. */
export function carryLink(carrying: Carrying, index: number, row: Row): void {
  const fresh = freshEnds(carrying, row);
  if (typeof fresh === "string") {
    carrying.leave("links", index, row, fresh);
    return;
  }
  const { supports } = row;
  const isRenamed = fresh.length !== 1 || fresh[0] !== said(supports);
  const share = fresh.length === 1 ? (row.share ?? null) : null;
  const at = fresh.map((end) =>
    carrying.rows.add("links", { ...row, supports: supports === null ? null : end, share }),
  );
  const says = isRenamed ? [`${said(supports)} lives on as ${fresh.join(", ")}.`] : [];
  if (share !== (row.share ?? null)) says.push("Give each its share.");
  carrying.note("links", index, row, says, at);
}

/** What the row's result supports in the new plan and does not yet; where there is nothing, why. */
function freshEnds({ lineage, rows, options: { to } }: Carrying, row: Row): readonly string[] | string {
  const [result, supports] = [said(row.result), said(row.supports)];
  if (lineage.isOfOldPlan(result)) return `${result} is a result of the old plan; ${to.id} has links of its own.`;
  if (lineage.isLeft(result)) return `${result} was left out.`;
  const ends = lineage.endsOf(supports);
  if (ends.length === 0) return lineage.whyNone(supports);
  const allowed = ends.filter((end) => lineage.mayLink(result, end));
  if (allowed.length === 0) return `${to.id} does not let ${result} support ${ends.join(" or ")}: other levels.`;
  const fresh = allowed.filter((end) => !rows.has("links", { ...row, supports: end }));
  return fresh.length === 0 ? `${result} supports ${allowed.join(", ")} already.` : fresh;
}
