import { boundSheet, cells } from "../../template/bind.ts";
import { isBlank } from "../../workbook/workbook.ts";
import type { RowCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

export const otherPriority: RowCheck = {
  id: "collaboration/other-priority",
  area: "collaboration",
  severity: "error",
  scope: "row",
  title: "Other priority not named, or this one",
  finds:
    "A partner of type Other priority that is not named under Other priority, or is the priority of this workbook.",
  why: "Joint work is counted once for both; with a blank or oneself there is no other side.",
  how: "Choose the other priority from the list.",
  reads: [{ sheet: "collaboration", columns: ["partner_type", "other_priority"] }],
  looksUp: [{ sheet: "cover", columns: ["priority"] }],
  *run(sheet, { from, to }, { workbook }) {
    const own = textOf(cells(boundSheet(workbook, "cover"), "priority")[0]);
    const at = { sheet: "collaboration", column: "other_priority", expected: "another thematic priority" };
    if (sheet.columns.get("other_priority")?.index == null) return;
    for (let row = from; row < to; row++) {
      const cell = cells(sheet, "other_priority")[row] ?? null;
      const needed = textOf(cells(sheet, "partner_type")[row]) === "Other priority";
      if (isBlank(cell) ? needed : own !== null && textOf(cell) === own) yield { ...at, row };
    }
  },
  examples: {
    fails: {
      says: "The other priority is this one.",
      edits: [
        {
          sheet: "collaboration",
          row: 0,
          set: { partner_type: "Other priority", other_priority: "Digital Inclusion" },
        },
      ],
      at: { sheet: "collaboration", column: "other_priority", row: 0 },
    },
    passes: {
      says: "The other priority is another.",
      edits: [
        { sheet: "collaboration", row: 0, set: { partner_type: "Other priority", other_priority: "Cybersecurity" } },
      ],
    },
  },
};
