import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, KpiCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";
import { againstDirection, senseOf, targetsOf } from "../read/targets.ts";

export const targetsReverse: KpiCheck = {
  id: "time/targets-reverse",
  area: "time",
  severity: "warning",
  scope: "kpi",
  title: "KPI target goes back",
  finds: "A KPI target that asks for less than an earlier one of the same KPI.",
  why: "A plan that goes back is seldom meant; the next review would ask.",
  how: "Correct the target, or say in Comment why it is right.",
  reads: [
    { sheet: "kpis", columns: "all" },
    { sheet: "kpi_targets", columns: ["kpi", "period", "target", "comment"] },
  ],
  run({ kpi, once, checking }): Finding[] {
    const found: Finding[] = [];
    const sense = senseOf(kpi);
    if (!sense || kpi.accumulation === "Per period") return found;
    const comments = cells(boundSheet(checking.workbook, "kpi_targets"), "comment");
    const targets = once(targetsOf);
    const against = new Set(againstDirection(targets));
    const sound = targets.filter((target) => !against.has(target));
    for (let i = 1; i < sound.length; i++) {
      const [before, here] = [sound[i - 1]!, sound[i]!];
      if ((here.target - before.target) * sense >= 0 || textOf(comments[here.row]) !== null) continue;
      const expected = `${before.target} or ${sense > 0 ? "more" : "less"}, as in ${before.period}`;
      found.push({ sheet: "kpi_targets", column: "target", row: here.row, expected });
    }
    return found;
  },
  examples: {
    fails: {
      says: "18 countries by 2021, but 15 by 2023.",
      edits: [{ sheet: "kpi_targets", row: 1, set: { target: 15 } }],
      at: { sheet: "kpi_targets", column: "target", row: 1 },
    },
    passes: {
      says: "The comment says why.",
      edits: [{ sheet: "kpi_targets", row: 1, set: { target: 15, comment: "Three strategies end in 2022." } }],
    },
  },
};
