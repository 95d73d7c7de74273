import type { Row } from "../../template/content.ts";
import type { Carrying } from "./carrying.ts";
import { said } from "./said.ts";

/** Carries a row of Results: one of the old plan lives on in the new one's, the bureau's own goes along. */
export function carryResult(carrying: Carrying, index: number, row: Row): void {
  const { lineage, rows } = carrying;
  const { from, to } = carrying.options;
  const code = said(row.code);
  if (lineage.isOfOldPlan(code)) {
    const lives = lineage.endsOf(code);
    if (lives.length === 0) {
      carrying.leave("results", index, row, lineage.whyNone(code));
      return;
    }
    const at = rows.of("results").flatMap((other, i) => (lives.includes(said(other.code)) ? [i] : []));
    carrying.note("results", index, row, [`${code} lives on as ${lives.join(", ")}.`], at);
    return;
  }
  if (lineage.isOfNewPlan(code)) {
    lineage.leave(code);
    carrying.leave("results", index, row, `${code} is the code of another result in ${to.id}.`);
    return;
  }
  const level = from.levels.find(({ name }) => name === row.level);
  const same = to.levels.find(({ id }) => id === level?.id);
  if (same && code !== "") lineage.place(code, same.id);
  if (same?.name === row.level) carrying.pass("results", index, row, { row, says: [] });
  else {
    const says = row.level === null ? [] : [`${to.id} has no level ${said(row.level)}: choose one.`];
    carrying.pass("results", index, row, { row: { ...row, level: same?.name ?? null }, says });
  }
}
