import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

export const agreed: RowCheck = {
  id: "methodology/agreed",
  area: "methodology",
  severity: "tip",
  scope: "row",
  title: "No agreed measurement methodology",
  finds: "A KPI whose measurement methodology is a draft, or that has none.",
  why: "Its figures may not be comparable from one quarter to the next.",
  how: "Have a methodology approved before the KPI is used for decisions.",
  reads: [{ sheet: "kpis", columns: ["methodology_status"] }],
  *run(sheet, { from, to }) {
    for (let row = from; row < to; row++) {
      const status = textOf(cells(sheet, "methodology_status")[row]);
      if (status !== "None" && status !== "Draft") continue;
      yield { sheet: "kpis", column: "methodology_status", row, expected: "Approved" };
    }
  },
  examples: {
    fails: {
      says: "A methodology in draft.",
      edits: [{ sheet: "kpis", row: 0, set: { methodology_status: "Draft" } }],
      at: { sheet: "kpis", column: "methodology_status", row: 0 },
    },
    passes: {
      says: "A methodology in review.",
      edits: [{ sheet: "kpis", row: 0, set: { methodology_status: "In review" } }],
    },
  },
};
