import type { ColumnTable, TableDeclaration } from "../../pipelines/index.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import type { WriteSheet } from "../../rbm/workbook/xlsx/hucre.ts";

/** Bars that a chart shows and still reads. */
const MOST = 30;

/** A sheet with a native chart of a tidy table: its first share, else its first number, in the last period that has any; null where it has none. */
export function chartSheet(table: ColumnTable, { title, key, columns }: TableDeclaration): WriteSheet | null {
  const names = Object.keys(columns);
  const label = key.filter((name) => name !== "period" && columns[name]?.type === "text").at(-1);
  const numbers = names.filter((name) => columns[name]?.type === "number" && name !== "time");
  const value = numbers.find((name) => columns[name]?.unit === "share") ?? numbers[0];
  if (!label || !value) return null;
  const cells = (name: string): unknown[] => Array.from(table.array(name) as ArrayLike<unknown>);
  const [labels, values] = [cells(label), cells(value)];
  const periods = names.includes("period") ? cells("period").map(String) : labels.map(() => "");
  const known = values.flatMap((cell, row) =>
    typeof cell === "number" && Number.isFinite(cell)
      ? [{ label: String(labels[row]), value: cell, period: periods[row] ?? "" }]
      : [],
  );
  const last = known
    .map(({ period }) => period)
    .sort((a, b) => (a && b ? comparePeriods(a, b) : 0))
    .at(-1);
  const shown = known.filter(({ period }) => period === last).slice(0, MOST);
  if (shown.length === 0) return null;
  const format = columns[value]?.unit === "share" ? "0%" : "#,##0.##";
  const end = shown.length + 1;
  return {
    name: "Chart",
    columns: [{ width: 36 }, { width: 14, numFmt: format }],
    rows: [[label, last ? `${value}, ${last}` : value], ...shown.map((row) => [row.label, row.value])],
    charts: [
      {
        type: "bar",
        title: [title, value, last].filter(Boolean).join(", "),
        series: [{ name: value, values: `Chart!$B$2:$B$${end}`, categories: `Chart!$A$2:$A$${end}`, color: "0B72B5" }],
        gapWidth: 40,
        anchor: { from: { row: 1, col: 3 }, to: { row: Math.max(20, end + 4), col: 13 } },
      },
    ],
  };
}
