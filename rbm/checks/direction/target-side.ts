import type { Finding, KpiCheck } from "../check.ts";
import { againstDirection, comparable, TARGETS_READ, targetsOf } from "../read/targets.ts";

export const targetSide: KpiCheck = {
  id: "direction/target-side",
  area: "direction",
  severity: "error",
  scope: "kpi",
  title: "KPI target against the direction",
  finds: "A KPI target below the baseline where an increase is wanted, or above it where a decrease is.",
  why: "Progress would count backwards: the better the actual, the worse the status.",
  how: "Correct the target, the baseline or the direction.",
  reads: [{ sheet: "kpis", columns: "all" }, ...TARGETS_READ],
  run({ kpi, once }): Finding[] {
    const found: Finding[] = [];
    const targets = once(targetsOf);
    const against = againstDirection(targets);
    if (against.length === 0) return found;
    const increase = kpi.direction === "Increase";
    const note = `baseline ${kpi.baseline}, ${kpi.direction?.toLowerCase()} wanted`;
    if (against.length > 1 && against.length === targets.filter(comparable).length) {
      const meant = increase ? "Decrease" : "Increase";
      found.push({
        sheet: "kpis",
        column: "direction",
        row: kpi.row,
        note: `baseline ${kpi.baseline}`,
        expected: meant,
      });
      return found;
    }
    const expected = increase ? `more than ${kpi.baseline}` : `less than ${kpi.baseline}`;
    for (const { row } of against) found.push({ sheet: "kpi_targets", column: "target", row, note, expected });
    return found;
  },
  examples: {
    fails: {
      says: "A target of 10 from a baseline of 12, where an increase is wanted.",
      edits: [{ sheet: "kpi_targets", row: 1, set: { target: 10 } }],
      at: { sheet: "kpi_targets", column: "target", row: 1 },
    },
    passes: {
      says: "A target of 24 from a baseline of 12.",
      edits: [{ sheet: "kpi_targets", row: 1, set: { target: 24 } }],
    },
  },
};
