import type { Finding, WorkbookCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";
import { danglingReferences } from "../read/references.ts";

export const kpiKnown: WorkbookCheck = {
  id: "identity/kpi-known",
  area: "identity",
  severity: "error",
  scope: "workbook",
  title: "KPI not on the sheet KPIs",
  finds: "A KPI code that has no row on the sheet KPIs.",
  why: "A figure without its KPI has no unit, target or direction, and is left out.",
  how: "Correct the code, or add the KPI to the sheet KPIs.",
  reads: [
    { sheet: "kpis", columns: "all" },
    { sheet: "kpi_targets", columns: ["kpi"] },
    { sheet: "actuals", columns: ["kpi"] },
    { sheet: "follow_up", columns: ["kpi"] },
    { sheet: "changes", columns: ["kpi"] },
  ],
  *run(checking): Iterable<Finding> {
    const gone = new Set((checking.accepted?.sheets.kpis ?? []).map(({ code }) => String(code)));
    const target = { sheet: "kpis", column: "code" };
    for (const finding of danglingReferences(checking, target, "a KPI code from the sheet KPIs")) {
      const cell = checking.workbook.sheets.get(finding.sheet)?.columns.get("kpi")?.cells[finding.row ?? 0];
      if (finding.sheet !== "changes" || !gone.has(textOf(cell) ?? "")) yield finding;
    }
  },
  examples: {
    fails: {
      says: "A row of Follow-up names a KPI that is not there.",
      edits: [{ sheet: "follow_up", row: 0, set: { kpi: "CY-77" } }],
      at: { sheet: "follow_up", column: "kpi", row: 0 },
    },
    passes: {
      says: "It names one that is.",
      edits: [{ sheet: "follow_up", row: 0, set: { kpi: "DI-02" } }],
    },
  },
};
