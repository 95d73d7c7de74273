import type { Finding, WorkbookCheck } from "../check.ts";
import { danglingReferences } from "../read/references.ts";

export const referenceKnown: WorkbookCheck = {
  id: "framework-plan/reference-known",
  area: "identity",
  severity: "error",
  scope: "workbook",
  title: "Points at nothing in the plan",
  finds: "A level, a result, a priority, a KPI or a region that has no row on the sheet it is looked up on.",
  why: "What hangs from something that is not there falls out of every table of the plan.",
  how: "Correct the code, or add its row.",
  reads: [
    { sheet: "levels", columns: ["id"] },
    { sheet: "level_links", columns: ["level", "supports"] },
    { sheet: "results", columns: ["code", "level"] },
    { sheet: "links", columns: ["result", "supports"] },
    { sheet: "places", columns: ["name"] },
    { sheet: "offices", columns: ["region"] },
    { sheet: "crosswalk", columns: ["to"] },
    { sheet: "priorities", columns: ["code"] },
    { sheet: "kpis", columns: ["code", "priority", "result"] },
    { sheet: "kpi_targets", columns: ["kpi"] },
  ],
  *run(checking): Iterable<Finding> {
    yield* danglingReferences(checking, { sheet: "levels", column: "id" }, "a level from the sheet Levels");
    yield* danglingReferences(checking, { sheet: "results", column: "code" }, "a code from the sheet Results");
    yield* danglingReferences(checking, { sheet: "priorities", column: "code" }, "a code from the sheet Priorities");
    yield* danglingReferences(checking, { sheet: "kpis", column: "code" }, "a code from the sheet KPIs");
    yield* danglingReferences(checking, { sheet: "places", column: "name" }, "a region from the sheet Places");
  },
  examples: {
    fails: {
      says: "A result of a level that is not there.",
      edits: [{ sheet: "results", row: 0, set: { level: "ambition" } }],
      at: { sheet: "results", column: "level", row: 0 },
    },
    passes: {
      says: "The level has a row.",
      edits: [
        { sheet: "levels", row: 9, set: { id: "ambition", name: "Ambition", plural: "Ambitions" } },
        {
          sheet: "results",
          row: 33,
          set: { code: "A.1", level: "ambition", title: "One more", confidence: "Sample", source: "Made up" },
        },
      ],
    },
  },
};
