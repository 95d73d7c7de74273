import { displayText } from "../display.ts";
import { invalidArgument } from "../error.ts";
import type { ExcelHost } from "../host.ts";
import type { Json } from "../json.ts";
import { raiseFormatChanged } from "../model/edit.ts";
import { BORDER_SIDES, normalColor } from "../model/format.ts";
import { requireRight } from "../model/protection.ts";
import type { Line, Sheet } from "../model/sheet.ts";
import { isEntireColumn, isEntireRow, type Rect } from "../rect.ts";
import { asNumber, type TypeImpl, View } from "../type.ts";
import { define } from "./define.ts";

/** Some formatting of some cells; `path` is where in a cell's format: "", `font.`, `border.EdgeTop.`. */
export interface FormatTarget {
  readonly sheet: Sheet;
  readonly rects: readonly Rect[];
  readonly path: string;
}

export const formatView = (sheet: Sheet, rects: readonly Rect[]) =>
  new View("Excel.RangeFormat", { sheet, rects, path: "" });

/** The one value all cells share, else null, as Excel answers. */
export function readFormat(target: FormatTarget, key: string): Json {
  let shared: Json | undefined;
  for (const rect of target.rects) {
    for (const { row, col } of probes(target.sheet, rect)) {
      const value = target.sheet.format(row, col, target.path + key);
      if (shared !== undefined && shared !== value) return null;
      shared = value;
    }
  }
  return shared ?? null;
}

/** Every cell of a small block; of a whole row or column the first cell and those that hold something. */
function* probes(sheet: Sheet, rect: Rect): Generator<{ row: number; col: number }> {
  if (rect.rows * rect.cols > 200_000 || isEntireColumn(rect) || isEntireRow(rect)) {
    yield { row: rect.row, col: rect.col };
    yield* sheet.filled(rect);
    return;
  }
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let col = rect.col; col < rect.col + rect.cols; col++) yield { row, col };
  }
}

export function writeFormat(target: FormatTarget, key: string, value: Json): void {
  requireRight(target.sheet, "allowFormatCells", `RangeFormat.${target.path}${key}`);
  for (const rect of target.rects) {
    target.sheet.setFormat(rect, target.path + key, value);
    raiseFormatChanged(target.sheet, rect, "addin");
  }
}

const camel = (remote: string) => remote.charAt(0).toLowerCase() + remote.slice(1);

/** Plain formatting properties: read and written as given, colours made `#RRGGBB`. */
function plain(properties: readonly string[]): Pick<TypeImpl<FormatTarget, ExcelHost>, "get" | "set"> {
  const get: TypeImpl<FormatTarget, ExcelHost>["get"] = {};
  const set: TypeImpl<FormatTarget, ExcelHost>["set"] = {};
  for (const remote of properties) {
    const isColor = /color$/i.test(remote);
    get[remote] = (f) => readFormat(f, camel(remote));
    set[remote] = (f, value) =>
      writeFormat(f, camel(remote), isColor ? normalColor(value, `Range.${f.path}${camel(remote)}`) : value);
  }
  return { get, set };
}

const at = (f: FormatTarget, path: string): FormatTarget => ({ ...f, path });

const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;
const POINTS_PER_CHARACTER = 5.25;

export const columnWidth = (sheet: Sheet, col: number) => {
  const line = sheet.columnLines.get(col);
  return line?.hidden ? 0 : (line?.size ?? STANDARD_WIDTH);
};

export const rowHeight = (sheet: Sheet, row: number) => {
  const line = sheet.rowLines.get(row);
  return line?.hidden ? 0 : (line?.size ?? STANDARD_HEIGHT);
};

export function sizeLines(sheet: Sheet, rects: readonly Rect[], axis: "row" | "column", change: Line): void {
  requireRight(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns", "RangeFormat");
  const lines = axis === "row" ? sheet.rowLines : sheet.columnLines;
  for (const rect of rects) {
    const [from, count] = axis === "row" ? [rect.row, rect.rows] : [rect.col, rect.cols];
    for (let i = from; i < from + Math.min(count, 100_000); i++)
      sheet.setLine(lines, i, { ...lines.get(i), ...change });
  }
}

function sharedSize(f: FormatTarget, axis: "row" | "column"): Json {
  const sizes = new Set<number>();
  for (const rect of f.rects) {
    const [from, count] = axis === "row" ? [rect.row, rect.rows] : [rect.col, rect.cols];
    for (let i = from; i < from + Math.min(count, 100_000); i++) {
      sizes.add(axis === "row" ? rowHeight(f.sheet, i) : columnWidth(f.sheet, i));
    }
  }
  return sizes.size === 1 ? ([...sizes][0] ?? null) : null;
}

function size(value: Json, limit: number, member: string): number {
  const points = asNumber(value, member);
  if (points < 0 || points > limit) throw invalidArgument(member);
  return points;
}

const text = plain([
  "WrapText",
  "HorizontalAlignment",
  "VerticalAlignment",
  "TextOrientation",
  "ReadingOrder",
  "ShrinkToFit",
  "IndentLevel",
  "AutoIndent",
]);

export const formatTypes = {
  "Excel.RangeFormat": define<FormatTarget>({
    get: {
      ...text.get,
      ColumnWidth: (f) => sharedSize(f, "column"),
      RowHeight: (f) => sharedSize(f, "row"),
      UseStandardHeight: (f) => sharedSize(f, "row") === STANDARD_HEIGHT,
      UseStandardWidth: (f) => sharedSize(f, "column") === STANDARD_WIDTH,
    },
    set: {
      ...text.set,
      ColumnWidth: (f, value) =>
        sizeLines(f.sheet, f.rects, "column", { size: size(value, 1791, "RangeFormat.columnWidth") }),
      RowHeight: (f, value) => sizeLines(f.sheet, f.rects, "row", { size: size(value, 409, "RangeFormat.rowHeight") }),
      UseStandardWidth: (f) => sizeLines(f.sheet, f.rects, "column", { size: STANDARD_WIDTH }),
      UseStandardHeight: (f) => sizeLines(f.sheet, f.rects, "row", { size: STANDARD_HEIGHT }),
    },
    nav: {
      Fill: (f) => new View("Excel.RangeFill", at(f, "fill.")),
      Font: (f) => new View("Excel.RangeFont", at(f, "font.")),
      Protection: (f) => new View("Excel.FormatProtection", at(f, "protection.")),
      Borders: (f) => new View("Excel.RangeBorderCollection", at(f, "border.")),
    },
    call: {
      AutofitColumns: (f) => autofitColumns(f),
      AutofitRows: (f) => sizeLines(f.sheet, f.rects, "row", { size: STANDARD_HEIGHT }),
    },
  }),

  "Excel.RangeFill": define<FormatTarget>({
    ...plain(["Color", "Pattern", "PatternColor", "TintAndShade", "PatternTintAndShade"]),
    call: {
      Clear: (f) => {
        writeFormat(f, "color", "#FFFFFF");
        writeFormat(f, "pattern", "None");
      },
    },
  }),

  "Excel.RangeFont": define<FormatTarget>(
    plain([
      "Name",
      "Size",
      "Color",
      "Bold",
      "Italic",
      "Underline",
      "Strikethrough",
      "Subscript",
      "Superscript",
      "TintAndShade",
    ]),
  ),

  "Excel.FormatProtection": define<FormatTarget>(plain(["Locked", "FormulaHidden"])),

  "Excel.RangeBorderCollection": define<FormatTarget>({
    get: { Count: () => BORDER_SIDES.length },
    items: (f) => BORDER_SIDES.map((side) => new View("Excel.RangeBorder", at(f, `border.${side}.`))),
    find: (f, key) =>
      BORDER_SIDES.includes(String(key)) ? new View("Excel.RangeBorder", at(f, `border.${String(key)}.`)) : null,
  }),

  "Excel.RangeBorder": define<FormatTarget>({
    ...plain(["Style", "Weight", "Color", "TintAndShade"]),
    get: { ...plain(["Style", "Weight", "Color", "TintAndShade"]).get, SideIndex: (f) => f.path.split(".")[1] ?? "" },
  }),
};

/** As wide as the longest text shown, roughly: the host does not measure fonts. */
function autofitColumns(f: FormatTarget): void {
  for (const rect of f.rects) {
    const longest = new Map<number, number>();
    for (const { row, col, cell } of f.sheet.filled(rect)) {
      const shown = displayText(cell.value, f.sheet.numberFormat(row, col));
      longest.set(col, Math.max(longest.get(col) ?? 0, shown.length));
    }
    for (const [col, length] of longest) {
      const width = Math.max(STANDARD_WIDTH, (length + 1) * POINTS_PER_CHARACTER);
      sizeLines(f.sheet, [{ ...rect, col, cols: 1 }], "column", { size: width });
    }
  }
}
