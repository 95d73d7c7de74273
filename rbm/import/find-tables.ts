import type { Sheet } from "../workbook/workbook.ts";
import { type Grid, gridOf } from "./grid.ts";
import { readHeader } from "./header.ts";
import { type Header, headersOf } from "./headers.ts";
import { splitPeriod } from "./period-in-text.ts";

/** Where a table's header stands in a grid, and its last row. */
export interface FoundTable {
  readonly row: number;
  readonly rows: number;
  readonly last: number;
}

/** How far down a header is looked for, and over how many rows. */
const DEEPEST = 40;
const TALLEST = 3;

/** The tables of a sheet: by rows, or, where the labels run down the side, in a grid that is turned. */
export function findTables(sheet: Sheet): { readonly grid: Grid; readonly tables: readonly FoundTable[] } {
  const grid = gridOf(sheet);
  const found = findHeader(grid);
  const turned = gridOf(sheet, true);
  const aside = findHeader(turned, isOfIndicators);
  if (aside && aside.score > (found?.score ?? 0) + 0.5) {
    return { grid: turned, tables: [{ row: aside.row, rows: aside.rows, last: turned.lastRow }] };
  }
  const again = repeated(grid);
  if (again.length > 1) {
    const tables = again.map((row, i) => {
      const last = (again[i + 1] ?? grid.lastRow + 1) - 1;
      return { row, rows: tallest(grid, row, last), last };
    });
    return { grid, tables };
  }
  return { grid, tables: found ? [{ row: found.row, rows: found.rows, last: grid.lastRow }] : [] };
}

/** The year that a sheet is about, where its name or the rows over a header say just one. */
export function yearOf(grid: Grid, header: number): string | undefined {
  const texts = [grid.sheet.name];
  for (let row = grid.firstRow; row < header; row++) {
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) texts.push(grid.text(row, column));
  }
  const years = new Set(texts.flatMap((text) => splitPeriod(text).period?.slice(0, 4) ?? []));
  return years.size === 1 ? [...years][0] : undefined;
}

/** Rows that each carry a header of their own, as a logframe has one for every result. */
function repeated(grid: Grid): number[] {
  const rows: number[] = [];
  for (let row = grid.firstRow; row < grid.lastRow; row++) {
    const named = new Set(
      headersOf(grid, row, 1).flatMap(({ text, bare }) => {
        if (bare || text.length > 60) return [];
        const { meaning, certainty } = readHeader(text);
        return meaning && certainty >= 0.6 ? [meaning.to] : [];
      }),
    );
    const figures = ["kpis.baseline", "kpi_targets.target", "actuals.value"].some((to) =>
      named.has(to as "kpis.baseline"),
    );
    if (named.has("kpis.title") && figures) rows.push(row);
  }
  return rows;
}

interface FoundHeader {
  readonly row: number;
  readonly rows: number;
  readonly score: number;
}

function findHeader(grid: Grid, counts: (header: Header) => boolean = () => true): FoundHeader | null {
  let best: FoundHeader | null = null;
  const last = Math.min(grid.lastRow - 1, grid.firstRow + DEEPEST);
  for (let row = grid.firstRow; row <= last; row++) {
    for (let rows = 1; rows <= TALLEST && row + rows <= grid.lastRow; rows++) {
      if (hasFigures(grid, row + rows - 1)) break;
      const score = scoreOf(headersOf(grid, row, rows).filter(counts)) - (rows - 1) * 0.3;
      if (score > (best?.score ?? 1.2)) best = { row, rows, score };
    }
  }
  return best;
}

function tallest(grid: Grid, row: number, last: number): number {
  let [best, most] = [1, scoreOf(headersOf(grid, row, 1))];
  for (let rows = 2; rows <= TALLEST && row + rows <= last; rows++) {
    if (hasFigures(grid, row + rows - 1)) break;
    const score = scoreOf(headersOf(grid, row, rows)) - (rows - 1) * 0.3;
    if (score > most) [best, most] = [rows, score];
  }
  return best;
}

/** Whether a row holds a number that is no year: then it is no header. */
function hasFigures(grid: Grid, row: number): boolean {
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const cell = grid.at(row, column);
    if (typeof cell === "number" && !(Number.isInteger(cell) && cell > 1900 && cell < 2100)) return true;
  }
  return false;
}

/** A first column of levels (Outcome, Output) is no header of a sheet on its side. */
function isOfIndicators({ text }: Header): boolean {
  const { meaning, certainty } = readHeader(text);
  return certainty === 1 && meaning !== null && !/^(results|risks|any)\./.test(meaning.to);
}

/** Known headers count, each target once; periods count beside them. */
function scoreOf(headers: readonly Header[]): number {
  const found = new Map<string, number>();
  for (const { text, bare } of headers) {
    if (bare) continue;
    const { meaning, certainty, period, label, disaggregation } = readHeader(text);
    const key = `${meaning?.to ?? "period"} ${period ?? label ?? ""} ${disaggregation ?? ""} ${meaning?.level ?? ""}`;
    found.set(key, Math.max(found.get(key) ?? 0, certainty));
  }
  const named = [...found.keys()].filter((key) => !key.startsWith("period") && !key.startsWith("any."));
  if (named.length === 0) return 0;
  // A list of nothing but indicators is a table too.
  const indicators = named.some((key) => key.startsWith("kpis.title") && found.get(key) === 1) ? 0.25 : 0;
  return [...found.values()].reduce((sum, certainty) => sum + certainty, indicators);
}
