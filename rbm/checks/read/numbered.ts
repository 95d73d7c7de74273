import type { Checking } from "../check.ts";
import { type LookUp, lookUp } from "../look-up.ts";
import { textOf } from "./cell.ts";
import { entriesOf } from "./entries.ts";
import { listOf } from "./lists.ts";
import { timelineOf } from "./timeline.ts";

/** A column of Actuals as numbers. */
export interface Numbered {
  /** For each row its entry. */
  readonly at: Int32Array;
  /** For each entry the number of what it names; -1 where that is not on the list. */
  readonly numbers: Int32Array;
}

const numbered = (column: string, numbersOf: (checking: Checking) => ReadonlyMap<string, number>): LookUp<Numbered> =>
  lookUp([{ sheet: "actuals", columns: [column] }], (checking) => {
    const known = numbersOf(checking);
    const { different, at } = entriesOf(checking, "actuals", column);
    return { at, numbers: Int32Array.from(different, (cell) => known.get(textOf(cell) ?? "") ?? -1) };
  });

/** The entries of a list, and their numbers. */
const listed = (
  list: string,
): LookUp<{ readonly names: readonly string[]; readonly numbers: ReadonlyMap<string, number> }> =>
  lookUp([], (checking) => {
    const names = [...listOf(checking, list).values];
    return { names, numbers: new Map(names.map((name, number) => [name, number])) };
  });

export const placesOf = listed("places");
export const groupsOf = listed("disaggregations");
/** Periods by their number in the timeline, places and groups by theirs in the lists. */
export const periodsAt = numbered("period", ({ once }) => once(timelineOf).numbers);
export const placesAt = numbered("place", ({ once }) => once(placesOf).numbers);
export const groupsAt = numbered("disaggregation", ({ once }) => once(groupsOf).numbers);
