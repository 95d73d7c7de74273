import { boundSheet, cells } from "../../template/bind.ts";
import type { Checking, Finding, WorkbookCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

export const levelOfLink: WorkbookCheck = {
  id: "framework-plan/level-of-link",
  area: "results",
  severity: "error",
  scope: "workbook",
  title: "Levels that may not be linked",
  finds: "A result that supports one of a level that the sheet Level links does not allow.",
  why: "A chain that skips or turns round cannot be read from activity to goal.",
  how: "Correct the link, or allow it on the sheet Level links.",
  reads: [
    { sheet: "results", columns: ["code", "level"] },
    { sheet: "links", columns: ["result", "supports"] },
    { sheet: "level_links", columns: ["level", "supports"] },
    { sheet: "levels", columns: ["id"] },
  ],
  *run(checking): Iterable<Finding> {
    const links = boundSheet(checking.workbook, "links");
    const levels = levelOfResult(checking);
    const known = new Set(texts(checking, "levels", "id"));
    const [of, above] = [texts(checking, "level_links", "level"), texts(checking, "level_links", "supports")];
    const allowed = new Set(of.map((level, i) => `${level}\u0000${above[i]}`));
    for (let row = 0; row < links.rows; row++) {
      const from = levels.get(textOf(cells(links, "result")[row]) ?? "");
      const to = levels.get(textOf(cells(links, "supports")[row]) ?? "");
      if (!from || !to || !known.has(from) || !known.has(to) || allowed.has(`${from}\u0000${to}`)) continue;
      const may = of.flatMap((level, i) => (level === from && above[i] ? [above[i]] : []));
      const expected = may.length > 0 ? `a result of the level ${may.join(" or ")}` : `no link from the level ${from}`;
      yield { sheet: "links", column: "supports", row, note: `${from} to ${to}`, expected };
    }
  },
  examples: {
    fails: {
      says: "A goal that supports one of its targets.",
      edits: [{ sheet: "links", row: 0, set: { result: "1", supports: "2.1" } }],
      at: { sheet: "links", column: "supports", row: 0 },
    },
    passes: {
      says: "An objective that supports a target.",
      edits: [{ sheet: "links", row: 0, set: { result: "D.4", supports: "2.1" } }],
    },
  },
};

const texts = ({ workbook }: Checking, sheet: string, column: string): (string | null)[] =>
  cells(boundSheet(workbook, sheet), column).map(textOf);

function levelOfResult(checking: Checking): Map<string, string> {
  const levels = texts(checking, "results", "level");
  const found = new Map<string, string>();
  for (const [row, code] of texts(checking, "results", "code").entries()) {
    const level = levels[row];
    if (code && level && !found.has(code)) found.set(code, level);
  }
  return found;
}
