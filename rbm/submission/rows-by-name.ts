import { type BoundSheet, isBlankRow } from "../template/bind.ts";
import { rowOf } from "../template/content-of.ts";
import { keyed } from "./difference.ts";

/** Bound rows by what a difference or a review calls them; blank rows between have no name. */
export function rowsByName(sheet: BoundSheet): ReadonlyMap<string, number> {
  const filled = Array.from({ length: sheet.rows }, (_, row) => row).filter((row) => !isBlankRow(sheet, row));
  const named = keyed(
    filled.map((row) => rowOf(sheet, row)),
    sheet.declaration,
  );
  return new Map([...named.keys()].map((name, i) => [name, filled[i]!]));
}
