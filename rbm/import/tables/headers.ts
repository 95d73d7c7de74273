import { columnName } from "../../workbook/address.ts";
import { bareMonthIn } from "../cells/month-in-text.ts";
import { splitPeriod } from "../cells/period-in-text.ts";
import { entries, meanings, plainHeader, qualifierOf } from "../words/index.ts";
import type { Grid } from "./grid.ts";

export interface Header {
  readonly column: number;
  readonly text: string;
  /** Which of several columns of that header it is, from 1. */
  readonly nth: number;
  /** Whether the sheet has no header there: it is then called after its column. */
  readonly bare: boolean;
}

/** Headers over one or several rows, each a text. A column without any has one where it holds something down to `last`. */
export function headersOf(grid: Grid, row: number, rows: number, last = row): Header[] {
  const seen = new Map<string, number>();
  const headers: Header[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const parts: string[] = [];
    for (let r = row; r < row + rows; r++) {
      const part = grid.text(r, column) || (r < row + rows - 1 ? spread(grid, r, column, row + rows - 1) : "");
      if (part !== "" && !parts.includes(part)) parts.push(part);
    }
    const named = parts.join(" / ");
    if (named === "" && !isFilled(grid, column, row + rows, last)) continue;
    const text = named || (grid.turned ? `(row ${column + 1})` : `(column ${columnName(column)})`);
    const nth = (seen.get(text) ?? 0) + 1;
    seen.set(text, nth);
    headers.push({ column, text, nth, bare: named === "" });
  }
  return headers;
}

/** Whether a column holds anything between two rows. */
export function isFilled(grid: Grid, column: number, from: number, last: number): boolean {
  for (let row = from; row <= last; row++) if (grid.text(row, column) !== "") return true;
  return false;
}

/** An upper header stands for the years to its right, an upper year for the kinds of figures, a figure's for its parts, merged or not. */
function spread(grid: Grid, row: number, column: number, lowest: number): string {
  const below = grid.text(lowest, column);
  const of = KINDS.find(({ is }) => is(below));
  if (!of) return "";
  for (let c = column - 1; c >= grid.firstColumn; c--) {
    const [above, beside] = [grid.text(row, c), grid.text(lowest, c)];
    if (!of.is(beside)) return "";
    if (above !== "") return of.under(above) ? above : "";
  }
  return "";
}

/** A time, `Year 2`, or its number under a header: `1`, `2`, `3` under `Targets`. */
const isTime = (text: string): boolean =>
  isPeriodOnly(text) || isTimeWithWord(text) || /^\d{1,2}$/.test(text) || bareMonthIn(text, "2000") !== null;

/** `Year 2021`, `Year 1`, `FINAL`: a time with the word for it, or one whose calendar is not said. */
function isTimeWithWord(text: string): boolean {
  const { rest, period, label } = splitPeriod(text);
  if (period !== undefined) return meanings.get(plainHeader(rest))?.to === "any.period";
  return label !== undefined && plainHeader(label) === plainHeader(text);
}

/** Whether a text is a time and nothing else. */
export function isPeriodOnly(text: string): boolean {
  const { rest, period, label } = splitPeriod(text);
  if (label !== undefined && /^(q[1-4]$|(19|20)\d\d\D)/i.test(label)) return plainHeader(rest) === "";
  return period !== undefined && plainHeader(rest) === "";
}

/** What a header of figures is parted into: `Value`, `Year`, `Female`, `%`. */
const isPartOfFigure = (text: string): boolean =>
  qualifierOf(text) !== undefined ||
  entries["actuals.disaggregation"]!.has(plainHeader(text)) ||
  entries["actuals.place"]!.has(plainHeader(text)) ||
  meanings.get(plainHeader(text))?.to === "any.period";

function isFigure(text: string): boolean {
  const to = meanings.get(plainHeader(text))?.to;
  return to === "actuals.value" || to === "kpi_targets.target" || to === "derived";
}

/** Kinds of lower headers that stand side by side, and what they may stand under. */
const KINDS: readonly { readonly is: (text: string) => boolean; readonly under: (text: string) => boolean }[] = [
  { is: isTime, under: () => true },
  { is: isPartOfFigure, under: () => true },
  { is: isFigure, under: isPeriodOnly },
];
