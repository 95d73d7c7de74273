import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";
import { chainOf } from "../read/chain.ts";

export const outcomeWithoutKpi: WorkbookCheck = {
  id: "results-focus/outcome-without-kpi",
  area: "results focus",
  severity: "warning",
  scope: "workbook",
  title: "Outcome without a KPI",
  finds: "An outcome that no KPI measures.",
  why: "Nobody will know whether it came about.",
  how: "Add a KPI for it, or say in a comment where it is measured.",
  reads: [
    { sheet: "results", columns: ["code", "level"] },
    { sheet: "links", columns: ["result", "supports", "share"] },
    { sheet: "kpis", columns: ["result"] },
  ],
  *run({ workbook, once }): Iterable<Finding> {
    const kpis = boundSheet(workbook, "kpis");
    if (kpis.rows === 0 || kpis.columns.get("result")?.index == null) return;
    const { results } = once(chainOf);
    const measured = new Set(cells(kpis, "result").map((cell) => textOf(cell) ?? ""));
    if ([...measured].some((code) => !results.has(code))) return;
    for (const { code, level, row } of results.values()) {
      if (level === "outcome" && !measured.has(code))
        yield { sheet: "results", column: "code", row, note: "outcome", expected: "a KPI that measures it" };
    }
  },
  examples: {
    fails: {
      says: "A second outcome that nothing measures.",
      edits: [
        { sheet: "results", row: 3, set: { code: "DI-OC2", level: "Outcome", title: "Another outcome (sample)" } },
      ],
      at: { sheet: "results", column: "code", row: 3 },
    },
    passes: { says: "Each outcome has a KPI." },
  },
};
