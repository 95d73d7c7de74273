import { boundSheet, cells } from "../../template/bind.ts";
import { closest } from "../../template/names.ts";
import { changeableChecks } from "../changeable.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

export const ruleKnown: WorkbookCheck = {
  id: "framework-plan/rule-known",
  area: "identity",
  severity: "error",
  scope: "workbook",
  title: "No rule of that name",
  finds: "A row of Rules whose rule is not there, or is one of structure or identity, which always hold.",
  why: "A severity that is set for nothing changes nothing, and whoever set it believes it does.",
  how: "Correct the name, or delete the row.",
  reads: [{ sheet: "severities", columns: ["rule"] }],
  *run({ workbook }): Iterable<Finding> {
    const ids = changeableChecks.map(({ id }) => id);
    for (const [row, cell] of cells(boundSheet(workbook, "severities"), "rule").entries()) {
      const rule = textOf(cell);
      if (rule === null || ids.includes(rule)) continue;
      const meant = closest(rule, ids);
      const fix = meant ? { fix: { before: cell, after: meant } } : {};
      yield {
        sheet: "severities",
        column: "rule",
        row,
        expected: meant ?? "the name of a rule, such as jump/against-history",
        ...fix,
      };
    }
  },
  examples: {
    fails: {
      says: "A rule that nobody wrote.",
      edits: [{ sheet: "severities", row: 0, set: { rule: "weather/rain" } }],
      at: { sheet: "severities", column: "rule", row: 0 },
    },
    passes: {
      says: "A rule of the catalogue, made a tip.",
      edits: [{ sheet: "severities", row: 0, set: { severity: "Tip" } }],
    },
  },
};
