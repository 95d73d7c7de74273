import type { AlertLayout } from "../../rbm/template/alerts.ts";
import type { ColumnLayout, SheetLayout } from "../../rbm/template/layout.ts";
import { LAYOUT } from "../../rbm/template/template.ts";
import type { ValidationLayout, ValidationRule } from "../../rbm/template/validation.ts";
import { blockAddress } from "../../rbm/workbook/address.ts";
import { type Block, cellAt, isBlank, type Sheet } from "../../rbm/workbook/workbook.ts";
import { entered, type Raw } from "./cells.ts";
import { ACCENT, GREY, HEADER_HEIGHT, pointsOf, QUIET, SOFT, WARN, WHITE } from "./look.ts";
import { type Batch, MOST_BYTES } from "./run.ts";

/** What a sheet's settings take in a batch at most, in bytes, besides its cells: per column. */
const COLUMN_BYTES = 12_000;

const rangeOf = (worksheet: Excel.Worksheet, { row, column, rows, columns }: Block): Excel.Range =>
  worksheet.getRangeByIndexes(row, column, rows, columns);

/** Builds one sheet of the template: cells, table, formats, dropdowns, alerts, frozen panes. Protection comes last, elsewhere. */
export async function buildSheet(
  batch: Batch,
  worksheet: Excel.Worksheet,
  sheet: Sheet,
  layout: SheetLayout,
): Promise<void> {
  await batch.room(layout.columns.length * COLUMN_BYTES);
  for (const { cells, numberFormat } of layout.columns) setFormat(rangeOf(worksheet, cells), numberFormat);
  const formats = new Map(layout.columns.map(({ cells, numberFormat }) => [formatKey(layout, cells), numberFormat]));
  await writeGrid(batch, worksheet, sheet, (row, column) =>
    row < LAYOUT.firstRow
      ? "General"
      : (formats.get(formatKey(layout, { row, column, rows: 1, columns: 1 }, column)) ?? "General"),
  );
  const table = worksheet.tables.add(blockAddress(layout.table), true);
  table.name = layout.table.name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  table.showFilterButton = layout.filter;
  headings(worksheet, layout.aboutColumn);
  dressHeader(rangeOf(worksheet, { ...layout.table, rows: 1 }));
  for (const [column, width] of layout.widths.entries()) {
    worksheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width);
  }
  for (const column of layout.columns) dressColumn(worksheet, sheet, layout, column);
  worksheet.tabColor = layout.protected ? QUIET : ACCENT;
  worksheet.showGridlines = layout.layout === "table";
  freeze(worksheet, layout);
}

/** In a table a format belongs to a column, in a form to a row of the column Value. */
const formatKey = ({ layout }: SheetLayout, { row, column }: Block, at = column): string =>
  layout === "form" ? `row ${at === LAYOUT.firstColumn + 1 ? row : "none"}` : `column ${column}`;

export function headings(worksheet: Excel.Worksheet, aboutColumn = 0): void {
  const title = worksheet.getRangeByIndexes(LAYOUT.titleRow, 0, 1, 1).format.font;
  title.size = 16;
  title.bold = true;
  worksheet.getRangeByIndexes(LAYOUT.aboutRow, aboutColumn, 1, 1).format.font.color = SOFT;
  const note = worksheet.getRangeByIndexes(LAYOUT.aboutRow + 1, aboutColumn, 1, 1).format.font;
  note.bold = true;
  note.color = WARN;
}

export function dressHeader(header: Excel.Range): void {
  header.format.font.bold = true;
  header.format.font.color = WHITE;
  header.format.fill.color = ACCENT;
  header.format.horizontalAlignment = "Left";
  header.format.verticalAlignment = "Center";
  header.format.rowHeight = HEADER_HEIGHT;
}

/** Format, dropdown, help and alerts of a column, for the rows it has and those still to be typed. */
export function dressColumn(
  worksheet: Excel.Worksheet,
  sheet: Sheet,
  layout: SheetLayout,
  column: ColumnLayout,
  { moved = 0, rows = layout.table.rows - 1 }: { readonly moved?: number; readonly rows?: number } = {},
): void {
  const cells = { ...column.cells, column: column.cells.column + moved };
  const range = rangeOf(worksheet, cells);
  setFormat(range, column.numberFormat);
  range.format.horizontalAlignment = column.align === "right" ? "Right" : "Left";
  if (column.align === "right") range.format.indentLevel = 1;
  range.format.verticalAlignment = "Top";
  if (column.wrap) range.format.wrapText = true;
  if (!column.locked) range.format.protection.locked = false;
  validate(range, column.validation);
  for (const alert of column.alerts) addAlert(range, alert);
  // Notes need ExcelApi 1.18; an input message on the header says the same when the header is selected.
  const header = rangeOf(worksheet, { ...column.headerCell, column: column.headerCell.column + moved });
  header.dataValidation.prompt = { showPrompt: true, title: clip(column.header, 32), message: clip(column.note, 255) };
  if (layout.layout === "form") dressField(worksheet, sheet, column);
  else if (column.prefilled) greyOut(worksheet, sheet, cells, rows);
}

function dressField(worksheet: Excel.Worksheet, sheet: Sheet, column: ColumnLayout): void {
  const { row, column: at } = column.cells;
  worksheet.getRangeByIndexes(row, at - 1, 1, 1).format.font.bold = true;
  const guide = worksheet.getRangeByIndexes(row, at + 1, 1, 1).format;
  guide.font.color = SOFT;
  guide.wrapText = true;
  worksheet.getRangeByIndexes(row, at - 1, 1, 3).format.verticalAlignment = "Top";
  if (column.height && isBlank(cellAt(sheet, row, at)))
    worksheet.getRangeByIndexes(row, at, 1, 1).format.rowHeight = column.height;
  if (column.prefilled && !isBlank(cellAt(sheet, row, at)))
    worksheet.getRangeByIndexes(row, at, 1, 1).format.fill.color = GREY;
}

/** Cells that were filled in when the workbook was handed out, a run at a time. */
function greyOut(worksheet: Excel.Worksheet, sheet: Sheet, cells: Block, rows: number): void {
  let from = -1;
  for (let row = cells.row; row <= cells.row + rows; row++) {
    const filled = row < cells.row + rows && !isBlank(cellAt(sheet, row, cells.column));
    if (filled && from < 0) from = row;
    if (filled || from < 0) continue;
    worksheet.getRangeByIndexes(from, cells.column, row - from, 1).format.fill.color = GREY;
    from = -1;
  }
}

const OPERATORS = {
  between: "Between",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
} as const;

function ruleOf(rule: ValidationRule): Excel.DataValidationRule {
  if (rule.type === "list") return { list: { inCellDropDown: true, source: `=${rule.source}` } };
  const { operator, first, second } = rule;
  if (rule.type === "date")
    return { date: { operator: OPERATORS[operator], formula1: String(first), formula2: String(second) } };
  const bounds = {
    operator: OPERATORS[operator],
    formula1: first as number,
    ...(second === undefined ? {} : { formula2: second as number }),
  };
  return rule.type === "whole"
    ? { wholeNumber: bounds }
    : rule.type === "decimal"
      ? { decimal: bounds }
      : { textLength: bounds };
}

function validate(range: Excel.Range, { rule, style, alert, prompt }: ValidationLayout): void {
  const validation = range.dataValidation;
  validation.rule = ruleOf(rule);
  validation.ignoreBlanks = true;
  validation.errorAlert = {
    showAlert: true,
    style: style === "stop" ? "Stop" : "Warning",
    title: alert.title,
    message: alert.text,
  };
  if (prompt) validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
}

function addAlert(range: Excel.Range, { formula, fill, ink }: AlertLayout): void {
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = `=${formula}`;
  custom.format.fill.color = `#${fill}`;
  custom.format.font.color = `#${ink}`;
}

function freeze(worksheet: Excel.Worksheet, { frozen }: SheetLayout): void {
  if (frozen.columns > 0) worksheet.freezePanes.freezeAt(rangeOf(worksheet, { row: 0, column: 0, ...frozen }));
  else worksheet.freezePanes.freezeRows(frozen.rows);
}

/** One format for all cells of a range; the types of Office.js know grids only. */
const setFormat = (range: Excel.Range, format: string): void => {
  range.numberFormat = format as unknown as string[][];
};

/** Writes the cells of a sheet, in parts that fit a batch. */
export async function writeGrid(
  batch: Batch,
  worksheet: Excel.Worksheet,
  sheet: Sheet,
  formatAt: (row: number, column: number) => string,
): Promise<void> {
  let from = 0;
  let part: Raw[][] = [];
  let bytes = 0;
  const put = async (): Promise<void> => {
    if (part.length === 0) return;
    await batch.room(bytes);
    worksheet.getRangeByIndexes(sheet.row + from, sheet.column, part.length, sheet.columns.length).values = part;
    from += part.length;
    [part, bytes] = [[], 0];
  };
  for (let r = 0; r < sheet.rows; r++) {
    const line = sheet.columns.map((cells, c) => entered(cells[r] ?? null, formatAt(sheet.row + r, sheet.column + c)));
    part.push(line);
    bytes += JSON.stringify(line).length;
    if (bytes > MOST_BYTES / 2) await put();
  }
  await put();
}

const clip = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
