import type { Finding, WorkbookCheck } from "../check.ts";
import { danglingReferences } from "../read/references.ts";

export const resultKnown: WorkbookCheck = {
  id: "identity/result-known",
  area: "identity",
  severity: "error",
  scope: "workbook",
  title: "Result not on the sheet Results",
  finds: "A result's code that has no row on the sheet Results.",
  why: "What leads to no result cannot be shown under the goal it serves.",
  how: "Correct the code, or add the result to the sheet Results.",
  reads: [
    { sheet: "results", columns: "all" },
    { sheet: "links", columns: ["result", "supports"] },
    { sheet: "kpis", columns: ["result"] },
    { sheet: "outputs", columns: ["result"] },
    { sheet: "collaboration", columns: ["result"] },
    { sheet: "risks", columns: ["result"] },
  ],
  run: (checking): Iterable<Finding> =>
    danglingReferences(checking, { sheet: "results", column: "code" }, "a code from the sheet Results"),
  examples: {
    fails: {
      says: "A risk names a result that is not there.",
      edits: [{ sheet: "risks", row: 0, set: { result: "CY-OC9" } }],
      at: { sheet: "risks", column: "result", row: 0 },
    },
    passes: {
      says: "It names one that is.",
      edits: [{ sheet: "risks", row: 0, set: { result: "DI-OP1" } }],
    },
  },
};
