import { formatAddress, quoteSheet } from "../a1.ts";
import { invalidArgument, notImplemented } from "../error.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import type { Area } from "../model/area.ts";
import { normalColor } from "../model/format.ts";
import { requireRight } from "../model/protection.ts";
import type { Sheet } from "../model/sheet.ts";
import { grid, type Rect } from "../rect.ts";
import { columnWidth, rowHeight, sizeLines } from "./format.ts";

/** `format: {fill: {color: true}}` flattened to `["fill.color"]`; borders are asked for by side. */
function paths(wanted: JsonObject, prefix = ""): string[] {
  return Object.entries(wanted).flatMap(([key, value]) => {
    if (value === true) return [prefix + key];
    return isObject(value) ? paths(value, `${prefix}${key}.`) : [];
  });
}

/** `format.borders.bottom.style` in cell properties is `border.EdgeBottom.style` in a cell's format. */
function stored(path: string): string {
  return path.replace(/^borders\.(\w)(\w*)\./, (_, first: string, rest: string) => {
    const side = first.toUpperCase() + rest;
    return `border.${/^(Inside|Diagonal)/.test(side) ? side : `Edge${side}`}.`;
  });
}

function place(target: JsonObject, path: readonly string[], value: Json): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const inner = isObject(target[head]) ? target[head] : {};
  target[head] = inner;
  place(inner, rest, value);
}

function read(sheet: Sheet, row: number, col: number, path: string): Json {
  const rect: Rect = { row, col, rows: 1, cols: 1 };
  switch (path) {
    case "address":
    case "addressLocal":
      return `${quoteSheet(sheet.name)}!${formatAddress(rect)}`;
    case "rowIndex":
      return row;
    case "columnIndex":
      return col;
    case "style":
    case "hyperlink":
      return sheet.format(row, col, path);
    case "rowHidden":
      return sheet.rowLines.get(row)?.hidden ?? false;
    case "columnHidden":
      return sheet.columnLines.get(col)?.hidden ?? false;
    case "hidden":
      return (sheet.rowLines.get(row)?.hidden ?? false) || (sheet.columnLines.get(col)?.hidden ?? false);
    case "format.columnWidth":
      return columnWidth(sheet, col);
    case "format.rowHeight":
      return rowHeight(sheet, row);
  }
  if (!path.startsWith("format.")) throw notImplemented(`Excel.CellProperties.${path}`);
  return sheet.format(row, col, stored(path.slice("format.".length)));
}

const gather = (sheet: Sheet, row: number, col: number, wanted: readonly string[]) => {
  const out: JsonObject = {};
  for (const path of wanted) place(out, path.split("."), read(sheet, row, col, path));
  return out;
};

export function cellProperties(a: Area, wanted: JsonObject): Json {
  const all = paths(wanted);
  return grid(a.rect, (row, col) => gather(a.sheet, row, col, all));
}

export function lineProperties(a: Area, wanted: JsonObject, axis: "row" | "column"): Json {
  const all = paths(wanted);
  const count = axis === "row" ? a.rect.rows : a.rect.cols;
  return Array.from({ length: count }, (_, i) =>
    axis === "row"
      ? gather(a.sheet, a.rect.row + i, a.rect.col, all)
      : gather(a.sheet, a.rect.row, a.rect.col + i, all),
  );
}

function leaves(value: JsonObject, prefix = ""): [path: string, value: Json][] {
  return Object.entries(value).flatMap(([key, inner]): [string, Json][] =>
    isObject(inner) && key !== "hyperlink" ? leaves(inner, `${prefix}${key}.`) : [[prefix + key, inner]],
  );
}

function apply(sheet: Sheet, rect: Rect, properties: JsonObject): void {
  for (const [path, value] of leaves(properties)) {
    if (value === null || value === undefined) continue;
    if (path === "format.columnWidth") sizeLines(sheet, [rect], "column", { size: Number(value) });
    else if (path === "format.rowHeight") sizeLines(sheet, [rect], "row", { size: Number(value) });
    else if (path === "columnHidden") sizeLines(sheet, [rect], "column", { hidden: value === true });
    else if (path === "rowHidden") sizeLines(sheet, [rect], "row", { hidden: value === true });
    else if (path === "style" || path === "hyperlink") sheet.setFormat(rect, path, value);
    else if (path.startsWith("format.")) {
      const key = stored(path.slice("format.".length));
      sheet.setFormat(rect, key, /color$/i.test(key) ? normalColor(value, path) : value);
    } else throw notImplemented(`Excel.SettableCellProperties.${path}`);
  }
}

export function setCellProperties(a: Area, data: Json): void {
  requireRight(a.sheet, "allowFormatCells", "Range.setCellProperties");
  const rows = Array.isArray(data) ? data : [];
  if (rows.length !== a.rect.rows) throw invalidArgument("Range.setCellProperties");
  rows.forEach((line, i) => {
    if (!Array.isArray(line) || line.length !== a.rect.cols) throw invalidArgument("Range.setCellProperties");
    line.forEach((properties, j) => {
      if (isObject(properties)) {
        apply(a.sheet, { row: a.rect.row + i, col: a.rect.col + j, rows: 1, cols: 1 }, properties);
      }
    });
  });
}

export function setLineProperties(a: Area, data: Json, axis: "row" | "column"): void {
  const lines = Array.isArray(data) ? data : [];
  if (lines.length !== (axis === "row" ? a.rect.rows : a.rect.cols)) throw invalidArgument("Range.setCellProperties");
  lines.forEach((properties, i) => {
    if (!isObject(properties)) return;
    const rect =
      axis === "row" ? { ...a.rect, row: a.rect.row + i, rows: 1 } : { ...a.rect, col: a.rect.col + i, cols: 1 };
    apply(a.sheet, rect, properties);
  });
}
