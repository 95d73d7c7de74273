import type { Finding, WorkbookCheck } from "../check.ts";
import { boundTables, headerAddress, withSheet } from "../read/headers.ts";

export const columnMoved: WorkbookCheck = {
  id: "structure/column-moved",
  area: "structure",
  severity: "tip",
  scope: "workbook",
  title: "Column moved",
  finds: "Columns in another order than the template's. They are read by their headers.",
  why: "A row pasted from another workbook lands in the wrong columns.",
  how: "Leave it, or move the column back before you paste.",
  reads: "structure",
  *run({ workbook }): Iterable<Finding> {
    for (const bound of boundTables(workbook.sheets)) {
      const found = [...bound.columns].flatMap(([id, { index }]) => (index === null ? [] : [{ id, index }]));
      const out = outOfOrder(found.map(({ index }) => index));
      for (const at of out) {
        const { id, index } = found[at]!;
        const { header } = bound.columns.get(id)!.declaration;
        const after = at === 0 ? "at the start" : `after ${bound.columns.get(found[at - 1]!.id)!.declaration.header}`;
        const cell = headerAddress(bound, index);
        yield { sheet: bound.declaration.id, column: id, cell, found: header, expected: after };
      }
    }
  },
  examples: {
    fails: {
      says: "The column Status of Risks was moved to the front.",
      rebuild: (workbook) =>
        withSheet(workbook, "Risks", ({ columns, ...sheet }) => ({
          ...sheet,
          columns: [columns[6]!, ...columns.slice(0, 6)],
        })),
      at: { sheet: "risks", column: "status", cell: "A4" },
    },
    passes: { says: "Columns in the order of the template." },
  },
};

/** The fewest places to move so that the rest goes up: those outside a longest rising run. */
function outOfOrder(values: readonly number[]): number[] {
  if (values.every((value, i) => i === 0 || values[i - 1]! < value)) return [];
  const length: number[] = [];
  const before: number[] = [];
  let end = -1;
  for (let i = 0; i < values.length; i++) {
    length[i] = 1;
    before[i] = -1;
    for (let j = 0; j < i; j++) {
      if (values[j]! < values[i]! && length[j]! + 1 > length[i]!) [length[i], before[i]] = [length[j]! + 1, j];
    }
    if (end < 0 || length[i]! > length[end]!) end = i;
  }
  const kept = new Set<number>();
  for (let i = end; i >= 0; i = before[i]!) kept.add(i);
  return values.map((_, i) => i).filter((i) => !kept.has(i));
}
