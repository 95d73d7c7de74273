import type { Workbook } from "../workbook/workbook.ts";
import { type Grid, gridOf } from "./grid.ts";
import { type ReadHeader, readHeader, splitPeriod } from "./header.ts";
import type { ColumnMapping, Mapping, SheetMapping, Target } from "./mapping.ts";
import { entries, plainHeader } from "./words.ts";

/** How far down a header is looked for, and over how many rows. */
const DEEPEST = 40;
const TALLEST = 3;

/** A mapping as it can be told from names and content; to be shown to a person. */
export const guessMapping = (workbook: Workbook): Mapping => ({
  version: 1,
  sheets: workbook.sheets.flatMap(guessSheet),
});

function guessSheet(sheet: Workbook["sheets"][number]): SheetMapping[] {
  const grid = gridOf(sheet);
  const found = findHeader(grid);
  if (!found || sheet.visibility === "very hidden") {
    return [{ sheet: sheet.name, taken: false, headerRow: 0, headerRows: 0, columns: [] }];
  }
  const again = repeated(grid);
  const blocks = again.length > 1 ? again.map((row) => ({ row, rows: 1 })) : [found];
  return blocks.map(({ row, rows }, i): SheetMapping => {
    const next = blocks[i + 1];
    const last = next ? next.row - 1 : grid.lastRow;
    const columns = resolved(grid, row + rows, last, headersOf(grid, row, rows));
    const targets = new Set(columns.map(({ to }) => to));
    const taken = targets.has("kpis.title") || targets.has("kpis.code") || targets.has("results.title");
    const until = next ? { lastRow: next.row } : {};
    return { sheet: sheet.name, taken, headerRow: row + 1, headerRows: rows, ...until, columns };
  });
}

/** Rows that each carry a header of their own, as a logframe has one for every result. */
function repeated(grid: Grid): number[] {
  const rows: number[] = [];
  for (let row = grid.firstRow; row < grid.lastRow; row++) {
    const named = new Set(
      headersOf(grid, row, 1).flatMap(({ text }) => {
        const { meaning, certainty } = readHeader(text);
        return meaning && certainty >= 0.6 && text.length <= 60 ? [meaning.to] : [];
      }),
    );
    if (named.has("kpis.title") && (named.has("kpis.baseline") || named.has("kpi_targets.target"))) rows.push(row);
  }
  return rows;
}

export interface Header {
  readonly column: number;
  readonly text: string;
  readonly nth: number;
}

/** Headers over one or several rows, each a text; columns without any are left out. */
export function headersOf(grid: Grid, row: number, rows: number): Header[] {
  const seen = new Map<string, number>();
  const headers: Header[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const parts: string[] = [];
    for (let r = row; r < row + rows; r++) {
      const part = grid.text(r, column) || (r < row + rows - 1 ? spread(grid, r, column, row + rows - 1) : "");
      if (part !== "" && !parts.includes(part)) parts.push(part);
    }
    const text = parts.join(" / ");
    if (text === "") continue;
    const nth = (seen.get(text) ?? 0) + 1;
    seen.set(text, nth);
    headers.push({ column, text, nth });
  }
  return headers;
}

/** An upper header stands for the years to its right, merged or not. */
function spread(grid: Grid, row: number, column: number, lowest: number): string {
  if (!isPeriodOnly(grid.text(lowest, column))) return "";
  for (let c = column - 1; c >= grid.firstColumn; c--) {
    const above = grid.text(row, c);
    if (!isPeriodOnly(grid.text(lowest, c))) return "";
    if (above !== "") return above;
  }
  return "";
}

const isPeriodOnly = (text: string): boolean => {
  const { rest, period } = splitPeriod(text);
  return period !== undefined && plainHeader(rest) === "";
};

function findHeader(grid: Grid): { row: number; rows: number } | null {
  let best: { row: number; rows: number } | null = null;
  let most = 1.2;
  const last = Math.min(grid.lastRow - 1, grid.firstRow + DEEPEST);
  for (let row = grid.firstRow; row <= last; row++) {
    for (let rows = 1; rows <= TALLEST && row + rows <= grid.lastRow; rows++) {
      const score = scoreOf(headersOf(grid, row, rows)) - (rows - 1) * 0.3;
      if (score > most) [best, most] = [{ row, rows }, score];
    }
  }
  return best;
}

/** Known headers count, each target once; periods count beside them. */
function scoreOf(headers: readonly Header[]): number {
  const found = new Map<string, number>();
  for (const { text } of headers) {
    const { meaning, certainty, period, disaggregation } = readHeader(text);
    const key = `${meaning?.to ?? "period"} ${period ?? ""} ${disaggregation ?? ""} ${meaning?.level ?? ""}`;
    found.set(key, Math.max(found.get(key) ?? 0, certainty));
  }
  const named = [...found.keys()].filter((key) => !key.startsWith("period") && !key.startsWith("any."));
  if (named.length === 0) return 0;
  // A list of nothing but indicators is a table too.
  const indicators = named.some((key) => key.startsWith("kpis.title") && found.get(key) === 1) ? 0.25 : 0;
  return [...found.values()].reduce((sum, certainty) => sum + certainty, indicators);
}

interface Read extends Header, ReadHeader {}

function resolved(grid: Grid, firstRow: number, lastRow: number, headers: readonly Header[]): ColumnMapping[] {
  const read = headers.map((header): Read => ({ ...header, ...readHeader(header.text) }));
  const has = (to: string): boolean => read.some(({ meaning }) => meaning?.to === to);
  const long = { actuals: read.some((one) => one.meaning?.to === "actuals.value" && !one.period) };
  const taken = new Set<string>();
  return read.map((one): ColumnMapping => {
    const { text, nth, period, disaggregation, meaning } = one;
    const told = { header: text, nth, ...(period && { period }), ...(disaggregation && { disaggregation }) };
    let to = meaning ? targetOf(meaning.to, has, long.actuals) : null;
    let basis = one.basis;
    if (!meaning) [to, basis] = [contentTarget(grid, firstRow, lastRow, one, has), "content"];
    const key = `${to} ${period ?? ""} ${disaggregation ?? ""} ${meaning?.level ?? ""}`;
    if (to !== null && taken.has(key)) return { ...told, to: null, basis };
    taken.add(key);
    return { ...told, to, basis, ...(to === "results.title" && meaning?.level ? { level: meaning.level } : {}) };
  });
}

function targetOf(to: string, has: (to: string) => boolean, long: boolean): Target | null {
  const kpis = has("kpis.title");
  if (to === "any.code")
    return kpis ? (has("kpis.code") ? null : "kpis.code") : has("results.title") ? "results.code" : null;
  if (to === "any.period") return long ? "actuals.period" : has("kpi_targets.target") ? "kpi_targets.period" : null;
  if (to === "any.comment") return has("actuals.value") ? "actuals.comment" : null;
  if (to === "kpis.title" && !kpis) return null;
  return to as Target;
}

/** A year alone is a figure of that year; else what the cells below look like. */
function contentTarget(
  grid: Grid,
  firstRow: number,
  lastRow: number,
  one: Read,
  has: (to: string) => boolean,
): Target | null {
  const cells: string[] = [];
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + 60); row++) {
    const text = grid.text(row, one.column);
    if (text !== "") cells.push(text);
  }
  if (cells.length === 0) return null;
  if (isPeriodOnly(one.text))
    return /target|cible|meta|plan/i.test(grid.sheet.name) ? "kpi_targets.target" : "actuals.value";
  const share = (test: (text: string) => boolean): number => cells.filter(test).length / cells.length;
  const known = (list: string) => (text: string) => entries[list]!.has(plainHeader(text));
  if (!has("actuals.place") && share(known("actuals.place")) > 0.8) return "actuals.place";
  if (!has("actuals.disaggregation") && share(known("actuals.disaggregation")) > 0.8) return "actuals.disaggregation";
  const isCode = (text: string): boolean => /^[A-Z]{1,5}[-. ]?\d+([.-]\d+)*$/.test(text);
  if (has("kpis.title") && !has("kpis.code") && !has("any.code") && share(isCode) > 0.8) return "kpis.code";
  return null;
}
