import { type BoundSheet, cells } from "../../template/bind.ts";
import { columnOf } from "../../template/template.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { keysOf } from "../read/keys.ts";

export const duplicateKey: WorkbookCheck = {
  id: "row/duplicate-key",
  area: "row",
  severity: "error",
  scope: "workbook",
  title: "Same row twice",
  finds: "Two rows with the same key: the same KPI code, or the same KPI, period, place and group.",
  why: "Only one of them can be right, and totals would count both.",
  how: "Delete one of the two rows, or correct what makes them the same.",
  reads: "every sheet",
  *run({ workbook, once }): Iterable<Finding> {
    for (const [id, { first, shared }] of once(keysOf)) {
      const sheet = workbook.sheets.get(id)!;
      for (const row of shared) {
        const same = first[row]!;
        if (same === row) continue;
        const column = sheet.declaration.key[0]!;
        yield { sheet: id, column, row, expected: onlyOne(sheet, same), note: alike(sheet, same, row) };
      }
    }
  },
  examples: {
    fails: {
      says: "An actual was reported twice.",
      edits: [
        {
          sheet: "actuals",
          row: 12,
          set: { kpi: "DI-01", period: "2021-Q3", place: "World", disaggregation: "Total", value: 17 },
        },
      ],
      at: { sheet: "actuals", column: "kpi", row: 12 },
    },
    passes: {
      says: "The same KPI and period for another place.",
      edits: [
        {
          sheet: "actuals",
          row: 12,
          set: { kpi: "DI-01", period: "2021-Q3", place: "Africa", disaggregation: "Total", value: 7 },
        },
      ],
    },
  },
};

function onlyOne({ declaration, headerRow }: BoundSheet, same: number): string {
  const headers = declaration.key.map((column) => columnOf(declaration, column).header);
  const list = headers.length > 1 ? `${headers.slice(0, -1).join(", ")} and ${headers.at(-1)}` : headers[0];
  return `another ${list} than row ${(headerRow ?? 0) + 2 + same}`;
}

function alike(sheet: BoundSheet, a: number, b: number): string {
  const differs = sheet.declaration.columns.find(({ id }) => {
    const column = cells(sheet, id);
    return JSON.stringify(column[a] ?? null) !== JSON.stringify(column[b] ?? null);
  });
  return differs ? `same key, other ${differs.header}` : "same in every column";
}
