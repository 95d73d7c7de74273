import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";
import { kpisOf } from "../read/kpis.ts";

export const kpiWithoutTarget: WorkbookCheck = {
  id: "results-focus/kpi-without-target",
  area: "results focus",
  severity: "warning",
  scope: "workbook",
  title: "KPI without a target",
  finds: "A KPI that has no row on the sheet KPI targets.",
  why: "Without a target nobody can say whether the value is good.",
  how: "Add a KPI target, or say in a comment why there is none.",
  reads: [
    { sheet: "kpis", columns: "all" },
    { sheet: "kpi_targets", columns: ["kpi"] },
  ],
  *run({ workbook, once }): Iterable<Finding> {
    const sheet = boundSheet(workbook, "kpi_targets");
    if (sheet.sheet === null || sheet.columns.get("kpi")?.index == null) return;
    const kpis = once(kpisOf);
    const targeted = new Set(cells(sheet, "kpi").flatMap((cell) => textOf(cell) ?? []));
    if ([...targeted].some((code) => !kpis.has(code))) return;
    for (const { code, row } of kpis.values()) {
      if (!targeted.has(code))
        yield { sheet: "kpis", column: "code", row, note: "no target", expected: "a KPI target" };
    }
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
