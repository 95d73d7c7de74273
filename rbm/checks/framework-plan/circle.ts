import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

const LINKS = [
  { sheet: "level_links", from: "level" },
  { sheet: "links", from: "result" },
] as const;

export const circle: WorkbookCheck = {
  id: "framework-plan/circle",
  area: "results",
  severity: "error",
  scope: "workbook",
  title: "Supports itself",
  finds: "Links that lead from a result or a level back to itself.",
  why: "In a circle nothing is a means and nothing an end.",
  how: "Take out the link that goes down again.",
  reads: [
    { sheet: "level_links", columns: ["level", "supports"] },
    { sheet: "links", columns: ["result", "supports"] },
  ],
  *run({ workbook }): Iterable<Finding> {
    for (const { sheet: id, from } of LINKS) {
      const sheet = boundSheet(workbook, id);
      const links = cells(sheet, from).map(
        (cell, row) => [textOf(cell), textOf(cells(sheet, "supports")[row])] as const,
      );
      const told = new Set<string>();
      for (const [row, [item, supports]] of links.entries()) {
        if (!item || !supports || told.has(item)) continue;
        const around = reached(supports, links);
        if (!around.has(item)) continue;
        for (const code of around) if (reached(code, links).has(item)) told.add(code);
        const note = supports === item ? "supports itself" : "in a circle";
        yield { sheet: id, column: "supports", row, note, expected: "one that does not lead back" };
      }
    }
  },
  examples: {
    fails: {
      says: "The mission supports the mission.",
      edits: [{ sheet: "level_links", row: 0, set: { supports: "mission" } }],
      at: { sheet: "level_links", column: "supports", row: 0 },
    },
    passes: { says: "Every link goes up." },
  },
};

/** Codes that a code leads to, itself included. */
function reached(code: string, links: readonly (readonly [string | null, string | null])[]): Set<string> {
  const found = new Set([code]);
  for (const at of found) for (const [from, to] of links) if (from === at && to) found.add(to);
  return found;
}
