import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";
import { listOf } from "../read/lists.ts";

export const mirrored: WorkbookCheck = {
  id: "collaboration/mirrored",
  area: "collaboration",
  severity: "tip",
  scope: "workbook",
  title: "Joint work that only one side reports",
  finds:
    "A collaboration with another thematic priority whose accepted workbook does not name this one, or one that only the other reports.",
  why: "Joint work is shown between two priorities only where both say so.",
  how: "Ask the other priority's focal point, then report it on both sides or on neither.",
  reads: [
    { sheet: "collaboration", columns: ["other_priority"] },
    { sheet: "cover", columns: ["priority"] },
  ],
  *run(checking): Iterable<Finding> {
    const { workbook, jointWork = [] } = checking;
    const own = textOf(cells(boundSheet(workbook, "cover"), "priority")[0]);
    const sheet = boundSheet(workbook, "collaboration");
    if (own === null || sheet.columns.get("other_priority")?.index == null) return;
    const elsewhere = new Map(jointWork.map((each) => [each.priority, each.with]));
    const named = cells(sheet, "other_priority").map(textOf);
    const { values } = listOf(checking, "priorities");
    for (const [row, other] of named.entries()) {
      const theirs: readonly string[] | undefined = other === null || other === own ? undefined : elsewhere.get(other);
      if (!theirs || theirs.includes(own)) continue;
      const note = `${other} does not report it`;
      yield { sheet: "collaboration", column: "other_priority", row, note, expected: `a row of ${other} for ${own}` };
    }
    // A name that is misspelt may be the one that is lacking.
    if (named.some((other) => other !== null && !values.has(other))) return;
    for (const { priority, with: theirs } of jointWork) {
      if (priority === own || !theirs.includes(own) || named.includes(priority)) continue;
      const note = `${priority} reports it`;
      yield { sheet: "collaboration", found: null, note, expected: `a row with ${priority} under Other priority` };
    }
  },
  examples: {
    fails: {
      says: "Work with Cybersecurity, whose accepted workbook says nothing of it.",
      edits: [
        { sheet: "collaboration", row: 0, set: { partner_type: "Other priority", other_priority: "Cybersecurity" } },
      ],
      jointWork: [{ priority: "Cybersecurity", with: ["Statistics"] }],
      at: { sheet: "collaboration", column: "other_priority", row: 0 },
    },
    passes: {
      says: "Cybersecurity reports it too.",
      edits: [
        { sheet: "collaboration", row: 0, set: { partner_type: "Other priority", other_priority: "Cybersecurity" } },
      ],
      jointWork: [{ priority: "Cybersecurity", with: ["Digital Inclusion"] }],
    },
  },
};
