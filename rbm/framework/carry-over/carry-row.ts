import type { Row } from "../../template/content.ts";
import { withProposal } from "../baseline-proposal.ts";
import type { Carrying, Passage } from "./carrying.ts";
import { priorityIn } from "./priority-in.ts";
import { type CarryRule, carryRules } from "./rules.ts";
import { said } from "./said.ts";

/** Carries a row of any sheet but Results and Links, as the sheet's rule says. */
export function carryRow(carrying: Carrying, sheet: string, index: number, row: Row): void {
  const passage = passageOf(carrying, carryRules[sheet] ?? {}, sheet, row);
  if (sheet === "kpis" && "left" in passage) carrying.leftKpis.add(said(row.code));
  carrying.pass(sheet, index, row, passage);
}

function passageOf(carrying: Carrying, rule: CarryRule, sheet: string, row: Row): Passage {
  const { from, to } = carrying.options;
  const left = whyLeft(carrying, rule, row);
  if (left !== null) return { left };
  let now = row;
  const says: string[] = [];
  if (rule.result && row[rule.result] !== null) {
    const code = said(row[rule.result]);
    const [first, ...others] = carrying.lineage.endsOf(code);
    if (first === undefined) return { left: carrying.lineage.whyNone(code) };
    if (first !== code) {
      now = { ...now, [rule.result]: first };
      says.push(`${code} lives on as ${first}${others.length > 0 ? `; ${others.join(", ")} would do as well` : ""}.`);
    }
  }
  if (sheet === "collaboration" && row.other_priority !== null) {
    if (priorityIn(to, said(row.other_priority)) !== row.other_priority) {
      now = { ...now, other_priority: null };
      says.push(`${to.id} has no priority ${said(row.other_priority)}: choose one.`);
    }
  }
  if (sheet !== "kpis") return { row: now, says };
  const based = withProposal(now, carrying.proposed.get(said(row.code)), from.id);
  return { row: based.row, says: [...says, ...based.says] };
}

/** Why a row ends with its plan, by what it names; null where it may go on. */
function whyLeft({ options: { to }, leftKpis, periods, places }: Carrying, rule: CarryRule, row: Row): string | null {
  if (rule.stays) return rule.stays;
  if (rule.ended?.includes(said(row.status))) return `${said(row.status)} in the plan before.`;
  if (rule.kpi && leftKpis.has(said(row.kpi))) return `The KPI ${said(row.kpi)} was left out.`;
  if (rule.period && row.period !== null && !periods.has(said(row.period)))
    return `${said(row.period)} is not a period of ${to.id}.`;
  if (rule.place && row.place !== null && !places.has(said(row.place)))
    return `${said(row.place)} is not a place of ${to.id}.`;
  return null;
}
