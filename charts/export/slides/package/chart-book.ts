import { serialize, type WriteSheet } from "../../../../rbm/workbook/xlsx/hucre.ts";
import type { ChartBlock } from "../blocks.ts";

type Value = string | number | null;

/** Where a chart's figures stand in the sheet behind it. */
export interface SeriesCells {
  readonly name: string;
  readonly at: string;
  readonly values: string;
}

const SHEET = "Sheet1";

/** A1 addresses of each series: categories in the first column and a column a series; for a scatter two columns a series. */
export function cellsOf({ plot, series, categories }: ChartBlock): SeriesCells[] {
  const range = (column: number, rows: number): string => {
    const name = letters(column);
    return `${SHEET}!$${name}$2:$${name}$${Math.max(1, rows) + 1}`;
  };
  return series.map(({ values }, i) => {
    const [at, column] = plot === "scatter" ? [2 * i, 2 * i + 1] : [0, i + 1];
    return {
      name: `${SHEET}!$${letters(column)}$1`,
      at: range(at, plot === "scatter" ? values.length : categories.length),
      values: range(column, values.length),
    };
  });
}

/** The sheet that PowerPoint opens when somebody edits the chart's data. */
export async function chartBook(chart: ChartBlock): Promise<Uint8Array> {
  const { plot, series, categories } = chart;
  const columns: Value[][] =
    plot === "scatter"
      ? series.flatMap(({ name, at = [], values }) => [
          ["", ...at],
          [name, ...values],
        ])
      : [["", ...categories], ...series.map(({ name, values }) => [name, ...values])];
  const length = Math.max(...columns.map((column) => column.length));
  const rows = Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? null));
  const sheet: WriteSheet = { name: SHEET, rows: rows.map((row) => row.map((value) => (value === "" ? null : value))) };
  return serialize({ sheets: [sheet] });
}

const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));
