import type { Framework } from "../framework/framework.ts";
import { gridOf, type PlacedCell } from "../workbook/grid.ts";
import type { Cell, Sheet, Workbook } from "../workbook/workbook.ts";
import type { Content, Row, Value } from "./content.ts";
import { IDENTITY_SHEET, identityTexts } from "./identity.ts";
import { FORM_HEADERS, type ListsLayout, layoutOf, type SheetLayout } from "./layout.ts";
import { type Column, LAYOUT, type SheetDeclaration, type Template } from "./template.ts";

export interface FillOptions {
  /** Said in the third row of every sheet: `Sample figures`. Defaults to what the Cover says under Figures. */
  readonly note?: string;
}

/** Content as the workbook it would be read from: sheets, tables, names and the copies of the identity in place. */
export function workbookOf(
  template: Template,
  framework: Framework,
  content: Content,
  options: FillOptions = {},
): Workbook {
  const layout = layoutOf(template, framework, rowCounts(content));
  const texts = identityTexts(content.identity);
  const note = options.note ?? noteOf(content);
  const names = [...texts].map(([name, text]) => [name, `"${text.replaceAll('"', '""')}"`] as const);
  return {
    sheets: [
      ...template.sheets.map((sheet, i) => filledSheet(sheet, layout.sheets[i]!, content.sheets[sheet.id] ?? [], note)),
      listsSheet(layout.lists),
      identitySheet(texts),
    ],
    properties: Object.fromEntries(texts),
    names: { ...layout.names, ...Object.fromEntries(names) },
  };
}

export const rowCounts = (content: Content): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(content.sheets).map(([id, rows]) => [id, rows.length]));

function noteOf(content: Content): string | undefined {
  const figures = content.sheets.cover?.[0]?.figures;
  return typeof figures === "string" ? figures : undefined;
}

/** A value as the cell of a column: ISO dates become dates. */
export const cellOf = (value: Value, column: Column): Cell =>
  column.type === "date" && typeof value === "string" && isIsoDate(value) ? { date: value } : value;

/** A day that exists and that Excel can hold. */
function isIsoDate(text: string): boolean {
  if (!/^(19|[2-9]\d)\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && text > "1900-03-01";
}

function filledSheet(
  declaration: SheetDeclaration,
  layout: SheetLayout,
  rows: readonly Row[],
  note: string | undefined,
): Sheet {
  const placed: PlacedCell[] = [
    [LAYOUT.titleRow, 0, layout.title],
    [LAYOUT.aboutRow, layout.aboutColumn, layout.about],
    [LAYOUT.aboutRow + 1, layout.aboutColumn, note || null],
    ...layout.headers.map((header, i): PlacedCell => [LAYOUT.headerRow, i, header]),
  ];
  for (const [i, column] of declaration.columns.entries()) {
    if (declaration.layout === "form") {
      const row = LAYOUT.firstRow + i;
      placed.push([row, 0, column.header], [row, 1, cellOf(rows[0]?.[column.id] ?? null, column)]);
      placed.push([row, FORM_HEADERS.length - 1, column.about]);
    } else {
      for (const [r, row] of rows.entries()) {
        placed.push([LAYOUT.firstRow + r, i, cellOf(row[column.id] ?? null, column)]);
      }
    }
  }
  return { ...plain(layout.name, placed), protected: layout.protected, tables: [layout.table] };
}

function listsSheet({ name, title, about, lists }: ListsLayout): Sheet {
  const placed = lists.flatMap(({ column, title: header, items }): PlacedCell[] => [
    [LAYOUT.headerRow, column, header],
    ...items.map((item, i): PlacedCell => [LAYOUT.firstRow + i, column, item]),
  ]);
  return {
    ...plain(name, [[LAYOUT.titleRow, 0, title], [LAYOUT.aboutRow, 0, about], ...placed]),
    protected: true,
  };
}

function identitySheet(texts: ReadonlyMap<string, string>): Sheet {
  const placed = [...texts].flatMap(([name, text], row): PlacedCell[] => [
    [row, 0, name],
    [row, 1, text || null],
  ]);
  return { ...plain(IDENTITY_SHEET, placed), visibility: "very hidden", protected: true };
}

const plain = (name: string, placed: readonly PlacedCell[]): Sheet => ({
  name,
  visibility: "visible",
  protected: false,
  ...gridOf(placed),
  formulas: {},
  tables: [],
  merged: [],
  hiddenRows: [],
});
