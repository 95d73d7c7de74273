import { disagreements } from "../../template/identity.ts";
import { isBlank } from "../../workbook/workbook.ts";
import type { Checking, Finding, WorkbookCheck } from "../check.ts";
import { listOf } from "../read/lists.ts";

export const copiesAgree: WorkbookCheck = {
  id: "identity/copies-agree",
  area: "identity",
  severity: "error",
  scope: "workbook",
  title: "Cover and workbook disagree",
  finds: "A Cover cell that says something else than the copy of it kept inside the workbook.",
  why: "The figures may belong to another priority, office or quarter than the Cover says.",
  how: "Put back what the workbook was handed out for, or take a new workbook for what the Cover says.",
  reads: [{ sheet: "cover", columns: "all" }],
  *run(checking): Iterable<Finding> {
    const said = new Set<string>();
    for (const { column, copy, place } of disagreements(checking.workbook)) {
      if (said.has(column) || isOthersMatter(column, checking)) continue;
      said.add(column);
      const expected = copy === "" ? "blank" : copy;
      yield { sheet: "cover", column, row: 0, expected, why: whyOf(place, expected) };
    }
  },
  examples: {
    fails: {
      says: "The priority on the Cover was changed to another.",
      edits: [{ sheet: "cover", row: 0, set: { priority: "Cybersecurity" } }],
      at: { sheet: "cover", column: "priority", row: 0 },
    },
    passes: {
      says: "Copies that were lost say nothing.",
      rebuild: (workbook) => ({ ...workbook, properties: {} }),
    },
  },
};

/** A cell that is blank, off its list or unknown is another rule's finding. */
function isOthersMatter(column: string, checking: Checking): boolean {
  const bound = checking.workbook.sheets.get("cover")?.columns.get(column);
  if (!bound || bound.index === null) return true;
  const cell = bound.cells[0] ?? null;
  const { required, list, type } = bound.declaration;
  if (isBlank(cell)) return required === true;
  if (list !== undefined) return !listOf(checking, list).values.has(String(cell));
  if (type === "integer") return cell !== checking.workbook.template.version;
  if (column === "template") return cell !== checking.workbook.template.id;
  if (column === "framework") return cell !== checking.framework.id;
  return typeof cell === "string" && cell !== cell.trim();
}

const whyOf = (place: string, expected: string): string =>
  `The ${place} ${place === "hidden sheet" ? "says" : "say"} ${expected}: the figures may belong there.`;
