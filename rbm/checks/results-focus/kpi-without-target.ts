import { boundSheet } from "../../template/bind.ts";
import type { Finding, KpiCheck, Reads } from "../check.ts";
import { lookUp } from "../look-up.ts";
import { KPI_ROWS, kpiCodes } from "../read/kpi-rows.ts";

const STRAY_READ: readonly Reads[] = [
  { sheet: "kpis", columns: ["code"] },
  { sheet: "kpi_targets", columns: ["kpi"] },
];

/** Whether targets name a KPI that is not there: it may be the one that lacks them. */
const hasStrayTargets = lookUp(STRAY_READ, ({ once }): boolean => {
  const codes = once(kpiCodes);
  return [...once(KPI_ROWS.kpi_targets).rows.keys()].some((code) => !codes.has(code));
});

export const kpiWithoutTarget: KpiCheck = {
  id: "results-focus/kpi-without-target",
  area: "results focus",
  severity: "warning",
  scope: "kpi",
  title: "KPI without a target",
  finds: "A KPI that has no row on the sheet KPI targets.",
  why: "Without a target nobody can say whether the value is good.",
  how: "Add a KPI target, or say in a comment why there is none.",
  reads: [
    { sheet: "kpis", columns: ["code"] },
    { sheet: "kpi_targets", columns: ["kpi"] },
  ],
  looksUp: STRAY_READ,
  run({ kpi, targetRows, checking: { workbook, once } }): Finding[] {
    const found: Finding[] = [];
    const sheet = boundSheet(workbook, "kpi_targets");
    if (sheet.sheet === null || sheet.columns.get("kpi")?.index == null) return found;
    if (targetRows.length > 0 || once(hasStrayTargets)) return found;
    found.push({ sheet: "kpis", column: "code", row: kpi.row, note: "no target", expected: "a KPI target" });
    return found;
  },
  examples: {
    fails: {
      says: "DI-04 has no target.",
      edits: [{ sheet: "kpi_targets", without: 4 }],
      at: { sheet: "kpis", column: "code", row: 3 },
    },
    passes: { says: "Each KPI has a target." },
  },
};
