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
  const sign = oneSign(rows, columns);
  if (sign === null) return rows;
  const written = (cell: Cell): Cell =>
    sign === "," ? cell?.replace(".", "").replace(",", ".") : cell?.replace(",", "");
  return rows.map((row) => {
    const open = columns.filter((column) => undecided(row[column]));
    return open.length === 0
      ? row
      : { ...row, ...Object.fromEntries(open.map((column) => [column, written(row[column])])) };
  });
}

/** The decimal sign that the cells have which can only be one number; null where that is none, or both. */
function oneSign(rows: readonly Readonly<Record<string, Cell>>[], columns: readonly string[]): DecimalSign | null {
  const said = new Set<DecimalSign>();
  for (const row of rows) {
    for (const column of columns) {
      const sign = signIn(row[column]);
      if (sign !== null) said.add(sign);
    }
    if (said.size > 1) return null;
  }
  const [only = null] = said;
  return only;
}

function signIn(cell: Cell): DecimalSign | null {
  if (cell === undefined || !/[.,]/.test(cell) || undecided(cell)) return null;
  const read = numberInText(cell);
  if (read.is === "odd" && read.how === "decimal comma") return ",";
  return read.is === "odd" || read.is === "number" ? "." : null;
}

/** Three digits after the one sign there is: decimals, or thousands. */
const undecided = (cell: Cell): boolean => cell !== undefined && /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(cell.trim());
