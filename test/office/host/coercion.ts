/** What a cell holds. An error is its text, `#N/A`; an empty cell is "". */
export type CellValue = string | number | boolean;

export interface Typed {
  value: CellValue;
  /** As typed, with its `=`; null for a constant. */
  formula: string | null;
  /** The number format Excel gives the cell because of what was typed. */
  numberFormat?: string;
}

const DAY = 86_400_000;
/** Serial 0 in Excel's 1900 system, counting the leap day of 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);

const dateToSerial = (year: number, month: number, day: number) =>
  Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);

export const serialToDate = (serial: number) => new Date(EPOCH + Math.round(serial * DAY));

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;
const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

const literal = (value: CellValue, numberFormat?: string): Typed => ({ value, formula: null, numberFormat });

/**
 * What Excel (English, United States) makes of something typed or written through the API.
 * A cell formatted as text takes it as it is.
 * @param calculate the result of a formula; the host has no calculation engine
 */
export function coerce(
  input: CellValue,
  numberFormat: string,
  calculate: (formula: string) => CellValue,
  thisYear: number,
): Typed {
  if (typeof input !== "string") return literal(input);
  if (numberFormat === "@") return literal(input.startsWith("'") ? input.slice(1) : input);
  if (input.startsWith("'")) return literal(input.slice(1));
  if (input.startsWith("=") && input.length > 1) return { value: calculate(input), formula: input };
  const text = input.trim();
  if (text === "") return literal(input);
  const number = parseNumber(text);
  if (number) return number;
  if (/^(true|false)$/i.test(text)) return literal(text.toLowerCase() === "true");
  if (ERRORS.includes(text.toUpperCase())) return literal(text.toUpperCase());
  const date = parseDate(text, thisYear);
  if (date) return date;
  // Excel takes a leading sign for the start of a formula: "-abc" becomes "=-abc".
  if (/^[+-]/.test(text) && text.length > 1) return { value: "#NAME?", formula: `=${text}` };
  return literal(input);
}

function parseNumber(text: string): Typed | null {
  const isPercent = text.endsWith("%");
  const digits = isPercent ? text.slice(0, -1).trim() : text;
  const inBrackets = /^\((.*)\)$/.exec(digits)?.[1];
  const body = inBrackets ?? digits;
  if (!/\d/.test(body) || !NUMBER.test(body)) return null;
  const value = Number(body.replaceAll(",", "")) * (inBrackets === undefined ? 1 : -1);
  if (isPercent) return literal(value / 100, body.includes(".") ? "0.00%" : "0%");
  if (body.includes(",")) return literal(value, body.includes(".") ? "#,##0.00" : "#,##0");
  return literal(value);
}

function parseDate(text: string, thisYear: number): Typed | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text);
  if (american) return day(Number(american[3]), Number(american[1]), Number(american[2]), "m/d/yyyy");
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (month) return day(Number(month[1]), Number(month[2]), 1, "mmm-yy");
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short) return day(thisYear, Number(short[1]), Number(short[2]), "d-mmm");
  return null;
}

function day(year: number, month: number, date: number, format: string): Typed | null {
  const made = new Date(Date.UTC(year, month - 1, date));
  const isReal = year >= 1900 && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return isReal ? literal(dateToSerial(year, month, date), format) : null;
}

export function valueType(value: CellValue): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERRORS.includes(value) ? "Error" : "String";
}
