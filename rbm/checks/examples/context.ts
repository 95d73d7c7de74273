import { framework2020 } from "../../framework/index.ts";
import { bind } from "../../template/bind.ts";
import type { Content, Row, Value } from "../../template/content.ts";
import { cellOf, workbookOf } from "../../template/fill.ts";
import { priorityTemplate } from "../../template/priority/index.ts";
import { columnOf, LAYOUT, sheetOf } from "../../template/template.ts";
import type { Cell, Workbook } from "../../workbook/workbook.ts";
import type { CheckContext, Example, ExampleEdit } from "../check.ts";
import { exampleContent, rowsFor } from "./content.ts";

/** A valid workbook with an example's changes, as the checks take it. */
export function exampleContext(example: Omit<Example, "says"> = {}): CheckContext {
  const workbook = edited(example.edits ?? []);
  return {
    workbook: bind(example.rebuild ? example.rebuild(workbook) : workbook, priorityTemplate),
    framework: framework2020,
    today: example.today ?? "2021-10-10",
    ...(example.accepted ? { accepted: contentWith(example.accepted) } : {}),
    ...(example.jointWork ? { jointWork: example.jointWork } : {}),
  };
}

/** The workbook of an example's changes. Cells that no content can hold (an error, a wrong kind) are put in as they are. */
function edited(edits: readonly ExampleEdit[]): Workbook {
  const workbook = workbookOf(priorityTemplate, framework2020, contentWith(edits));
  for (const edit of edits) if ("set" in edit) for (const column of Object.keys(edit.set)) put(workbook, edit, column);
  return workbook;
}

/** The example content with some rows changed, added or taken out, in the order given. */
export function contentWith(edits: readonly ExampleEdit[]): Content {
  const sheets: Record<string, readonly Row[]> = { ...exampleContent.sheets };
  for (const edit of edits) {
    const rows = [...(sheets[edit.sheet] ?? [])];
    if ("without" in edit) rows.splice(edit.without, 1);
    else {
      const values = Object.entries(edit.set).map(([column, cell]) => [column, isValue(cell) ? cell : "…"]);
      rows[edit.row] = { ...(rows[edit.row] ?? rowsFor(edit.sheet, [{}])[0]!), ...Object.fromEntries(values) };
    }
    sheets[edit.sheet] = rows;
  }
  return { ...exampleContent, sheets };
}

const isValue = (cell: Value | Cell): cell is Value => typeof cell !== "object" || cell === null;

type SetEdit = Extract<ExampleEdit, { readonly set: unknown }>;

/** Puts a cell in, in a workbook nobody else has yet. */
function put(workbook: Workbook, { sheet: id, row, set }: SetEdit, column: string): void {
  const declaration = sheetOf(priorityTemplate, id);
  const sheet = workbook.sheets.find(({ name }) => name === declaration.name);
  const index = declaration.columns.findIndex((candidate) => candidate.id === column);
  const form = declaration.layout === "form";
  const target = sheet?.columns[form ? 1 : index] as Cell[] | undefined;
  const value = set[column] ?? null;
  const cell = isValue(value) ? cellOf(value, columnOf(declaration, column)) : value;
  if (sheet && target) target[LAYOUT.firstRow + (form ? index : row) - sheet.row] = cell;
}
