import { formatAddress } from "../a1.ts";
import { type CellValue, valueType } from "../coercion.ts";
import { invalidArgument } from "../error.ts";
import { type Author, EVENT, eventSource, triggerSource, WORKBOOK_TARGET } from "../events.ts";
import type { Json, JsonObject } from "../json.ts";
import { grid, intersect, isSingle, type Rect } from "../rect.ts";
import { isBlank } from "./cell.ts";
import { requireUnlocked } from "./protection.ts";
import type { Sheet } from "./sheet.ts";
import { setShape, settleHeaders, type Table, tablesIn } from "./table.ts";

/** A value for each cell; null leaves a cell as it is. */
export type Block = (CellValue | null)[][];

/** What the client sent for a block: a grid of its size, or one value for all of it. */
export function toBlock(value: Json, rect: Rect, member: string): Block {
  const scalar = (v: Json): CellValue | null => {
    if (v !== null && typeof v === "object") throw invalidArgument(member);
    return v;
  };
  if (!Array.isArray(value)) {
    const single = scalar(value);
    return grid(rect, () => single);
  }
  const rows = value.map((line) => (Array.isArray(line) ? line : []));
  if (rows.length === 1 && rows[0]?.length === 1) {
    const single = scalar(rows[0][0] ?? null);
    return grid(rect, () => single);
  }
  if (rows.length !== rect.rows || rows.some((line) => line.length !== rect.cols)) {
    throw invalidArgument(
      member,
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return rows.map((line) => line.map(scalar));
}

/** Enters values as if typed: coerced, headers kept unique, tables growing over what is written next to them. */
export function writeBlock(sheet: Sheet, rect: Rect, block: Block, author: Author, member = "Range.values"): void {
  requireUnlocked(sheet, rect, member);
  const before = sheet.cell(rect.row, rect.col).value;
  block.forEach((line, i) => {
    line.forEach((value, j) => {
      if (value !== null) sheet.enter(rect.row + i, rect.col + j, value);
    });
  });
  settleTables(sheet, rect);
  raiseChanged(sheet, rect, author, { before });
}

/** After cells changed: headers stay unique, blank rows stop being blank, adjacent rows and columns join a table. */
export function settleTables(sheet: Sheet, rect: Rect): void {
  if (!sheet.protection) for (const table of sheet.tables) grow(table, rect);
  for (const table of tablesIn(sheet, rect)) {
    const touched = table.header && intersect(table.header, rect);
    if (touched) settleHeaders(table, touched);
    if (table.isEmpty) setShape(table, table.rect);
  }
}

/** A table takes in what is written right below or right of it, up to the last row that is not blank (office-js#3013). */
function grow(table: Table, written: Rect): void {
  const { sheet, rect } = table;
  const bottom = rect.row + rect.rows;
  const right = rect.col + rect.cols;
  const isBelow = written.row <= bottom && written.row + written.rows > bottom && !table.showTotals;
  const below = isBelow && intersect(written, { ...rect, row: bottom, rows: written.row + written.rows - bottom });
  const beside = intersect(written, { ...rect, col: right, cols: Math.max(written.col + written.cols - right, 0) });
  let next = rect;
  if (below) {
    const used = lastUsed(sheet, below);
    if (used) next = { ...next, rows: used.row - rect.row + 1 };
  } else if (beside && written.col === right) {
    const used = lastUsed(sheet, beside);
    if (used) next = { ...next, cols: used.col - rect.col + 1 };
  }
  if (next === rect || sheet.tables.some((t) => t !== table && intersect(t.rect, next))) return;
  const added = Array.from({ length: next.cols - rect.cols }, () => table.newColumn(""));
  setShape(table, next, [...table.columns, ...added]);
  if (added.length) settleHeaders(table, { ...next, col: right, cols: added.length });
}

function lastUsed(sheet: Sheet, rect: Rect): { row: number; col: number } | null {
  let row = -1;
  let col = -1;
  for (const found of sheet.filled(rect)) {
    if (isBlank(found.cell)) continue;
    row = Math.max(row, found.row);
    col = Math.max(col, found.col);
  }
  return row < 0 ? null : { row, col };
}

export interface Change {
  changeType?: string;
  shiftDirection?: string;
  /** What a single cell held before; the event carries details for one cell only. */
  before?: CellValue;
}

export function raiseChanged(sheet: Sheet, rect: Rect, author: Author, change: Change = {}): void {
  const { workbook } = sheet;
  const after = sheet.cell(rect.row, rect.col).value;
  const details: JsonObject =
    isSingle(rect) && change.before !== undefined
      ? {
          valueBefore: change.before,
          valueAfter: after,
          valueTypeBefore: valueType(change.before),
          valueTypeAfter: valueType(after),
        }
      : {};
  const message: JsonObject = {
    changeType: change.changeType ?? "RangeEdited",
    source: eventSource(author),
    triggerSource: triggerSource(author),
    worksheetId: sheet.id,
    address: formatAddress(rect),
    referenceId: eventReference(sheet, rect),
    shiftDirection: change.shiftDirection ?? "None",
    ...details,
  };
  workbook.isDirty = true;
  workbook.undo.onUndone(() => raiseChanged(sheet, rect, author, inverse(change, after)));
  workbook.events.raise(EVENT.changed, [sheet.id, WORKBOOK_TARGET], message);
  for (const table of sheet.tables) {
    const shared = intersect(table.rect, rect);
    if (!shared) continue;
    workbook.events.raise(EVENT.tableChanged, [table.id, sheet.id, WORKBOOK_TARGET], {
      ...message,
      tableId: table.id,
      address: formatAddress(shared),
    });
  }
}

/** The change that undoing a change is. */
function inverse({ changeType = "RangeEdited", before }: Change, after: CellValue): Change {
  const back = changeType.endsWith("Inserted")
    ? changeType.replace("Inserted", "Deleted")
    : changeType.replace("Deleted", "Inserted");
  return { changeType: back, before: before === undefined ? undefined : after };
}

export function raiseFormatChanged(sheet: Sheet, rect: Rect, author: Author): void {
  sheet.workbook.events.raise(EVENT.formatChanged, [sheet.id, WORKBOOK_TARGET], {
    source: eventSource(author),
    triggerSource: triggerSource(author),
    worksheetId: sheet.id,
    address: formatAddress(rect),
    referenceId: eventReference(sheet, rect),
  });
}

/** Names the cells of an event without keeping anything: an event nobody reads leaves nothing behind. */
const eventReference = (sheet: Sheet, r: Rect) => `event|${sheet.id}|${r.row}|${r.col}|${r.rows}|${r.cols}`;

export function parseEventReference(text: string): { sheetId: string; rect: Rect } | null {
  const [kind, sheetId, row, col, rows, cols] = text.split("|");
  if (kind !== "event" || !sheetId) return null;
  return { sheetId, rect: { row: Number(row), col: Number(col), rows: Number(rows), cols: Number(cols) } };
}

export type ClearKind = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks";

export function clearCells(sheet: Sheet, rect: Rect, kind: ClearKind, author: Author): void {
  requireUnlocked(sheet, rect, "Range.clear");
  const before = sheet.cell(rect.row, rect.col).value;
  for (const { row, col, cell } of sheet.filled(rect)) {
    const isKept = kind === "Formats" || kind === "Hyperlinks" || kind === "RemoveHyperlinks";
    const content = isKept ? cell : { value: "", formula: null };
    sheet.put(row, col, { ...content, format: keptFormat(cell.format, kind) });
  }
  if (kind === "All" || kind === "Contents") {
    settleTables(sheet, rect);
    raiseChanged(sheet, rect, author, { before });
  } else {
    raiseFormatChanged(sheet, rect, author);
  }
}

function keptFormat(format: Readonly<Record<string, Json>> | undefined, kind: ClearKind) {
  if (kind === "Contents" || !format) return format;
  const { hyperlink, ...rest } = format;
  if (kind === "Hyperlinks" || kind === "RemoveHyperlinks") return Object.keys(rest).length ? rest : undefined;
  return kind === "Formats" && hyperlink !== undefined ? { hyperlink } : undefined;
}
