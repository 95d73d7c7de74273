import type { Finding, WorkbookCheck } from "../check.ts";
import { dependenciesOf, neededBy } from "./needs.ts";

export const circle: WorkbookCheck = {
  id: "delivery-plan/circle",
  area: "delivery",
  severity: "error",
  scope: "workbook",
  title: "Milestones that wait for each other",
  finds: "Dependencies that lead from a milestone back to itself.",
  why: "None of them could ever be reached.",
  how: "Take out the dependency that goes back.",
  reads: [{ sheet: "dependencies", columns: ["milestone", "needs"] }],
  *run({ workbook }): Iterable<Finding> {
    const all = dependenciesOf(workbook);
    const told = new Set<string>();
    for (const { row, milestone, needs } of all) {
      if (told.has(milestone)) continue;
      const around = neededBy(milestone, all);
      if (!around.has(milestone) || !(needs === milestone || neededBy(needs, all).has(milestone))) continue;
      for (const code of around) if (neededBy(code, all).has(milestone)) told.add(code);
      const note = needs === milestone ? "waits for itself" : "in a circle";
      yield { sheet: "dependencies", column: "needs", row, note, expected: "a milestone that does not lead back" };
    }
  },
  examples: {
    fails: {
      says: "A milestone waits for itself.",
      edits: [{ sheet: "dependencies", row: 0, set: { needs: "C17-R1384", milestone: "C17-R1384" } }],
      at: { sheet: "dependencies", column: "needs", row: 0 },
    },
    passes: { says: "Every dependency goes back in time." },
  },
};
