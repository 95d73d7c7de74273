import { safeText } from "../../rbm/exchange/csv.ts";
import type { ChartModel, TableCell } from "../models/model.ts";

/** The table behind a chart as CSV: raw numbers, blanks empty, and no text that a spreadsheet would run as a formula. */
export function toCsv({ table }: Pick<ChartModel, "table">): string {
  const lines = [table.columns.map((column) => column.label), ...table.rows];
  return `${lines.map((line) => line.map(field).join(",")).join("\r\n")}\r\n`;
}

function field(cell: TableCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = safeText(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
