import { type BoundWorkbook, boundSheet, cells } from "../../template/bind.ts";
import { textOf } from "../read/cell.ts";

export interface Dependency {
  readonly row: number;
  readonly milestone: string;
  readonly needs: string;
}

/** Dependencies with both ends given. */
export function dependenciesOf(workbook: BoundWorkbook): Dependency[] {
  const sheet = boundSheet(workbook, "dependencies");
  const needs = cells(sheet, "needs").map(textOf);
  return cells(sheet, "milestone").flatMap((cell, row): Dependency[] => {
    const [milestone, needed] = [textOf(cell), needs[row]];
    return milestone && needed ? [{ row, milestone, needs: needed }] : [];
  });
}

/** All that a milestone waits for, itself not included unless it waits for itself. */
export function neededBy(milestone: string, all: readonly Dependency[]): Set<string> {
  const found = new Set<string>();
  const open = [milestone];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { milestone: waits, needs } of all) {
      if (waits !== at || found.has(needs)) continue;
      found.add(needs);
      open.push(needs);
    }
  }
  return found;
}
