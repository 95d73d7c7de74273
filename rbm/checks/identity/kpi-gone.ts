import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

export const kpiGone: WorkbookCheck = {
  id: "identity/kpi-gone",
  area: "identity",
  severity: "warning",
  scope: "workbook",
  title: "KPI no longer there",
  finds: "A KPI that was accepted before and has no row any more.",
  why: "Its series breaks off. A code never changes, even when the title does.",
  how: "Put the KPI back, or give the reason in Record of changes.",
  reads: [
    { sheet: "kpis", columns: ["code"] },
    { sheet: "changes", columns: ["kpi"] },
  ],
  *run({ workbook, accepted }): Iterable<Finding> {
    const sheet = boundSheet(workbook, "kpis");
    if (sheet.sheet === null || sheet.columns.get("code")?.index == null) return;
    const here = new Set(cells(sheet, "code").map((cell) => textOf(cell)));
    const recorded = new Set(cells(boundSheet(workbook, "changes"), "kpi").map((cell) => textOf(cell)));
    for (const row of accepted?.sheets.kpis ?? []) {
      const code = typeof row.code === "string" ? row.code : null;
      if (code === null || here.has(code) || recorded.has(code)) continue;
      yield { sheet: "kpis", found: null, note: `no row for ${code}`, expected: `a row for ${code}` };
    }
  },
  examples: {
    fails: {
      says: "DI-05 was accepted last quarter and is gone.",
      accepted: [{ sheet: "kpis", row: 4, set: { code: "DI-05", title: "Number of schools connected" } }],
      at: { sheet: "kpis" },
    },
    passes: {
      says: "All accepted KPIs are there.",
      accepted: [],
    },
  },
};
