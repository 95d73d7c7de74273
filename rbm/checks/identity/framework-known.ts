import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

export const frameworkKnown: WorkbookCheck = {
  id: "identity/framework-known",
  area: "identity",
  severity: "error",
  scope: "workbook",
  title: "Another plan on the Cover",
  finds: "A Cover that names another framework than the one the workbook is checked against.",
  why: "Levels, periods and places go by the plan.",
  how: "Put back what the Cover said, or take a workbook of the other plan.",
  reads: [{ sheet: "cover", columns: ["framework"] }],
  *run({ workbook, framework }): Iterable<Finding> {
    const said = textOf(cells(boundSheet(workbook, "cover"), "framework")[0]);
    if (said === null || said === framework.id) return;
    yield { sheet: "cover", column: "framework", row: 0, expected: framework.id };
  },
  examples: {
    fails: {
      says: "The Cover names a plan that is not this one.",
      edits: [{ sheet: "cover", row: 0, set: { framework: "2012-2015" } }],
      at: { sheet: "cover", column: "framework", row: 0 },
    },
    passes: { says: "The Cover names the plan of the workbook." },
  },
};
