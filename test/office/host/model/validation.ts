import type { CellValue } from "../coercion.ts";
import { invalidArgument } from "../error.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { contains, grid, intersect, type Rect, subtract } from "../rect.ts";
import { isBlank } from "./cell.ts";
import { resolveReference } from "./name.ts";
import type { Sheet } from "./sheet.ts";

/** One rule and the blocks it holds for. Replaced, never changed. */
export interface Validation {
  readonly rects: readonly Rect[];
  readonly rule: JsonObject;
  readonly errorAlert: JsonObject;
  readonly prompt: JsonObject;
  readonly ignoreBlanks: boolean;
}

export const ALERT_DEFAULT: JsonObject = { message: "", showAlert: true, style: "Stop", title: "" };
export const PROMPT_DEFAULT: JsonObject = { message: "", showPrompt: true, title: "" };

const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** A list typed into the rule may not be longer than this; a named range may. */
const LIST_LIMIT = 255;
const ALERT_LIMITS = { title: 32, message: 255 };

export const validationType = (rule: JsonObject) =>
  TYPES[Object.keys(TYPES).find((key) => rule[key] !== undefined) ?? ""] ?? "None";

export const validationAt = (sheet: Sheet, row: number, col: number) =>
  sheet.validations.find((v) => v.rects.some((r) => contains(r, row, col))) ?? null;

/** Every validation that touches the block, and null when some of it has none. */
export function validationsIn(sheet: Sheet, rect: Rect): (Validation | null)[] {
  const touching = sheet.validations.filter((v) => v.rects.some((r) => intersect(r, rect)));
  let rest = [rect];
  for (const cut of touching.flatMap((v) => v.rects)) rest = rest.flatMap((r) => subtract(r, cut));
  return rest.length ? [...touching, null] : touching;
}

export function clearValidation(sheet: Sheet, rect: Rect): void {
  const kept = sheet.validations
    .map((v) => ({ ...v, rects: v.rects.flatMap((r) => subtract(r, rect)) }))
    .filter((v) => v.rects.length > 0);
  sheet.workbook.undo.set(sheet, "validations", kept);
}

/** Changes what holds for a block; the cells outside it keep the rule they had. */
export function setValidation(sheet: Sheet, rect: Rect, change: Partial<Omit<Validation, "rects">>): void {
  const [before] = validationsIn(sheet, rect);
  const base: Validation = before ?? {
    rects: [],
    rule: {},
    errorAlert: ALERT_DEFAULT,
    prompt: PROMPT_DEFAULT,
    ignoreBlanks: true,
  };
  clearValidation(sheet, rect);
  sheet.workbook.undo.set(sheet, "validations", [...sheet.validations, { ...base, ...change, rects: [rect] }]);
}

export function checkRule(rule: Json): JsonObject {
  if (!isObject(rule)) throw invalidArgument("DataValidation.rule");
  const kinds = Object.keys(rule).filter((key) => rule[key] !== null && rule[key] !== undefined);
  const kind = kinds[0];
  const detail = kind === undefined ? undefined : rule[kind];
  if (kinds.length !== 1 || kind === undefined || !TYPES[kind] || !isObject(detail)) {
    throw invalidArgument("DataValidation.rule");
  }
  if (kind === "list") {
    const source = detail.source;
    if (typeof source !== "string" || source === "") throw invalidArgument("DataValidation.rule");
    if (!source.startsWith("=") && source.length > LIST_LIMIT) throw invalidArgument("DataValidation.rule");
    return { list: { inCellDropDown: detail.inCellDropDown ?? true, source } };
  }
  if (kind === "custom") {
    if (typeof detail.formula !== "string") throw invalidArgument("DataValidation.rule");
  } else if (detail.formula1 === undefined || detail.operator === undefined) {
    throw invalidArgument("DataValidation.rule");
  }
  return { [kind]: detail };
}

export function checkWording(value: Json, base: JsonObject, member: string): JsonObject {
  if (!isObject(value)) throw invalidArgument(member);
  for (const [key, limit] of Object.entries(ALERT_LIMITS)) {
    const text = value[key];
    if (typeof text === "string" && text.length > limit) throw invalidArgument(member);
  }
  return { ...base, ...value };
}

/** Whether Excel would accept what the cell holds if it were typed. A custom formula is asked of `options.holds`. */
export function isValid(sheet: Sheet, row: number, col: number, validation = validationAt(sheet, row, col)): boolean {
  if (!validation) return true;
  const cell = sheet.cell(row, col);
  if (isBlank(cell)) return validation.ignoreBlanks || validationType(validation.rule) === "None";
  const [kind, detail] = Object.entries(validation.rule)[0] ?? [];
  if (!kind || !isObject(detail)) return true;
  if (kind === "list") return listValues(sheet, String(detail.source)).includes(String(cell.value));
  if (kind === "custom") {
    return sheet.workbook.options.holds(String(detail.formula), { sheet: sheet.name, row, col });
  }
  const measured = kind === "textLength" ? String(cell.value).length : cell.value;
  if (typeof measured !== "number") return false;
  if (kind === "wholeNumber" && !Number.isInteger(measured)) return false;
  return compare(measured, String(detail.operator), bound(sheet, detail.formula1), bound(sheet, detail.formula2));
}

function listValues(sheet: Sheet, source: string): string[] {
  if (!source.startsWith("=")) return source.split(",").map((item) => item.trim());
  const area = resolveReference(sheet.workbook, source, sheet);
  if (!area) return [];
  return grid(area.rect, (r, c) => String(area.sheet.cell(r, c).value)).flat();
}

function bound(sheet: Sheet, formula: Json | undefined): number {
  if (typeof formula === "number") return formula;
  const text = String(formula ?? "");
  const area = text.startsWith("=") ? resolveReference(sheet.workbook, text, sheet) : null;
  const value: CellValue = area ? area.sheet.cell(area.rect.row, area.rect.col).value : text.replace(/^=/, "");
  const isIsoDate = typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value);
  if (isIsoDate) return Math.round((Date.parse(value.slice(0, 10)) - Date.UTC(1899, 11, 30)) / 86_400_000);
  return value === "" ? Number.NaN : Number(value);
}

function compare(value: number, operator: string, low: number, high: number): boolean {
  switch (operator) {
    case "Between":
      return value >= low && value <= high;
    case "NotBetween":
      return value < low || value > high;
    case "EqualTo":
      return value === low;
    case "NotEqualTo":
      return value !== low;
    case "GreaterThan":
      return value > low;
    case "LessThan":
      return value < low;
    case "GreaterThanOrEqualTo":
      return value >= low;
    case "LessThanOrEqualTo":
      return value <= low;
    default:
      throw invalidArgument("DataValidation.rule");
  }
}

export function invalidCells(sheet: Sheet, rect: Rect): Rect[] {
  const wrong: Rect[] = [];
  for (const validation of sheet.validations) {
    for (const part of validation.rects) {
      const shared = intersect(part, rect);
      if (!shared) continue;
      const looked = validation.ignoreBlanks ? (sheet.used(true, shared) ?? { ...shared, rows: 0 }) : shared;
      for (let row = looked.row; row < looked.row + looked.rows; row++) {
        for (let col = looked.col; col < looked.col + looked.cols; col++) {
          if (!isValid(sheet, row, col, validation)) wrong.push({ row, col, rows: 1, cols: 1 });
        }
      }
    }
  }
  return mergeDown(wrong);
}

/** Joins single cells that sit below each other, as Excel's addresses do. */
function mergeDown(cells: readonly Rect[]): Rect[] {
  const sorted = cells.toSorted((a, b) => a.col - b.col || a.row - b.row);
  const out: Rect[] = [];
  for (const cell of sorted) {
    const last = out.at(-1);
    if (last && last.col === cell.col && last.row + last.rows === cell.row)
      out[out.length - 1] = { ...last, rows: last.rows + 1 };
    else out.push(cell);
  }
  return out;
}
