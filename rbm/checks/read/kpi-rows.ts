import { boundSheet, cells } from "../../template/bind.ts";
import type { Cell } from "../../workbook/workbook.ts";
import { type LookUp, lookUp } from "../look-up.ts";
import { textOf } from "./cell.ts";

/** Which rows of a sheet name which KPI. */
export interface KpiRows {
  /** The code that each row names; null where it names none. */
  readonly codes: readonly (string | null)[];
  /** The rows that name a code, from the first down. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

const byCode = (sheetId: string, column: string): LookUp<KpiRows> =>
  lookUp([{ sheet: sheetId, columns: [column] }], ({ workbook }) => {
    const sheet = boundSheet(workbook, sheetId);
    const codeAt = remembered(textOf);
    const rows = new Map<string, number[]>();
    const rowsNaming = remembered((code) => {
      const own: number[] = [];
      rows.set(code as string, own);
      return own;
    });
    const named = cells(sheet, column);
    const codes = new Array<string | null>(named.length);
    let last: Cell = null;
    let code: string | null = null;
    let own: number[] | null = null;
    for (let row = 0; row < named.length; row++) {
      const cell = named[row]!;
      if (cell !== last) {
        last = cell;
        code = codeAt(cell);
        own = code === null ? null : rowsNaming(code);
      }
      codes[row] = code;
      own?.push(row);
    }
    return { codes, rows };
  });

/** The sheets whose rows are each about one KPI, by the column that names it. */
export const KPI_ROWS = {
  kpis: byCode("kpis", "code"),
  kpi_targets: byCode("kpi_targets", "kpi"),
  actuals: byCode("actuals", "kpi"),
  follow_up: byCode("follow_up", "kpi"),
  changes: byCode("changes", "kpi"),
} as const satisfies Readonly<Record<string, LookUp<KpiRows>>>;

/** Codes of KPIs. Of two KPIs with one code neither is one: what is meant is not known until one is gone. */
export const kpiCodes = lookUp([{ sheet: "kpis", columns: ["code"] }], ({ once }): ReadonlySet<string> => {
  const { rows } = once(KPI_ROWS.kpis);
  return new Set([...rows].flatMap(([code, own]) => (own.length === 1 ? [code] : [])));
});

/** Reads a cell as `read` does, each of the few entries that come again and again once. */
export function remembered<T>(read: (cell: Cell) => T): (cell: Cell) => T {
  const known = new Map<Cell, T>();
  let last: Cell | undefined;
  let lastAnswer: T | undefined;
  return (cell) => {
    if (cell === last) return lastAnswer as T;
    let answer = known.get(cell);
    if (answer === undefined) {
      answer = read(cell);
      known.set(cell, answer);
    }
    last = cell;
    lastAnswer = answer;
    return answer;
  };
}
