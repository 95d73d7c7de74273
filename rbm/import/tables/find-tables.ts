import type { Sheet } from "../../workbook/workbook.ts";
import { splitPeriod } from "../cells/period-in-text.ts";
import { blocksOfColumns } from "./blocks-of-columns.ts";
import { blocksOnTheirSide } from "./blocks-on-their-side.ts";
import { columnsApart } from "./columns-apart.ts";
import { type Grid, gridOf, within } from "./grid.ts";
import { hasFigures } from "./has-figures.ts";
import { hasTags } from "./has-tags.ts";
import { readHeader } from "./header.ts";
import { type Header, headersOf } from "./headers.ts";

/** Where a table's header stands, in a grid of nothing but its columns, and its last row. */
export interface FoundTable {
  readonly grid: Grid;
  readonly row: number;
  readonly rows: number;
  readonly last: number;
}

/** How far down a header is looked for, and over how many rows. */
const DEEPEST = 40;
const TALLEST = 3;
/** How far down the labels of a sheet on its side are looked for. */
const LONGEST = 300;

/** The tables of a sheet: below and beside each other, or, where the labels run down the side, one in a grid that is turned. */
export function findTables(sheet: Sheet): FoundTable[] {
  const grid = gridOf(sheet);
  const found = findHeader(grid);
  const turned = gridOf(sheet, true);
  const aside = findHeader(within(turned, turned.firstColumn, turned.firstColumn + LONGEST), isOfIndicators);
  if (aside && aside.score > (found?.score ?? 0) + 0.5) {
    const { row, rows } = aside;
    return blocksOnTheirSide(turned, row).map((block) => ({ grid: block, row, rows, last: block.lastRow }));
  }
  return staggered(grid) ?? stacked(grid, found);
}

/** Tables beside each other whose headers stand on different rows; null where there are none. */
function staggered(grid: Grid): FoundTable[] | null {
  const blocks = blocksOfColumns(grid);
  if (blocks.length < 2) return null;
  const tables = blocks.map((block) => stacked(block, findHeader(block)));
  const headed = tables.filter(([first]) => first !== undefined && isHeaderAt(first));
  const rows = new Set(headed.map(([first]) => first!.row));
  return headed.length > 1 && headed.length === blocks.length && rows.size > 1 ? tables.flat() : null;
}

const isHeaderAt = ({ grid, row, rows }: FoundTable): boolean =>
  Array.from({ length: rows }, (_, i) => row + i).some((each) => isHeader(grid, each));

/** The tables of a grid below each other, and beside each other under one header. */
function stacked(grid: Grid, found: FoundHeader | null): FoundTable[] {
  const again = repeated(grid);
  const below =
    again.length > 1
      ? again.map(({ row, rows }, i) => ({ row, rows, last: (again[i + 1]?.row ?? grid.lastRow + 1) - 1 }))
      : found
        ? [{ row: found.row, rows: found.rows, last: grid.lastRow }]
        : [];
  return below.flatMap((table) => {
    const starts = columnsApart(grid, table.row, table.rows);
    return starts.map((start, i) => ({
      ...table,
      grid: within(grid, start, (starts[i + 1] ?? Number.POSITIVE_INFINITY) - 1),
    }));
  });
}

/** The year that a sheet is about, where its name or the rows over a header say just one. */
export function yearOf(grid: Grid, header: number): string | undefined {
  const years = yearsIn(grid.sheet.name);
  for (let row = grid.firstRow; row < header; row++) addYears(years, grid, row);
  return onlyOf(years);
}

function yearsIn(text: string): Set<string> {
  const { period } = splitPeriod(text);
  return new Set(period === undefined ? [] : [period.slice(0, 4)]);
}

function addYears(years: Set<string>, grid: Grid, row: number): void {
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++)
    for (const year of yearsIn(grid.text(row, column))) years.add(year);
}

const onlyOf = (years: ReadonlySet<string>): string | undefined => (years.size === 1 ? [...years][0] : undefined);

interface HeaderRows {
  readonly row: number;
  readonly rows: number;
}

/** Headers that come again further down, as a logframe has one for every result. */
function repeated(grid: Grid): HeaderRows[] {
  const found: HeaderRows[] = [];
  for (let row = grid.firstRow; row < grid.lastRow; row++) {
    const before = found.at(-1);
    const from = before ? before.row + before.rows : grid.firstRow;
    if (row >= from && isHeader(grid, row)) found.push(tallest(grid, row, from));
  }
  return found;
}

/** Whether a row names indicators and figures by itself. */
function isHeader(grid: Grid, row: number): boolean {
  const named = new Set<string>();
  let isOwn = false;
  for (const { text, bare, column } of headersOf(grid, row, 1)) {
    if (bare || text.length > 60) continue;
    const { meaning, certainty } = readHeader(text);
    if (!meaning || certainty < 0.6) continue;
    named.add(meaning.to);
    isOwn ||= meaning.to === "kpis.title" && grid.holds(row, column);
  }
  const isNamed = isOwn && ["kpis.baseline", "kpi_targets.target", "actuals.value"].some((to) => named.has(to));
  return isNamed && !hasTags(grid, row);
}

interface FoundHeader extends HeaderRows {
  readonly score: number;
}

function findHeader(grid: Grid, counts: (header: Header) => boolean = () => true): FoundHeader | null {
  let best: FoundHeader | null = null;
  const last = Math.min(grid.lastRow - 1, grid.firstRow + DEEPEST);
  const years = yearsIn(grid.sheet.name);
  for (let row = grid.firstRow; row <= last; row++) {
    if (row > grid.firstRow) addYears(years, grid, row - 1);
    const year = onlyOf(years);
    for (let rows = 1; rows <= TALLEST && row + rows <= grid.lastRow; rows++) {
      if (hasFigures(grid, row + rows - 1) || hasTags(grid, row + rows - 1)) break;
      const score = scoreOf(headersOf(grid, row, rows).filter(counts), year) - (rows - 1) * 0.3;
      if (score > (best?.score ?? 1.2)) best = { row, rows, score };
    }
  }
  return best;
}

/** The rows around one that is a header which say most together; a row above is one where a cell of it is merged. */
function tallest(grid: Grid, at: number, from: number): HeaderRows {
  const year = yearOf(grid, at);
  let best: FoundHeader = { row: at, rows: 1, score: scoreOf(headersOf(grid, at, 1), year) };
  const above = at - 1 >= from && !hasFigures(grid, at - 1) && isGroup(grid, at - 1) ? at - 1 : at;
  for (let row = above; row <= at; row++) {
    for (let rows = at - row + 1; rows <= TALLEST && row + rows <= grid.lastRow; rows++) {
      if (hasFigures(grid, row + rows - 1) || hasTags(grid, row + rows - 1)) break;
      const score = scoreOf(headersOf(grid, row, rows), year) - (rows - 1) * 0.3;
      if (score > best.score) best = { row, rows, score };
    }
  }
  return best;
}

const isGroup = (grid: Grid, row: number): boolean =>
  grid.sheet.merged.some((block) => block.row === row && (block.columns > 1 || block.rows > 1));

/** A first column of levels (Outcome, Output) is no header of a sheet on its side. */
function isOfIndicators({ text }: Header): boolean {
  const { meaning, certainty } = readHeader(text);
  return certainty === 1 && meaning !== null && !/^(results|risks|any)\./.test(meaning.to);
}

/** Known headers count, each target once; periods count beside them. */
function scoreOf(headers: readonly Header[], year: string | undefined): number {
  const found = new Map<string, number>();
  for (const { text, bare } of headers) {
    if (bare) continue;
    const { meaning, certainty, period, label, disaggregation, place, cumulative } = readHeader(text, year);
    const counted = cumulative ? "cumulative" : "";
    const key = `${meaning?.to ?? "period"} ${period ?? label ?? ""} ${disaggregation ?? ""} ${place ?? ""} ${meaning?.level ?? ""} ${counted}`;
    found.set(key, Math.max(found.get(key) ?? 0, certainty));
  }
  const named = [...found.keys()].filter((key) => !key.startsWith("period") && !key.startsWith("any."));
  if (named.length === 0) return 0;
  // A list of nothing but indicators is a table too.
  const indicators = named.some((key) => key.startsWith("kpis.title") && found.get(key) === 1) ? 0.25 : 0;
  return [...found.values()].reduce((sum, certainty) => sum + certainty, indicators);
}
