import { parseAddress, splitSheet } from "../a1.ts";
import { valueType } from "../coercion.ts";
import { displayText } from "../display.ts";
import { HostError, invalidArgument, invalidOperation, itemNotFound } from "../error.ts";
import type { Json } from "../json.ts";
import { type Area, Areas, rangeView, WHOLE_SHEET } from "../model/area.ts";
import { copyCells } from "../model/copy.ts";
import { type ClearKind, clearCells, raiseFormatChanged, toBlock, writeBlock } from "../model/edit.ts";
import { mergeCells } from "../model/merge.ts";
import { requireRight } from "../model/protection.ts";
import { selectCells } from "../model/selection.ts";
import { deleteCells, insertCells, type Shift } from "../model/shift.ts";
import { tablesIn } from "../model/table.ts";
import { bounding, cellCount, covers, grid, intersect, isEntireColumn, isEntireRow, type Rect } from "../rect.ts";
import { type Args, asString, View } from "../type.ts";
import { cellProperties, lineProperties, setCellProperties, setLineProperties } from "./cell-properties.ts";
import { define } from "./define.ts";
import { columnWidth, formatView, readFormat, rowHeight, sizeLines, writeFormat } from "./format.ts";

/** Reading more cells than this at once fails, as it does in Excel on the web. */
const CELL_LIMIT = 5_000_000;

const shifted = (a: Area, change: Partial<Rect>) => rangeView(a.sheet, { ...a.rect, ...change });

function table<T extends Json>(a: Area, read: (row: number, col: number) => T): T[][] {
  if (cellCount(a.rect) > CELL_LIMIT) {
    throw new HostError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
  }
  return grid(a.rect, read);
}

const formulaAt = (a: Area) => (row: number, col: number) => {
  const cell = a.sheet.cell(row, col);
  return cell.formula ?? cell.value;
};

/** Another range as the client names it: a range, or an address. */
export function otherRect(args: Args, i: number, sheet: Area["sheet"]): Rect {
  const area = args.target<Area>(i, "Excel.Range");
  if (area) {
    if (area.sheet !== sheet) throw invalidArgument("Range");
    return area.rect;
  }
  const rect = parseAddress(splitSheet(args.string(i)).address);
  if (!rect) throw invalidArgument("Range");
  return rect;
}

function write(a: Area, value: Json, member: string): void {
  writeBlock(a.sheet, a.rect, toBlock(value, a.rect, member), "addin", member);
}

function writeNumberFormat(a: Area, value: Json): void {
  requireRight(a.sheet, "allowFormatCells", "Range.numberFormat");
  const { row, col } = a.rect;
  const single = Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) ? value[0] : [value];
  if (single.length === 1 && typeof single[0] === "string") a.sheet.setFormat(a.rect, "numberFormat", single[0]);
  else {
    const block = toBlock(value, a.rect, "Range.numberFormat");
    const first = block[0]?.[0];
    const isUniform = block.every((line) => line.every((v) => v === first));
    if (isUniform && first !== null) a.sheet.setFormat(a.rect, "numberFormat", String(first));
    else {
      block.forEach((line, i) => {
        line.forEach((v, j) => {
          if (v !== null) a.sheet.formatCell(row + i, col + j, "numberFormat", String(v));
        });
      });
    }
  }
  raiseFormatChanged(a.sheet, a.rect, "addin");
}

function hidden(a: Area, axis: "row" | "column"): Json {
  const [from, count, lines] =
    axis === "row" ? [a.rect.row, a.rect.rows, a.sheet.rowLines] : [a.rect.col, a.rect.cols, a.sheet.columnLines];
  const states = new Set<boolean>();
  for (let i = from; i < from + Math.min(count, 100_000); i++) states.add(lines.get(i)?.hidden ?? false);
  return states.size === 1 ? states.has(true) : null;
}

const sum = (from: number, count: number, size: (at: number) => number) => {
  let total = 0;
  for (let i = from; i < from + Math.min(count, 100_000); i++) total += size(i);
  return total;
};

/** Where a range that the client names lies on its sheet, in points. */
export function rangePlace(args: Args, i: number, sheet: Area["sheet"]) {
  const rect = otherRect(args, i, sheet);
  const left = sum(0, rect.col, (c) => columnWidth(sheet, c));
  const top = sum(0, rect.row, (r) => rowHeight(sheet, r));
  const right = left + sum(rect.col, rect.cols, (c) => columnWidth(sheet, c));
  return { left, top, right, bottom: top + sum(rect.row, rect.rows, (r) => rowHeight(sheet, r)) };
}

/** More merged blocks than this are not told of at once. */
const MERGED_LIMIT = 512;

/** Merged cells that lie in a range, even in part. */
function mergedIn(a: Area): View | null {
  const rects = a.sheet.merges.filter((merge) => intersect(merge, a.rect));
  if (rects.length > MERGED_LIMIT) throw invalidOperation("Too many merged cells.", "Range.getMergedAreas");
  return rects.length > 0 ? new View("Excel.RangeAreas", new Areas(a.sheet, rects)) : null;
}

function used(a: Area, args: Args): Rect | null {
  return a.sheet.used(args.boolean(0, false), a.rect);
}

function adjacent(a: Area, args: Args, axis: "row" | "col", isAfter: boolean): View {
  const count = args.number(0, 1);
  const size = axis === "row" ? "rows" : "cols";
  const from = isAfter ? a.rect[axis] + a.rect[size] : a.rect[axis] - Math.abs(count);
  return shifted(a, { [axis]: from, [size]: Math.abs(count) });
}

function edge(a: Area, direction: string): Rect {
  const step = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] }[direction];
  const used = a.sheet.used(true);
  if (!step || !used) return { ...a.rect, rows: 1, cols: 1 };
  const [dr = 0, dc = 0] = step;
  const isFull = (r: number, c: number) => a.sheet.cell(r, c).value !== "";
  const isInside = (r: number, c: number) => r >= 0 && c >= 0 && r < used.row + used.rows && c < used.col + used.cols;
  let { row, col } = a.rect;
  const startsFull = isFull(row, col) && isFull(row + dr, col + dc);
  while (isInside(row + dr, col + dc) && (startsFull ? isFull(row + dr, col + dc) : true)) {
    row += dr;
    col += dc;
    if (!startsFull && isFull(row, col)) break;
  }
  return { row, col, rows: 1, cols: 1 };
}

export const rangeTypes = {
  "Excel.Range": define<Area>({
    get: {
      Address: (a) => a.address,
      AddressLocal: (a) => a.address,
      RowIndex: (a) => a.rect.row,
      ColumnIndex: (a) => a.rect.col,
      RowCount: (a) => a.rect.rows,
      ColumnCount: (a) => a.rect.cols,
      CellCount: (a) => (cellCount(a.rect) > 2_147_483_647 ? -1 : cellCount(a.rect)),
      IsEntireRow: (a) => isEntireRow(a.rect),
      IsEntireColumn: (a) => isEntireColumn(a.rect),
      Values: (a) => table(a, (r, c) => a.sheet.cell(r, c).value),
      Formulas: (a) => table(a, formulaAt(a)),
      FormulasLocal: (a) => table(a, formulaAt(a)),
      NumberFormat: (a) => table(a, (r, c) => a.sheet.numberFormat(r, c)),
      NumberFormatLocal: (a) => table(a, (r, c) => a.sheet.numberFormat(r, c)),
      Text: (a) => table(a, (r, c) => displayText(a.sheet.cell(r, c).value, a.sheet.numberFormat(r, c))),
      ValueTypes: (a) => table(a, (r, c) => valueType(a.sheet.cell(r, c).value)),
      Hidden: (a) => hidden(a, "row") === true || hidden(a, "column") === true,
      RowHidden: (a) => hidden(a, "row"),
      ColumnHidden: (a) => hidden(a, "column"),
      Hyperlink: (a) => readFormat({ sheet: a.sheet, rects: [a.rect], path: "" }, "hyperlink"),
      Style: (a) => readFormat({ sheet: a.sheet, rects: [a.rect], path: "" }, "style"),
      HasSpill: () => false,
      Left: (a) => sum(0, a.rect.col, (c) => columnWidth(a.sheet, c)),
      Top: (a) => sum(0, a.rect.row, (r) => rowHeight(a.sheet, r)),
      Width: (a) => sum(a.rect.col, a.rect.cols, (c) => columnWidth(a.sheet, c)),
      Height: (a) => sum(a.rect.row, a.rect.rows, (r) => rowHeight(a.sheet, r)),
    },
    set: {
      Values: (a, value) => write(a, value, "Range.values"),
      Formulas: (a, value) => write(a, value, "Range.formulas"),
      FormulasLocal: (a, value) => write(a, value, "Range.formulasLocal"),
      NumberFormat: writeNumberFormat,
      NumberFormatLocal: writeNumberFormat,
      RowHidden: (a, value) => sizeLines(a.sheet, [a.rect], "row", { hidden: value === true }),
      ColumnHidden: (a, value) => sizeLines(a.sheet, [a.rect], "column", { hidden: value === true }),
      Hyperlink: (a, value) => writeFormat({ sheet: a.sheet, rects: [a.rect], path: "" }, "hyperlink", value),
      Style: (a, value) =>
        writeFormat({ sheet: a.sheet, rects: [a.rect], path: "" }, "style", asString(value, "Range.style")),
    },
    nav: {
      Worksheet: (a) => new View("Excel.Worksheet", a.sheet),
      Format: (a) => formatView(a.sheet, [a.rect]),
      DataValidation: (a) => new View("Excel.DataValidation", new Areas(a.sheet, [a.rect])),
      ConditionalFormats: (a) => new View("Excel.ConditionalFormatCollection", new Areas(a.sheet, [a.rect])),
    },
    call: {
      GetCell: (a, args) =>
        rangeView(a.sheet, { row: a.rect.row + args.number(0), col: a.rect.col + args.number(1), rows: 1, cols: 1 }),
      GetRow: (a, args) => shifted(a, { row: a.rect.row + args.number(0), rows: 1 }),
      GetColumn: (a, args) => shifted(a, { col: a.rect.col + args.number(0), cols: 1 }),
      GetLastCell: (a) =>
        shifted(a, { row: a.rect.row + a.rect.rows - 1, col: a.rect.col + a.rect.cols - 1, rows: 1, cols: 1 }),
      GetLastRow: (a) => shifted(a, { row: a.rect.row + a.rect.rows - 1, rows: 1 }),
      GetLastColumn: (a) => shifted(a, { col: a.rect.col + a.rect.cols - 1, cols: 1 }),
      GetOffsetRange: (a, args) => shifted(a, { row: a.rect.row + args.number(0), col: a.rect.col + args.number(1) }),
      GetResizedRange: (a, args) =>
        shifted(a, { rows: a.rect.rows + args.number(0), cols: a.rect.cols + args.number(1) }),
      GetAbsoluteResizedRange: (a, args) => shifted(a, { rows: args.number(0), cols: args.number(1) }),
      GetEntireRow: (a) => shifted(a, { col: 0, cols: WHOLE_SHEET.cols }),
      GetEntireColumn: (a) => shifted(a, { row: 0, rows: WHOLE_SHEET.rows }),
      GetRowsAbove: (a, args) => adjacent(a, args, "row", false),
      GetRowsBelow: (a, args) => adjacent(a, args, "row", true),
      GetColumnsBefore: (a, args) => adjacent(a, args, "col", false),
      GetColumnsAfter: (a, args) => adjacent(a, args, "col", true),
      GetBoundingRect: (a, args) => rangeView(a.sheet, bounding(a.rect, otherRect(args, 0, a.sheet))),
      GetIntersection: (a, args) => {
        const shared = intersect(a.rect, otherRect(args, 0, a.sheet));
        if (!shared) throw itemNotFound("Range.getIntersection");
        return rangeView(a.sheet, shared);
      },
      GetIntersectionOrNullObject: (a, args) => {
        const other = args.target<Area>(0, "Excel.Range");
        if (other && other.sheet !== a.sheet) return null;
        const shared = intersect(a.rect, otherRect(args, 0, a.sheet));
        return shared && rangeView(a.sheet, shared);
      },
      GetUsedRange: (a, args) => {
        const rect = used(a, args);
        if (!rect) throw itemNotFound("Range.getUsedRange");
        return rangeView(a.sheet, rect);
      },
      GetUsedRangeOrNullObject: (a, args) => {
        const rect = used(a, args);
        return rect && rangeView(a.sheet, rect);
      },
      GetRangeEdge: (a, args) => rangeView(a.sheet, edge(a, args.string(0))),
      GetExtendedRange: (a, args) => rangeView(a.sheet, bounding(a.rect, edge(a, args.string(0)))),
      GetTables: (a, args) => {
        const fully = args.boolean(0, false);
        const tables = tablesIn(a.sheet, a.rect).filter((t) => !fully || covers(a.rect, t.rect));
        return new View("Excel.TableScopedCollection", tables);
      },
      GetCellProperties: (a, args) => cellProperties(a, args.object(0)),
      GetRowProperties: (a, args) => lineProperties(a, args.object(0), "row"),
      GetColumnProperties: (a, args) => lineProperties(a, args.object(0), "column"),
      SetCellProperties: (a, args) => setCellProperties(a, args.json(0)),
      SetRowProperties: (a, args) => setLineProperties(a, args.json(0), "row"),
      SetColumnProperties: (a, args) => setLineProperties(a, args.json(0), "column"),
      Clear: (a, args) => clearCells(a.sheet, a.rect, args.string(0, "All") as ClearKind, "addin"),
      Insert: (a, args) => {
        const { rect } = a;
        insertCells(a.sheet, rect, args.string(0) as Shift, "addin");
        return rangeView(a.sheet, rect);
      },
      Delete: (a, args) => deleteCells(a.sheet, a.rect, args.string(0) as Shift, "addin"),
      CopyFrom: (a, args) => {
        const from = args.target<Area>(0, "Excel.Range");
        const rect = from ? from.rect : otherRect(args, 0, a.sheet);
        copyCells(from?.sheet ?? a.sheet, rect, a.sheet, a.rect, args.string(1, "All"), "addin");
      },
      Merge: (a, args) => {
        const rows = args.boolean(0, false)
          ? Array.from({ length: a.rect.rows }, (_, i) => ({ ...a.rect, row: a.rect.row + i, rows: 1 }))
          : [a.rect];
        for (const rect of rows) mergeCells(a.sheet, rect, "addin");
      },
      Unmerge: (a) => {
        const kept = a.sheet.merges.filter((m) => !intersect(m, a.rect));
        a.sheet.workbook.undo.set(a.sheet, "merges", kept);
      },
      GetMergedAreasOrNullObject: mergedIn,
      Select: (a) => selectCells(a.sheet, a.rect),
      Calculate: () => null,
      SetDirty: () => null,
      _ValidateArraySize: (a, args) => {
        if (args.number(0) === a.rect.rows && args.number(1) === a.rect.cols) return;
        throw invalidArgument(
          "Range",
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      },
    },
  }),

  "Excel.RangeAreas": define<Areas>({
    get: {
      Address: (a) => a.address,
      AddressLocal: (a) => a.address,
      AreaCount: (a) => a.rects.length,
      CellCount: (a) => a.rects.reduce((n, r) => n + cellCount(r), 0),
      IsEntireColumn: (a) => a.rects.every(isEntireColumn),
      IsEntireRow: (a) => a.rects.every(isEntireRow),
      Style: (a) => readFormat({ sheet: a.sheet, rects: a.rects, path: "" }, "style"),
    },
    nav: {
      Areas: (a) => new View("Excel.RangeCollection", a),
      Worksheet: (a) => new View("Excel.Worksheet", a.sheet),
      Format: (a) => formatView(a.sheet, a.rects),
      DataValidation: (a) => new View("Excel.DataValidation", a),
      ConditionalFormats: (a) => new View("Excel.ConditionalFormatCollection", a),
    },
    call: {
      Clear: (a, args) => {
        for (const rect of a.rects) clearCells(a.sheet, rect, args.string(0, "All") as ClearKind, "addin");
      },
      GetEntireRow: (a) =>
        new View(
          "Excel.RangeAreas",
          new Areas(
            a.sheet,
            a.rects.map((r) => ({ ...r, col: 0, cols: WHOLE_SHEET.cols })),
          ),
        ),
      GetEntireColumn: (a) =>
        new View(
          "Excel.RangeAreas",
          new Areas(
            a.sheet,
            a.rects.map((r) => ({ ...r, row: 0, rows: WHOLE_SHEET.rows })),
          ),
        ),
    },
  }),

  "Excel.RangeCollection": define<Areas>({ items: (a) => a.rects.map((r) => rangeView(a.sheet, r)) }),
};
