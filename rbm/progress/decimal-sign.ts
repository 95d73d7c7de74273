import { numberInText } from "../exchange/number-in-text.ts";
import type { Cell } from "./cells.ts";

type DecimalSign = "," | ".";

/**
 * A table's rows with the cells of these columns that alone could be two numbers, `1,234` or `1.234`, written as the other cells show
 * that it means them: beside `37,8` they are 1.234 and 1234. Where none shows it, or some write a comma and some a point, as they are.
 */
export function inOneSign<Row extends Readonly<Record<string, Cell>>>(
  rows: readonly Row[],
  columns: readonly string[],
): readonly Row[] {
  const said = new Set(rows.flatMap((row) => columns.map((column) => signIn(row[column]))));
  if (said.has(",") === said.has(".")) return rows;
  const written = (cell: Cell): Cell =>
    cell === undefined || !undecided(cell)
      ? cell
      : said.has(",")
        ? cell.replace(".", "").replace(",", ".")
        : cell.replace(",", "");
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(columns.map((column) => [column, written(row[column])])),
  }));
}

function signIn(cell: Cell): DecimalSign | null {
  if (cell === undefined || undecided(cell)) return null;
  const read = numberInText(cell);
  if (read.is === "odd" && read.how === "decimal comma") return ",";
  return (read.is === "odd" || read.is === "number") && /[.,]/.test(cell) ? "." : null;
}

/** Three digits after the one sign there is: decimals, or thousands. */
const undecided = (cell: string): boolean => /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(cell.trim());
