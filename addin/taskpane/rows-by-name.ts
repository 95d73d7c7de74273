import { keyed } from "../../rbm/submission/difference.ts";
import { type BoundSheet, isBlankRow } from "../../rbm/template/bind.ts";
import { rowOf } from "../../rbm/template/content-of.ts";

/** Bound rows by what a difference or a review calls them; blank rows between have no name. */
export function rowsByName(sheet: BoundSheet): ReadonlyMap<string, number> {
  const filled = Array.from({ length: sheet.rows }, (_, row) => row).filter((row) => !isBlankRow(sheet, row));
  const named = keyed(
    filled.map((row) => rowOf(sheet, row)),
    sheet.declaration,
  );
  return new Map([...named.keys()].map((name, i) => [name, filled[i]!]));
}
