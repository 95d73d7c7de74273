import { cells } from "../../template/bind.ts";
import { isBlank } from "../../workbook/workbook.ts";
import type { RowCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

const NEEDS = [
  { column: "baseline", expected: "the value at the start", severity: "error" },
  { column: "baseline_period", expected: "the year or quarter it is about", severity: "error" },
  { column: "baseline_source", expected: "where it comes from", severity: "warning" },
] as const;

export const established: RowCheck = {
  id: "baseline/established",
  area: "baseline",
  severity: "error",
  scope: "row",
  title: "Baseline without value, period or source",
  finds: "A baseline that is said to be established, or a proxy, and lacks its value, its period or its source.",
  why: "Progress is measured from it, so a reader has to be able to look it up.",
  how: "Fill the cell in, or choose To be established.",
  reads: [{ sheet: "kpis", columns: ["baseline_status", "baseline", "baseline_period", "baseline_source"] }],
  *run(sheet, { from, to }) {
    for (let row = from; row < to; row++) {
      const status = textOf(cells(sheet, "baseline_status")[row]);
      if (status !== "Established" && status !== "Proxy") continue;
      for (const { column, expected, severity } of NEEDS) {
        if (sheet.columns.get(column)?.index == null || !isBlank(cells(sheet, column)[row] ?? null)) continue;
        yield { sheet: "kpis", column, row, expected, severity };
      }
    }
  },
  examples: {
    fails: {
      says: "An established baseline without a source.",
      edits: [{ sheet: "kpis", row: 0, set: { baseline_source: null } }],
      at: { sheet: "kpis", column: "baseline_source", row: 0 },
    },
    passes: {
      says: "A baseline of 0 is a baseline.",
      edits: [{ sheet: "kpis", row: 0, set: { baseline: 0 } }],
    },
  },
};
