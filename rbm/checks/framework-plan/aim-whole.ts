import { cells } from "../../template/bind.ts";
import { isBlank } from "../../workbook/workbook.ts";
import type { RowCheck } from "../check.ts";

const PARTS = ["aim_value", "aim_unit", "aim_by", "aim_direction"] as const;

export const aimWhole: RowCheck = {
  id: "framework-plan/aim-whole",
  area: "direction",
  severity: "error",
  scope: "row",
  title: "Half an aim",
  finds: "A result with some of its aim given: value, unit, by when and direction belong together.",
  why: "A number without its unit, year and direction cannot be measured against.",
  how: "Give the missing part, or clear the others and say the aim in words.",
  reads: [{ sheet: "results", columns: [...PARTS, "aim_baseline_year"] }],
  *run(sheet, { from, to }) {
    for (let row = from; row < to; row++) {
      const filled = [...PARTS, "aim_baseline_year"].some((column) => !isBlank(cells(sheet, column)[row] ?? null));
      const missing = PARTS.find((column) => isBlank(cells(sheet, column)[row] ?? null));
      if (filled && missing) yield { sheet: "results", column: missing, row, expected: "the rest of the aim" };
    }
  },
  examples: {
    fails: {
      says: "65%, and no year by which.",
      edits: [{ sheet: "results", row: 5, set: { aim_by: null } }],
      at: { sheet: "results", column: "aim_by", row: 5 },
    },
    passes: {
      says: "The aim is said in words.",
      edits: [
        {
          sheet: "results",
          row: 5,
          set: { aim_value: null, aim_unit: null, aim_by: null, aim_direction: null, aim_in_words: "all households" },
        },
      ],
    },
  },
};
