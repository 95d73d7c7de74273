import type { Finding, KpiCheck } from "../check.ts";
import { comparable, senseOf, TARGETS_READ, targetsOf } from "../read/targets.ts";

export const targetIsBaseline: KpiCheck = {
  id: "direction/target-is-baseline",
  area: "direction",
  severity: "error",
  scope: "kpi",
  title: "KPI target equals the baseline",
  finds: "A last KPI target that is the baseline, where an increase or a decrease is wanted.",
  why: "There is no way to go, so progress cannot be computed.",
  how: "Choose the direction Maintain, or correct the target or the baseline.",
  reads: [{ sheet: "kpis", columns: "all" }, ...TARGETS_READ],
  run({ kpi, once }): Finding[] {
    const found: Finding[] = [];
    const last = once(targetsOf).filter(comparable).at(-1);
    if (!last || kpi.baseline === null || senseOf(kpi) === null || last.target !== kpi.baseline) return found;
    const note = `baseline ${kpi.baseline}`;
    const expected = "another number, or the direction Maintain";
    found.push({ sheet: "kpi_targets", column: "target", row: last.row, note, expected });
    return found;
  },
  examples: {
    fails: {
      says: "40% from a baseline of 40%, where an increase is wanted.",
      edits: [{ sheet: "kpi_targets", row: 2, set: { target: 40 } }],
      at: { sheet: "kpi_targets", column: "target", row: 2 },
    },
    passes: {
      says: "The same where 40% is to be maintained.",
      edits: [
        { sheet: "kpi_targets", row: 2, set: { target: 40 } },
        { sheet: "kpis", row: 1, set: { direction: "Maintain" } },
      ],
    },
  },
};
