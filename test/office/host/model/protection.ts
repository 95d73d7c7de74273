import { accessDenied, invalidOperation } from "../error.ts";
import { type Author, EVENT, eventSource, WORKBOOK_TARGET } from "../events.ts";
import { isObject, type Json } from "../json.ts";
import { grid, type Rect } from "../rect.ts";
import type { Sheet } from "./sheet.ts";

export interface SheetProtection {
  readonly options: ProtectionOptions;
  readonly password: string;
}

const OPTION_DEFAULTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export type ProtectionOptions = typeof OPTION_DEFAULTS;
export type ProtectionRight = Exclude<keyof ProtectionOptions, "selectionMode">;

/** Protecting a protected sheet fails, and either way the user's undo list is lost (OfficeDev/office-js#6784). */
export function protect(sheet: Sheet, options: Json, password: string, author: Author): void {
  if (sheet.protection) throw invalidOperation("The worksheet is already protected.", "WorksheetProtection.protect");
  sheet.protection = { options: { ...OPTION_DEFAULTS, ...(isObject(options) ? options : {}) }, password };
  changed(sheet, author);
}

export function unprotect(sheet: Sheet, password: string, author: Author): void {
  if (!sheet.protection) return;
  if (sheet.protection.password !== password) throw accessDenied("WorksheetProtection.unprotect");
  sheet.protection = null;
  changed(sheet, author);
}

function changed(sheet: Sheet, author: Author): void {
  sheet.workbook.undo.clear();
  sheet.workbook.events.raise(EVENT.protectionChanged, [sheet.id, WORKBOOK_TARGET], {
    isProtected: sheet.protection !== null,
    source: eventSource(author),
    worksheetId: sheet.id,
  });
}

const isLocked = (sheet: Sheet, row: number, col: number) => sheet.format(row, col, "protection.locked") === true;

/** Refuses to change what cells hold when the sheet is protected and one of them is locked. */
export function requireUnlocked(sheet: Sheet, rect: Rect, member: string): void {
  if (!sheet.protection) return;
  const isHuge = rect.rows * rect.cols > 1_000_000;
  const probe = isHuge ? (sheet.used(false, rect) ?? { ...rect, rows: 1, cols: 1 }) : rect;
  if (grid(probe, (row, col) => isLocked(sheet, row, col)).some((line) => line.includes(true))) {
    throw accessDenied(member);
  }
}

/** Refuses what the protection does not allow. */
export function requireRight(sheet: Sheet, right: ProtectionRight, member: string): void {
  if (sheet.protection && !sheet.protection.options[right]) throw accessDenied(member);
}

/** Refuses what no protected sheet allows: growing a table, changing a validation. */
export function requireUnprotected(sheet: Sheet, member: string): void {
  if (sheet.protection) throw accessDenied(member);
}
