import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

export const kpiOfPriority: WorkbookCheck = {
  id: "identity/kpi-of-priority",
  area: "identity",
  severity: "warning",
  scope: "workbook",
  title: "KPI code of another priority",
  finds: "A KPI whose code begins with the code of another thematic priority than the Cover's.",
  why: "Two priorities would report the same KPI.",
  how: "Report it in the other priority's workbook, or say in a comment why it is here.",
  reads: [
    { sheet: "kpis", columns: ["code"] },
    { sheet: "cover", columns: ["priority"] },
  ],
  *run({ workbook, framework }): Iterable<Finding> {
    const own = framework.priorities.find(
      ({ name }) => name === textOf(cells(boundSheet(workbook, "cover"), "priority")[0]),
    );
    const prefixes = cells(boundSheet(workbook, "kpis"), "code").map((cell) => textOf(cell)?.split("-")[0]);
    if (!own || !prefixes.includes(own.code)) return;
    for (const [row, prefix] of prefixes.entries()) {
      const other = framework.priorities.find(({ code }) => code === prefix);
      if (other === undefined || other === own) continue;
      yield { sheet: "kpis", column: "code", row, note: other.name, expected: `a KPI of ${own.name}` };
    }
  },
  examples: {
    fails: {
      says: "A KPI of Cybersecurity in a workbook of Digital Inclusion.",
      edits: [
        { sheet: "kpis", row: 3, set: { code: "CY-04" } },
        { sheet: "kpi_targets", row: 4, set: { kpi: "CY-04" } },
        { sheet: "actuals", row: 11, set: { kpi: "CY-04" } },
      ],
      at: { sheet: "kpis", column: "code", row: 3 },
    },
    passes: { says: "Every code begins with that of the priority." },
  },
};
