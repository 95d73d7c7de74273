import type { Finding, WorkbookCheck } from "../check.ts";
import { danglingReferences } from "../read/references.ts";

const TARGETS = ["groups", "milestones", "meetings", "contributions", "decisions"] as const;

export const referenceKnown: WorkbookCheck = {
  id: "delivery-plan/reference-known",
  area: "identity",
  severity: "error",
  scope: "workbook",
  title: "Points at nothing",
  finds: "A group, milestone, meeting, contribution or decision that has no row on its own sheet.",
  why: "What hangs from something that is not there cannot be followed from input to outcome.",
  how: "Correct the code, or add its row.",
  reads: [
    { sheet: "groups", columns: ["code", "reports_to"] },
    { sheet: "milestones", columns: ["code"] },
    { sheet: "dependencies", columns: ["milestone", "needs"] },
    { sheet: "meetings", columns: ["code", "group", "milestone"] },
    { sheet: "deliverables", columns: ["milestone"] },
    { sheet: "contributions", columns: ["code", "meeting"] },
    { sheet: "decisions", columns: ["code", "meeting"] },
    { sheet: "actions", columns: ["meeting", "decision"] },
    { sheet: "inputs", columns: ["meeting", "contribution", "decision"] },
  ],
  *run(checking): Iterable<Finding> {
    for (const sheet of TARGETS) {
      yield* danglingReferences(checking, { sheet, column: "code" }, `a code from the sheet ${nameOf(sheet)}`);
    }
  },
  examples: {
    fails: {
      says: "A dependency on a milestone that is not listed.",
      edits: [{ sheet: "dependencies", row: 0, set: { needs: "MOON-69" } }],
      at: { sheet: "dependencies", column: "needs", row: 0 },
    },
    passes: {
      says: "A deliverable for a milestone that is.",
      edits: [{ sheet: "deliverables", row: 0, set: { milestone: "PP-18" } }],
    },
  },
};

const nameOf = (sheet: string): string => sheet.charAt(0).toUpperCase() + sheet.slice(1);
