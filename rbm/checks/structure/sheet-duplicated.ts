import { isOwnSheet } from "../../template/layout.ts";
import { folded } from "../../template/names.ts";
import type { SheetDeclaration } from "../../template/template.ts";
import { type Sheet, shown } from "../../workbook/workbook.ts";
import type { Finding, WorkbookCheck } from "../check.ts";

export const sheetDuplicated: WorkbookCheck = {
  id: "structure/sheet-duplicated",
  area: "structure",
  severity: "warning",
  scope: "workbook",
  title: "Second copy of a sheet",
  finds: "A sheet that looks like one of the template's, beside the one that is read.",
  why: "Figures typed there are not read.",
  how: "Move its figures to the sheet that is read and delete the copy, or leave it and say so in a comment.",
  reads: "structure",
  *run({ workbook }): Iterable<Finding> {
    const { sheets } = workbook.template;
    for (const other of workbook.others) {
      const like = isOwnSheet(other.name) ? undefined : sheets.find((declaration) => looksLike(other, declaration));
      if (!like) continue;
      yield { sheet: other.name, found: other.name, expected: `figures on the sheet ${like.name} only` };
    }
  },
  examples: {
    fails: {
      says: "Actuals was copied.",
      rebuild: (workbook) => {
        const actuals = workbook.sheets.find(({ name }) => name === "Actuals")!;
        return { ...workbook, sheets: [...workbook.sheets, { ...actuals, name: "Actuals (2)", tables: [] }] };
      },
      at: { sheet: "Actuals (2)" },
    },
    passes: { says: "Each sheet is there once." },
  },
};

/** Whether one of the first rows carries most headers of a sheet with three columns or more. */
function looksLike(sheet: Sheet, { columns, layout }: SheetDeclaration): boolean {
  if (layout === "form" || columns.length < 3) return false;
  const wanted = new Set(columns.map(({ header }) => folded(header)));
  for (let row = 0; row < Math.min(30, sheet.rows); row++) {
    const here = new Set(sheet.columns.map((cells) => folded(shown(cells[row] ?? null))).filter((h) => wanted.has(h)));
    if (here.size * 2 > wanted.size) return true;
  }
  return false;
}
