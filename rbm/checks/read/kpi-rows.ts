import { type LookUp, lookUp } from "../look-up.ts";
import { textOf } from "./cell.ts";
import { entriesOf } from "./entries.ts";

/** Which rows of a sheet name which KPI. */
export interface KpiRows {
  /** What the different cells of the column name; null for those that name no code. */
  readonly codes: readonly (string | null)[];
  /** The code that a row names. */
  codeAt(row: number): string | null;
  /** Every code that is named, and by which rows, from the first down. */
  readonly rows: ReadonlyMap<string, Int32Array>;
  /** Rows in all. */
  readonly size: number;
}

const byCode = (sheet: string, column: string): LookUp<KpiRows> =>
  lookUp([{ sheet, columns: [column] }], (checking) => {
    const { different, at } = entriesOf(checking, sheet, column);
    const codes = different.map((cell) => textOf(cell));
    const numbers = new Map<string, number>();
    for (const code of codes) if (code !== null && !numbers.has(code)) numbers.set(code, numbers.size);
    const numberOf = Int32Array.from(codes, (code) => (code === null ? -1 : numbers.get(code)!));
    return { codes, codeAt: (row) => codes[at[row]!] ?? null, rows: grouped(at, numberOf, numbers), size: at.length };
  });

/** The rows of each group, by its name: counted first, then laid one group after the other. */
function grouped(
  at: Int32Array,
  groupOf: Int32Array,
  names: ReadonlyMap<string, number>,
): ReadonlyMap<string, Int32Array> {
  const ends = new Int32Array(names.size + 1);
  for (let row = 0; row < at.length; row++) {
    const group = groupOf[at[row]!]!;
    if (group >= 0) ends[group + 1]!++;
  }
  for (let i = 1; i < ends.length; i++) ends[i]! += ends[i - 1]!;
  const starts = ends.slice();
  const rows = new Int32Array(ends[names.size]!);
  for (let row = 0; row < at.length; row++) {
    const group = groupOf[at[row]!]!;
    if (group >= 0) rows[starts[group]!++] = row;
  }
  return new Map([...names].map(([name, group]) => [name, rows.subarray(ends[group]!, ends[group + 1]!)]));
}

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
