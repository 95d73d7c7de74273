import type { Book } from "../data/book.ts";
import { periodShown } from "../data/shown.ts";
import type { Tables } from "../data/tables.ts";
import { baseOf, quarterWithTimeLeft } from "./base.ts";

/** Where the plan is over and no period was chosen, goes back to the last quarter with a year left; the address says so. */
export function startInTime(book: Book, tables: Tables): void {
  const { choice } = book.state;
  if (choice.period || baseOf(tables, periodShown(tables, choice)).kpis.length > 0) return;
  const period = quarterWithTimeLeft(tables);
  if (period) book.choose({ period });
}
