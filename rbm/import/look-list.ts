import { csvOf } from "../exchange/csv.ts";
import type { Imported } from "./import-workbook.ts";
import { type LeftCell, type Need, needKinds } from "./need.ts";

/** Entries of a list that have one thing in common. */
export interface Alike<T> {
  readonly name: string;
  readonly those: readonly T[];
}

/** What a person has to look at, by kind; what may be wrong before what was only set aside. */
export const needsByKind = (needs: readonly Need[]): Alike<Need>[] =>
  alike(needs, ({ kind }) => kind).sort((a, b) => placeOf(a) - placeOf(b));

const placeOf = ({ those: [first] }: Alike<Need>): number => needKinds.indexOf(first!.kind);

/** Cells that stay behind, by why. */
export const leftByWhy = (left: readonly LeftCell[]): Alike<LeftCell>[] => alike(left, ({ why }) => why);

function alike<T>(all: readonly T[], nameOf: (one: T) => string): Alike<T>[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(nameOf(one)) ?? [];
    groups.set(nameOf(one), group);
    group.push(one);
  }
  return [...groups].map(([name, those]) => ({ name, those }));
}

/** What a person has to look at and what stays behind, as CSV; begins with the mark by which Excel knows UTF-8. */
export const lookListCsv = ({ needs, left }: Pick<Imported, "needs" | "left">): string =>
  `\ufeff${csvOf(
    ["what", "sheet", "cell", "found", "says"],
    [
      ...needs.map(({ kind, sheet, cell, found, says }) => [kind, sheet, cell, found, says]),
      ...left.map(({ sheet, cell, found, why }) => ["stays behind", sheet, cell, found, why]),
    ],
  )}`;
