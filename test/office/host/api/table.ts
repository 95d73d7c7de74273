import { parseAddress, splitSheet } from "../a1.ts";
import { invalidArgument, itemNotFound } from "../error.ts";
import { WORKBOOK_TARGET } from "../events.ts";
import type { Json } from "../json.ts";
import { type Area, rangeView } from "../model/area.ts";
import { clearCells, toBlock, writeBlock } from "../model/edit.ts";
import { resolveReference } from "../model/name.ts";
import { requireUnprotected } from "../model/protection.ts";
import type { Sheet } from "../model/sheet.ts";
import { insertCells } from "../model/shift.ts";
import { addTable, dropTable, renameTable, resizeTable, setShape, type Table } from "../model/table.ts";
import { addColumn, addRows, deleteColumn, deleteRows } from "../model/table-edit.ts";
import type { Workbook } from "../model/workbook.ts";
import { grid, type Rect } from "../rect.ts";
import { type Args, asBoolean, asString, View } from "../type.ts";
import { define } from "./define.ts";

/** The tables of a sheet, or of the workbook. */
interface TableScope {
  workbook: Workbook;
  sheet: Sheet | null;
}
interface RowOf {
  table: Table;
  index: number;
}
interface ColumnOf {
  table: Table;
  id: number;
}

const tableView = (table: Table) => new View("Excel.Table", table);
const tablesOf = ({ workbook, sheet }: TableScope) => sheet?.tables ?? workbook.tables;
const byKey = (tables: readonly Table[], key: Json) => {
  const wanted = String(key).toLowerCase();
  const table = tables.find((t) => t.id === key || t.name.toLowerCase() === wanted);
  return table ? tableView(table) : null;
};

function tableArea(scope: TableScope, args: Args): { sheet: Sheet; rect: Rect } {
  const area = args.target<Area>(0, "Excel.Range");
  if (area) return area;
  const text = args.string(0);
  const base = scope.sheet ?? scope.workbook.active;
  const found = resolveReference(scope.workbook, text, base);
  if (!found || (scope.sheet && found.sheet !== scope.sheet)) throw invalidArgument("TableCollection.add");
  return found;
}

function create(scope: TableScope, args: Args): View {
  const { sheet, rect } = tableArea(scope, args);
  requireUnprotected(sheet, "TableCollection.add");
  let block = rect;
  if (!args.boolean(1)) {
    insertCells(sheet, { ...rect, rows: 1 }, "Down", "addin");
    block = { ...rect, rows: rect.rows + 1 };
  }
  return tableView(addTable(sheet, { ...block, rows: Math.max(block.rows, 2) }, "addin"));
}

const at = ({ table, id }: ColumnOf): number => {
  const index = table.columns.findIndex((c) => c.id === id);
  if (index < 0) throw itemNotFound("TableColumn");
  return index;
};

const lane = (c: ColumnOf, rect: Rect): Rect => ({ ...rect, col: c.table.rect.col + at(c), cols: 1 });

const rowRect = ({ table, index }: RowOf): Rect => {
  if (index >= table.body.rows) throw itemNotFound("TableRow");
  return { ...table.body, row: table.body.row + index, rows: 1 };
};

function part(table: Table, rect: Rect | null, member: string): View {
  if (!rect) throw itemNotFound(member);
  return rangeView(table.sheet, rect);
}

const flags = [
  "showBandedRows",
  "showBandedColumns",
  "highlightFirstColumn",
  "highlightLastColumn",
  "showFilterButton",
] as const;
const remote = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

export const tableTypes = {
  "Excel.TableCollection": define<TableScope>({
    get: { Count: (scope) => tablesOf(scope).length },
    items: (scope) => tablesOf(scope).map(tableView),
    find: (scope, key) => byKey(tablesOf(scope), key),
    call: { Add: create },
    eventTarget: ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET,
  }),

  "Excel.TableScopedCollection": define<Table[]>({
    items: (tables) => tables.map(tableView),
    find: byKey,
  }),

  "Excel.Table": define<Table>({
    get: {
      Id: (t) => t.id,
      LegacyId: (t) => t.id,
      Name: (t) => t.name,
      Style: (t) => t.style,
      ShowHeaders: (t) => t.showHeaders,
      ShowTotals: (t) => t.showTotals,
      ...Object.fromEntries(flags.map((flag) => [remote(flag), (t: Table) => t[flag]])),
    },
    set: {
      Name: (t, value) => renameTable(t, asString(value, "Table.name")),
      Style: (t, value) => {
        t.style = asString(value, "Table.style");
      },
      ShowHeaders: (t, value) => {
        t.showHeaders = asBoolean(value, "Table.showHeaders");
      },
      ShowTotals: (t, value) => {
        const show = asBoolean(value, "Table.showTotals");
        if (show === t.showTotals) return;
        const rect = { ...t.rect, rows: t.rect.rows + (show ? 1 : -1) };
        if (t.totals) clearCells(t.sheet, t.totals, "Contents", "addin");
        t.showTotals = show;
        setShape(t, rect);
      },
      ...Object.fromEntries(
        flags.map((flag) => [
          remote(flag),
          (t: Table, value: Json) => {
            t[flag] = asBoolean(value, `Table.${flag}`);
          },
        ]),
      ),
    },
    nav: {
      Columns: (t) => new View("Excel.TableColumnCollection", t),
      Rows: (t) => new View("Excel.TableRowCollection", t),
      Worksheet: (t) => new View("Excel.Worksheet", t.sheet),
    },
    call: {
      GetRange: (t) => rangeView(t.sheet, t.rect),
      GetHeaderRowRange: (t) => part(t, t.header, "Table.getHeaderRowRange"),
      GetDataBodyRange: (t) => rangeView(t.sheet, t.body),
      GetTotalRowRange: (t) => part(t, t.totals, "Table.getTotalRowRange"),
      Resize: (t, args) => {
        requireUnprotected(t.sheet, "Table.resize");
        const area = args.target<Area>(0, "Excel.Range");
        const rect = area?.rect ?? parseAddress(splitSheet(args.string(0)).address);
        if (!rect || (area && area.sheet !== t.sheet)) throw invalidArgument("Table.resize");
        resizeTable(t, rect);
      },
      ConvertToRange: (t) => {
        requireUnprotected(t.sheet, "Table.convertToRange");
        dropTable(t, "addin");
        return rangeView(t.sheet, t.rect);
      },
      Delete: (t) => {
        requireUnprotected(t.sheet, "Table.delete");
        dropTable(t, "addin");
        clearCells(t.sheet, t.rect, "All", "addin");
      },
      ClearFilters: () => null,
      ReapplyFilters: () => null,
    },
    eventTarget: (t) => t.id,
  }),

  "Excel.TableRowCollection": define<Table>({
    get: { Count: (t) => t.rowCount },
    items: (t) => Array.from({ length: t.rowCount }, (_, index) => new View("Excel.TableRow", { table: t, index })),
    call: {
      GetCount: (t) => t.rowCount,
      Add: (t, args) => {
        const index = addRows(t, args.has(0) ? args.number(0) : null, args.json(1), "addin");
        return new View("Excel.TableRow", { table: t, index });
      },
    },
  }),

  "Excel.TableRow": define<RowOf>({
    get: {
      Index: (r) => r.index,
      Values: (r) => grid(rowRect(r), (row, col) => r.table.sheet.cell(row, col).value),
    },
    set: {
      Values: (r, value) =>
        writeBlock(
          r.table.sheet,
          rowRect(r),
          toBlock(value, rowRect(r), "TableRow.values"),
          "addin",
          "TableRow.values",
        ),
    },
    call: {
      GetRange: (r) => rangeView(r.table.sheet, rowRect(r)),
      Delete: (r) => deleteRows(r.table, r.index, 1, "addin"),
    },
  }),

  "Excel.TableColumnCollection": define<Table>({
    get: { Count: (t) => t.columns.length },
    items: (t) => t.columns.map(({ id }) => new View("Excel.TableColumn", { table: t, id })),
    find: (t, key) => {
      const wanted = String(key).toLowerCase();
      const column = t.columns.find((c) => c.id === key) ?? t.columns.find((c) => c.name.toLowerCase() === wanted);
      return column ? new View("Excel.TableColumn", { table: t, id: column.id }) : null;
    },
    call: {
      Add: (t, args) => {
        const index = args.has(0) ? args.number(0) : null;
        const id = addColumn(t, index, args.json(1), args.has(2) ? args.string(2) : null, "addin");
        return new View("Excel.TableColumn", { table: t, id });
      },
    },
  }),

  "Excel.TableColumn": define<ColumnOf>({
    get: {
      Id: (c) => c.id,
      Index: at,
      Name: (c) => c.table.columns[at(c)]?.name ?? "",
      Values: (c) => grid(lane(c, c.table.rect), (row, col) => c.table.sheet.cell(row, col).value),
    },
    set: {
      Name: (c, value) => {
        const { header, sheet } = c.table;
        if (!header) throw invalidArgument("TableColumn.name");
        const name = asString(value, "TableColumn.name");
        const isTaken = c.table.columns.some((o) => o.id !== c.id && o.name.toLowerCase() === name.toLowerCase());
        if (isTaken) throw invalidArgument("TableColumn.name");
        writeBlock(sheet, lane(c, header), [[name]], "addin", "TableColumn.name");
      },
      Values: (c, value) => {
        const rect = lane(c, c.table.rect);
        writeBlock(c.table.sheet, rect, toBlock(value, rect, "TableColumn.values"), "addin", "TableColumn.values");
      },
    },
    call: {
      GetRange: (c) => rangeView(c.table.sheet, lane(c, c.table.rect)),
      GetDataBodyRange: (c) => rangeView(c.table.sheet, lane(c, c.table.body)),
      GetHeaderRowRange: (c) =>
        part(c.table, c.table.header && lane(c, c.table.header), "TableColumn.getHeaderRowRange"),
      GetTotalRowRange: (c) => part(c.table, c.table.totals && lane(c, c.table.totals), "TableColumn.getTotalRowRange"),
      Delete: (c) => deleteColumn(c.table, at(c), "addin"),
    },
  }),
};
