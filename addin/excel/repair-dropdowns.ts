import { bind } from "../../rbm/template/bind.ts";
import { tableName } from "../../rbm/template/template.ts";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import type { Plan } from "./build.ts";
import { dressColumn } from "./build-sheet.ts";
import { PROTECTION } from "./look.ts";

const TYPES: Readonly<Partial<Record<string, string>>> = {
  list: "List",
  date: "Date",
  whole: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
};

/** Dropdowns and limits that a paste took away are put back, where the structure is as it should be. */
export async function dropdowns(context: Excel.RequestContext, workbook: Workbook, plan: Plan): Promise<string[]> {
  const bound = bind(workbook, plan.template);
  const asked = plan.layout.sheets.flatMap((layout) => {
    const { sheet } = bound.sheets.get(layout.id)!;
    if (!sheet?.tables.some(({ name }) => name === tableName(bound.sheets.get(layout.id)!.declaration))) return [];
    const worksheet = context.workbook.worksheets.getItem(sheet.name);
    return layout.columns.map((column) => {
      const index = bound.sheets.get(layout.id)!.columns.get(column.id)!.index;
      const form = layout.layout === "form";
      const { cells } = column;
      const at = form ? { ...cells, row: index ?? cells.row } : { ...cells, column: index ?? cells.column };
      const range = worksheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns);
      range.dataValidation.load("type");
      const moved = form ? 0 : at.column - cells.column;
      return { layout, sheet, worksheet, column, validation: range.dataValidation, moved };
    });
  });
  await context.sync();
  const lost = asked.filter(({ column, validation }) => validation.type !== TYPES[column.validation.rule.type]);
  const locked = new Set(lost.filter(({ sheet }) => sheet.protected).map(({ worksheet }) => worksheet));
  for (const { protection } of locked) protection.unprotect();
  for (const { worksheet, sheet, layout, column, moved } of lost) {
    dressColumn(worksheet, sheet, layout, { ...column, alerts: [] }, { moved, rows: 0 });
  }
  for (const { protection } of locked) protection.protect(PROTECTION);
  await context.sync();
  return lost.map(({ sheet, column }) =>
    column.validation.rule.type === "list"
      ? `${sheet.name}: the dropdown of ${column.header} was put back.`
      : `${sheet.name}: what ${column.header} takes is checked by Excel again.`,
  );
}
