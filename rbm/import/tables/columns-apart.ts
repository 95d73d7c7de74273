import { folded } from "../../template/names.ts";
import type { Grid } from "./grid.ts";
import { readHeader } from "./header.ts";
import { type Header, headersOf } from "./headers.ts";

/** The first column of each table under one header: where indicators are named again beside the figures of others, another one begins. */
export function columnsApart(grid: Grid, row: number, rows: number): number[] {
  const headers = headersOf(grid, row, rows, grid.lastRow).map((header) => ({
    ...header,
    to: header.bare ? null : titleOrOther(header),
  }));
  const starts = [grid.firstColumn];
  const titles = headers.filter(({ to }) => to === "kpis.title");
  for (const [i, title] of titles.entries()) {
    const before = titles[i - 1];
    if (!before) continue;
    const between = headers.filter(({ column }) => column > before.column && column < title.column);
    if (!between.some(({ to }) => FIGURES.has(to ?? ""))) continue;
    let start = title.column;
    for (const header of [...between].reverse()) {
      if (header.column !== start - 1 || !leads(header)) break;
      start = header.column;
    }
    const isAfterGap = !headers.some(({ column, bare }) => column === start - 1 && !bare);
    if (isAfterGap || start < title.column || folded(before.text) === folded(title.text)) starts.push(start);
  }
  return starts;
}

const FIGURES: ReadonlySet<string> = new Set(["kpis.baseline", "kpi_targets.target", "actuals.value"]);

/** What may stand before the indicators of a table: their codes, the results they are of. */
const leads = ({ to }: { readonly to: string | null }): boolean =>
  to !== null && (to === "any.code" || to === "kpis.code" || to.startsWith("results."));

function titleOrOther({ text }: Header): string | null {
  const { meaning, certainty } = readHeader(text);
  return meaning && (meaning.to !== "kpis.title" || certainty === 1) ? meaning.to : null;
}
