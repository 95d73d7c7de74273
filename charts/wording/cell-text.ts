import type { TableCell, TableColumn } from "../models/model.ts";
import type { Numbers } from "./numbers.ts";

/** A cell of the table behind a chart. A blank is a dash: never 0, never empty; whole numbers have no decimals. */
export function cellText(cell: TableCell, { kind, digits = 0 }: TableColumn, format: Numbers): string {
  if (cell === null) return "–";
  if (typeof cell === "string") return cell;
  if (kind === "share") return format.percent(cell);
  if (kind === "points") return format.points(cell);
  return format.count(cell, Number.isInteger(cell) ? 0 : digits);
}
