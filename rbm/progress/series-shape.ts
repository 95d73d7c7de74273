import type { ProgressRow } from "./row-reading.ts";

/**
 * How a table holds series: a column a year (`2015`, `2021-Q3`), a row each; or a row a value in the columns year and value, with the
 * column that names the series, null where all rows are one.
 */
export type SeriesShape = { readonly years: readonly string[] } | { readonly by: string | null };

/**
 * How a table holds series; null where it holds none, "unclear" where it has years and values but does not say which belong together.
 * Without a column `series`, the series are named by the column of fewest values that leaves no year twice in any of them.
 */
export function seriesShape(header: readonly string[], rows: readonly ProgressRow[]): SeriesShape | "unclear" | null {
  const years = header.filter((column) => /^\d{4}([\s-]?Q[1-4])?$/i.test(column));
  if (years.length >= 2) return { years };
  if (!header.includes("year") || !header.includes("value")) return null;
  if (header.includes("series")) return { by: "series" };
  if (noYearTwice(rows, null)) return { by: null };
  const names = header.filter((column) => !told.has(column) && noYearTwice(rows, column));
  if (names.length === 0) return "unclear";
  const count = (column: string) => new Set(rows.map((row) => row[column])).size;
  return { by: names.reduce((fewest, column) => (count(column) < count(fewest) ? column : fewest)) };
}

/** Columns that say something about a value or a series, and are no name of it. */
const told = new Set(["year", "value", "target_year", "target", "direction"]);

function noYearTwice(rows: readonly ProgressRow[], by: string | null): boolean {
  const keys = rows.map((row) => JSON.stringify([by && row[by], row.year?.trim()]));
  return new Set(keys).size === rows.length;
}
