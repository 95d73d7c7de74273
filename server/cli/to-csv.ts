import { safeText } from "../../rbm/exchange/csv.ts";
import type { Csv } from "../../rbm/workbook/csv/index.ts";

const NUMBER = /^[+-]?[.,]?\d[\d.,\s]*(e[+-]?\d+)?%?$/i;

/** Whether a spreadsheet would run a field as a formula. A sign alone, as tables have for no value or for a direction, it does not. */
export const runs = (field: string): boolean =>
  safeText(field) !== field && !NUMBER.test(field) && field !== "-" && field !== "+";

/** Rows as CSV, quoted where needed, a line feed after each; no text that a spreadsheet would run as a formula. */
export const toCsvText = ({ rows, delimiter }: Pick<Csv, "rows" | "delimiter">): string =>
  rows.map((row) => `${toCsvLine(row, delimiter)}\n`).join("");

/** One of those rows, without its line feed. */
export function toCsvLine(row: readonly string[], delimiter: string): string {
  const quotedField = (field: string): string => {
    const safe = runs(field) ? safeText(field) : field;
    return /["\r\n]/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return row.map(quotedField).join(delimiter);
}
