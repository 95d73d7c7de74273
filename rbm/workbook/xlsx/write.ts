import type { Framework } from "../../framework/framework.ts";
import type { Content } from "../../template/content.ts";
import { rowCounts, workbookOf } from "../../template/fill.ts";
import { IDENTITY_SHEET } from "../../template/identity.ts";
import {
  absolute,
  type ColumnLayout,
  LISTS_SHEET,
  type ListsLayout,
  layoutOf,
  pagesAcross,
  type SheetLayout,
} from "../../template/layout.ts";
import { LAYOUT, type Template } from "../../template/template.ts";
import type { ValidationRule } from "../../template/validation.ts";
import { blockAddress } from "../address.ts";
import { type Cell, cellAt, isBlank, isDate, isError, type Sheet } from "../workbook.ts";
import {
  type CellStyle,
  type ConditionalRule,
  type DataValidation,
  type HucreCell,
  serialize,
  type WriteSheet,
} from "./hucre.ts";
import { polish } from "./polish.ts";
import * as style from "./style.ts";

export interface WriteOptions {
  readonly template: Template;
  readonly framework: Framework;
  readonly content: Content;
  /** Said on every sheet above the table: `Sample figures`. Defaults to what the Cover says under Figures. */
  readonly sampleNote?: string;
}

/** A template filled with content, as an .xlsx file that Excel and LibreOffice open. */
export async function writeXlsx({ template, framework, content, sampleNote }: WriteOptions): Promise<Uint8Array> {
  const workbook = workbookOf(template, framework, content, { note: sampleNote });
  const layout = layoutOf(template, framework, rowCounts(content));
  const titles = layout.sheets
    .filter((sheet) => sheet.layout === "table")
    .map(({ name, table }) => ({ name: "_xlnm.Print_Titles", range: printTitles(name, table.row), scope: name }));
  const bytes = await serialize({
    sheets: workbook.sheets.map((sheet, i) => {
      const of = layout.sheets[i];
      if (of) return entrySheet(sheet, of);
      return sheet.name === LISTS_SHEET ? listsSheet(sheet, layout.lists) : identitySheet(sheet);
    }),
    properties: { title: template.title, creator: "Resultbook", custom: { ...workbook.properties } },
    namedRanges: [...Object.entries(workbook.names).map(([name, range]) => ({ name, range })), ...titles],
    defaultFont: style.FONT,
    workbookProtection: { lockStructure: true },
  });
  const texts = layout.sheets.map(({ columns }) =>
    columns.flatMap(({ numberFormat, cells }) => (numberFormat === "@" ? [blockAddress(cells)] : [])).join(" "),
  );
  const lists = layout.lists.lists.map(({ column, items }) =>
    blockAddress({ row: LAYOUT.firstRow, column, rows: Math.max(1, items.length), columns: 1 }),
  );
  return polish(bytes, [...texts, lists.join(" ")]);
}

/** Header row and first column, repeated on every page: `Actuals!$A:$A,Actuals!$4:$4`. */
function printTitles(sheet: string, row: number): string {
  const name = absolute(sheet, { row, column: 0, rows: 1, columns: 1 }).replace(/!.*$/, "!");
  return `${name}$A:$A,${name}$${row + 1}:$${row + 1}`;
}

type Cells = Map<string, Partial<HucreCell>>;

function put(cells: Cells, row: number, column: number, cell: Partial<HucreCell>): void {
  const key = `${row},${column}`;
  cells.set(key, { ...cells.get(key), ...cell });
}

/** Excel reads a text like `#REF!` as an error unless it is written as rich text, and a control character not at all. */
function written(cell: Cell): Partial<HucreCell> {
  if (isDate(cell)) return { value: new Date(cell.date.includes("T") ? `${cell.date}Z` : `${cell.date}T00:00:00Z`) };
  if (isError(cell)) return { value: cell.error };
  if (typeof cell !== "string") return { value: cell };
  const text = cell.replace(/\p{Cs}|\ufffe|\uffff/gu, "\ufffd").replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x");
  return /^#[A-Z0-9_/]+[!?]?$/.test(text) ? { value: text, richText: [{ text }] } : { value: text };
}

function valuesOf(sheet: Sheet): Cells {
  const cells: Cells = new Map();
  for (const [c, column] of sheet.columns.entries()) {
    for (const [r, cell] of column.entries()) {
      if (cell !== null) put(cells, sheet.row + r, sheet.column + c, written(cell));
    }
  }
  return cells;
}

function heading(cells: Cells, aboutColumn = 0): void {
  put(cells, LAYOUT.titleRow, 0, { style: style.TITLE });
  put(cells, LAYOUT.aboutRow, aboutColumn, { style: style.ABOUT });
  put(cells, LAYOUT.aboutRow + 1, aboutColumn, { style: style.NOTE });
}

function entrySheet(sheet: Sheet, layout: SheetLayout): WriteSheet {
  const cells = valuesOf(sheet);
  heading(cells, layout.aboutColumn);
  const form = layout.layout === "form";
  for (const [i] of layout.headers.entries()) {
    put(cells, LAYOUT.headerRow, i, { style: style.HEADER });
  }
  const rowDefs = new Map<number, { height?: number }>(wrappedRows(sheet, layout));
  rowDefs.set(LAYOUT.headerRow, { height: 22 });
  for (const column of layout.columns) {
    put(cells, column.headerCell.row, column.headerCell.column, {
      comment: { author: "Resultbook", text: column.note },
    });
    const { row, column: c } = column.cells;
    if (form) {
      put(cells, row, c - 1, { style: style.FIELD });
      put(cells, row, c + 1, { style: style.GUIDE });
      if (column.height && isBlank(cellAt(sheet, row, c))) rowDefs.set(row, { height: column.height });
    }
    const rows = form ? 1 : layout.table.rows - 1;
    for (let r = row; r < row + rows; r++) put(cells, r, c, { style: bodyStyle(column, cellAt(sheet, r, c)) });
  }
  return {
    name: layout.name,
    cells,
    columns: layout.widths.map((width) => ({ width })),
    rowDefs,
    tables: [
      {
        name: layout.table.name,
        range: blockAddress(layout.table),
        columns: layout.headers.map((name) => ({ name })),
        showAutoFilter: layout.filter,
        style: "TableStyleLight1",
        showRowStripes: false,
      },
    ],
    dataValidations: layout.columns.map(validation),
    conditionalRules: layout.columns
      .flatMap((column) => conditional(column))
      .map((rule, i) => ({ ...rule, priority: i + 1 })),
    freezePane: layout.frozen,
    view: { showGridLines: !form, tabColor: { rgb: layout.protected ? style.QUIET : style.ACCENT } },
    ...(layout.protected ? { protection: style.PROTECTION } : {}),
    ...style.page(layout.title, pagesAcross(layout.widths), noteOf(sheet, layout)),
  };
}

/** What is said above the table of where its figures are from. */
function noteOf(sheet: Sheet, { aboutColumn }: SheetLayout): string {
  const note = cellAt(sheet, LAYOUT.aboutRow + 1, aboutColumn);
  return typeof note === "string" ? note : "";
}

/** Rows whose wrapped text needs more than a line: the viewer may fit them anew, but not all do on opening. */
function wrappedRows(sheet: Sheet, layout: SheetLayout): [number, { height: number }][] {
  const heights = new Map<number, number>();
  for (const { wrap, cells } of layout.columns) {
    const width = layout.widths[cells.column] ?? 10;
    for (let row = cells.row; wrap && row < sheet.row + sheet.rows && row < cells.row + cells.rows; row++) {
      const cell = cellAt(sheet, row, cells.column);
      const height = typeof cell === "string" ? style.textHeight(cell, width) : 0;
      if (height > Math.max(16, heights.get(row) ?? 0)) heights.set(row, height);
    }
  }
  return [...heights].map(([row, height]) => [row, { height }]);
}

function bodyStyle({ numberFormat, align, wrap, locked, prefilled }: ColumnLayout, cell: Cell): CellStyle {
  return {
    numFmt: numberFormat,
    // Room between a number and the text of the column beside it.
    alignment: { horizontal: align, vertical: "top", wrapText: wrap, ...(align === "right" && { indent: 1 }) },
    border: style.LINES,
    protection: { locked },
    ...(prefilled && !isBlank(cell) ? { fill: style.fill(style.GREY) } : {}),
  };
}

function validation({ cells, validation: { rule, style: errorStyle, alert, prompt } }: ColumnLayout): DataValidation {
  return {
    ...ruleOf(rule),
    range: blockAddress(cells),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle,
    errorTitle: alert.title,
    errorMessage: alert.text,
    ...(prompt ? { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.text } : {}),
  };
}

function ruleOf(rule: ValidationRule): Pick<DataValidation, "type" | "operator" | "formula1" | "formula2"> {
  if (rule.type === "list") return { type: "list", formula1: rule.source };
  const first = rule.type === "date" ? serial(rule.first) : rule.first;
  const second = rule.type === "date" ? serial(rule.second) : rule.second;
  return {
    type: rule.type,
    operator: rule.operator,
    formula1: String(first),
    ...(second === undefined ? {} : { formula2: String(second) }),
  };
}

const serial = (date: string): number => Date.parse(date) / 86_400_000 + 25_569;

const conditional = ({ cells, alerts }: ColumnLayout): ConditionalRule[] =>
  alerts.map(({ formula, fill, ink }) => ({
    type: "expression",
    priority: 1,
    formula,
    range: blockAddress(cells),
    style: { font: { color: { rgb: ink } }, fill: style.highlight(fill) },
  }));

function listsSheet(sheet: Sheet, { lists, title }: ListsLayout): WriteSheet {
  const cells = valuesOf(sheet);
  heading(cells);
  for (const { column } of lists) put(cells, LAYOUT.headerRow, column, { style: style.HEADER });
  return {
    name: sheet.name,
    cells,
    columns: lists.map(({ width }) => ({ width })),
    rowDefs: new Map([[LAYOUT.headerRow, { height: 22 }]]),
    freezePane: { rows: LAYOUT.firstRow },
    view: { tabColor: { rgb: style.QUIET } },
    protection: style.PROTECTION,
    ...style.page(title, pagesAcross(lists.map(({ width }) => width))),
  };
}

const identitySheet = (sheet: Sheet): WriteSheet => ({
  name: IDENTITY_SHEET,
  cells: valuesOf(sheet),
  veryHidden: true,
  protection: style.PROTECTION,
});
