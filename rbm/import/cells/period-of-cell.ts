import { readDate } from "../../checks/read/date.ts";
import { readPeriod } from "../../checks/read/period.ts";
import { type Period, quarterOf } from "../../framework/period.ts";
import { type Cell, isDate, shown } from "../../workbook/workbook.ts";
import { isPeriodOnly } from "../tables/headers.ts";
import { splitPeriod } from "./period-in-text.ts";

/** A cell as a period, and whether it is the quarter that a day in the cell is in. Null where it is none. */
export function periodOf(cell: Cell): { readonly period: Period; readonly isOfDay: boolean } | null {
  const text = shown(cell).trim();
  const day = isDate(cell) ? { date: cell.date } : readDate(text);
  if (day && "date" in day) return { period: quarterOf(day.date), isOfDay: true };
  const said = readPeriod(text) ?? (isPeriodOnly(text) ? splitPeriod(text).period : undefined);
  return said === undefined ? null : { period: said, isOfDay: false };
}
