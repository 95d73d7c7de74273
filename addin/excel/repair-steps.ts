import type { SheetLayout } from "../../rbm/template/layout.ts";
import { blockAddress, columnName } from "../../rbm/workbook/address.ts";
import { type Cell, cellAt, type Sheet, type Workbook } from "../../rbm/workbook/workbook.ts";
import { build, type Plan } from "./build.ts";
import { dressColumn, dressHeader } from "./build-sheet.ts";
import { entered, type Raw } from "./cells.ts";
import { PROTECTION } from "./look.ts";
import type { Step } from "./repair-plan.ts";

/** Does the steps in one batch; a protected sheet is open only while it lasts. */
export async function apply(
  context: Excel.RequestContext,
  workbook: Workbook,
  plan: Plan,
  steps: readonly Step[],
): Promise<void> {
  const built = new Set(steps.flatMap((step) => (step.kind === "build sheet" ? [step.name] : [])));
  const open = new Set<string>();
  const sheetOf = (name: string): Excel.Worksheet => {
    const worksheet = context.workbook.worksheets.getItem(name);
    const isProtected = workbook.sheets.find((sheet) => sheet.name === name)?.protected ?? false;
    if (isProtected && !open.has(name)) {
      worksheet.protection.unprotect();
      open.add(name);
    }
    return worksheet;
  };
  for (const step of steps) applyStep(context, workbook, plan, step, sheetOf);
  for (const name of open) context.workbook.worksheets.getItem(name).protection.protect(PROTECTION);
  if (built.size > 0) {
    const known = new Set(Object.keys(workbook.names).map((name) => name.toLowerCase()));
    await build(context, plan, known, (name) => built.has(name));
  }
  await context.sync();
}

function applyStep(
  context: Excel.RequestContext,
  workbook: Workbook,
  plan: Plan,
  step: Step,
  sheetOf: (name: string) => Excel.Worksheet,
): void {
  const { tables, worksheets } = context.workbook;
  switch (step.kind) {
    case "build sheet":
      return;
    case "rename sheet":
      worksheets.getItem(step.from).name = step.to;
      return;
    case "write header":
      sheetOf(step.sheet).getRange(step.cell).values = [[step.header]];
      return;
    case "put headers back":
      putHeadersBack(sheetOf(step.sheet), tables.getItem(step.table.name), step, layoutOf(plan, step.id));
      return;
    case "insert rows":
      sheetOf(step.sheet)
        .getRange(`${step.at + 1}:${step.at + step.count}`)
        .insert("Down");
      return;
    case "delete rows":
      sheetOf(step.sheet)
        .getRange(`${step.at + 1}:${step.at + step.count}`)
        .delete("Up");
      return;
    case "insert column":
      insertColumn(sheetOf(step.sheet), tables, workbook, plan, step);
      return;
    case "order columns":
      orderColumns(sheetOf(step.sheet), sheetIn(workbook, step.sheet), plan, step);
      return;
    case "make table":
      makeTable(sheetOf(step.sheet), layoutOf(plan, step.id), step.block);
      return;
    case "name table":
      tables.getItem(step.from).name = step.to;
      return;
    case "resize table":
      sheetOf(step.sheet);
      tables.getItem(step.name).resize(blockAddress(step.block));
      return;
    case "protect":
      worksheets.getItem(step.sheet).protection.protect(PROTECTION);
  }
}

type StepOf<K extends Step["kind"]> = Extract<Step, { kind: K }>;

const layoutOf = ({ layout }: Plan, id: string): SheetLayout => layout.sheets.find((sheet) => sheet.id === id)!;
const sheetIn = (workbook: Workbook, name: string): Sheet => workbook.sheets.find((sheet) => sheet.name === name)!;

/** The rows become a range, get a row above them, the headers in it, and are a table again. */
function putHeadersBack(
  worksheet: Excel.Worksheet,
  table: Excel.Table,
  { table: at }: StepOf<"put headers back">,
  layout: SheetLayout,
): void {
  table.convertToRange();
  worksheet.getRange(`${at.row + 1}:${at.row + 1}`).insert("Down");
  worksheet.getRangeByIndexes(at.row, at.column, 1, at.columns).values = [[...layout.headers]];
  makeTable(worksheet, layout, { ...at, rows: at.rows + 1 });
}

function makeTable(worksheet: Excel.Worksheet, layout: SheetLayout, block: StepOf<"make table">["block"]): void {
  const table = worksheet.tables.add(blockAddress(block), true);
  table.name = layout.table.name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  table.showFilterButton = layout.filter;
  dressHeader(worksheet.getRangeByIndexes(block.row, block.column, 1, block.columns));
}

function insertColumn(
  worksheet: Excel.Worksheet,
  tables: Excel.TableCollection,
  workbook: Workbook,
  plan: Plan,
  { sheet, id, column, at, table }: StepOf<"insert column">,
): void {
  const layout = layoutOf(plan, id);
  const declared = layout.columns.find((candidate) => candidate.id === column)!;
  if (table) {
    const header: Raw[][] = Array.from({ length: table.rows }, (_, r) => [r === 0 ? declared.header : ""]);
    tables.getItem(table.name).columns.add(at - table.column, header);
  } else {
    worksheet.getRange(`${columnName(at)}:${columnName(at)}`).insert("Right");
    const row = declared.headerCell.row;
    worksheet.getRangeByIndexes(row, at, 1, 1).values = [[declared.header]];
  }
  dressColumn(worksheet, sheetIn(workbook, sheet), layout, declared, { moved: at - declared.cells.column, rows: 0 });
}
/** Headers first under names of their own: while they change places Excel would number those that stand twice. */
function orderColumns(
  worksheet: Excel.Worksheet,
  sheet: Sheet,
  plan: Plan,
  { id, block, order }: StepOf<"order columns">,
): void {
  const layout = layoutOf(plan, id);
  const header = worksheet.getRangeByIndexes(block.row, block.column, 1, block.columns);
  header.values = [order.map((_, i) => `rb moving ${i + 1}`)];
  for (const [i, from] of order.entries()) {
    const to = block.column + i;
    const declared = layout.columns[i];
    const body = worksheet.getRangeByIndexes(block.row + 1, to, block.rows - 1, 1);
    if (from !== to) body.conditionalFormats.clearAll();
    if (declared && from !== to)
      dressColumn(worksheet, sheet, layout, declared, { moved: to - declared.cells.column, rows: 0 });
    const format = declared?.numberFormat ?? "General";
    if (!declared) body.numberFormat = "General" as unknown as string[][];
    body.values = Array.from({ length: block.rows - 1 }, (_, r) => [
      entered(cellAt(sheet, block.row + 1 + r, from), format),
    ]);
  }
  header.values = [order.map((from) => headerText(cellAt(sheet, block.row, from)))];
}

const headerText = (cell: Cell): string => String(entered(cell, "@"));
