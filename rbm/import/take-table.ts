import { standsForNothing } from "../checks/read/absent.ts";
import { folded } from "../template/names.ts";
import type { Grid } from "./grid.ts";
import { headersOf } from "./headers.ts";
import type { Cells, Importing } from "./importing.ts";
import { type Column, type Line, lineOf, linesOf } from "./line.ts";
import { CONFIDENCE, type SheetMapping } from "./mapping.ts";
import { type RowKind, takeFigures } from "./take-figures.ts";
import { kpiAt } from "./take-kpi.ts";
import { headingAt, resultAt, resultsAt } from "./take-results.ts";
import { titleOf } from "./title-of.ts";
import { meanings, plainHeader } from "./words/index.ts";

/** Takes a table of a sheet as its mapping says. */
export function takeTable(importing: Importing, grid: Grid, told: SheetMapping): void {
  const end = Math.min(grid.lastRow, (told.lastRow ?? grid.lastRow + 1) - 1);
  const start = told.headerRow - 1 + told.headerRows;
  const last = end < grid.lastRow ? lastOf(grid, start, end) : end;
  for (let row = last + 1; row <= end; row++) strayRow(importing, grid, row, "It stands above the next header.");
  const columns = takenColumns(importing, grid, told, start, last);
  takeRows(importing, grid, start, last, columns);
}

/** The last row of a table that another one follows: its own title, a text alone, is none of it. */
function lastOf(grid: Grid, start: number, end: number): number {
  for (let row = end; row >= start; row--) {
    const texts = new Map<string, number>();
    for (let column = grid.lastColumn; column >= grid.firstColumn; column--) texts.set(grid.text(row, column), column);
    texts.delete("");
    const [first = grid.firstColumn] = texts.values();
    if (texts.size > 1 || first > grid.firstColumn + 1) return row;
  }
  return end;
}

function takenColumns(importing: Importing, grid: Grid, told: SheetMapping, start: number, last: number): Column[] {
  const { name } = grid.sheet;
  const headers = headersOf(grid, told.headerRow - 1, told.headerRows, last);
  const same = (
    a: { readonly text: string; readonly nth: number },
    b: { readonly header: string; readonly nth: number },
  ) => folded(a.text) === folded(b.header) && a.nth === b.nth;
  const columns: Column[] = [];
  for (const mapping of told.columns) {
    const at = headers.find((header) => same(header, mapping));
    if (!at) {
      const says = "The mapping names this header and the sheet has none of it.";
      importing.need("column gone", name, null, mapping.header, says);
    } else if (mapping.to === null) setAside(importing, grid, at.column, at.text, start, last);
    else {
      columns.push({ column: at.column, mapping });
      for (let row = told.headerRow - 1; row < start; row++) {
        if (mapping.basis !== "content") importing.carry(grid, row, at.column);
        else importing.leave(grid, row, at.column, "Its column was taken by what it holds, not by this header.");
      }
      if (mapping.basis !== "content" && mapping.basis !== "part of the name") continue;
      const by = mapping.basis === "content" ? "what it holds" : "part of its name";
      const says = `Taken as ${titleOf(mapping)}, by ${by} (${CONFIDENCE[mapping.basis]}). Change the mapping if it is not.`;
      importing.need("column guessed", name, grid.address(told.headerRow - 1, at.column), at.text, says);
    }
  }
  for (const header of headers) {
    if (!told.columns.some((mapping) => same(header, mapping)))
      setAside(importing, grid, header.column, header.text, start, last);
  }
  return columns;
}

/** A sheet's column that goes nowhere: told with how much it holds. */
function setAside(importing: Importing, grid: Grid, column: number, header: string, start: number, last: number): void {
  let filled = 0;
  for (let row = start; row <= last; row++) {
    if (grid.text(row, column) === "") continue;
    filled++;
    importing.leave(grid, row, column, `Its column, ${header}, is not taken.`);
  }
  if (filled === 0) return;
  const cell = grid.address(Math.max(0, start - 1), column);
  const says = `${filled} filled ${filled === 1 ? "cell stays" : "cells stay"} behind.`;
  importing.need("column not taken", grid.sheet.name, cell, header, says);
}

function takeRows(importing: Importing, grid: Grid, start: number, last: number, columns: readonly Column[]): void {
  const takesKpis = columns.some(({ mapping }) => mapping.to === "kpis.code" || mapping.to === "kpis.title");
  const hidden = new Set(grid.turned ? [] : grid.sheet.hiddenRows);
  let result: Cells | null = null;
  let kpi: Cells | null = null;
  let isSource = false;
  for (let row = start; row <= last; row++) {
    const whole = lineOf(grid, row, columns);
    const filled = columns.filter(({ column }) => whole.text(column) !== "");
    if (filled.length === 0) {
      strayRow(importing, grid, row, "Nothing in this row is under a column that is taken.");
      continue;
    }
    if (numbersColumns(filled.map(({ column }) => whole.text(column)))) {
      strayRow(importing, grid, row, "It numbers the columns.");
      continue;
    }
    const [firstText = ""] = filled.map(({ column }) => whole.text(column));
    if (isTotal(firstText)) {
      strayRow(importing, grid, row, "It is a total of other rows, which is worked out.");
      continue;
    }
    if (filled.length === 1 && NOTE.test(firstText)) {
      strayRow(importing, grid, row, "It is a note.");
      continue;
    }
    if (hidden.has(row)) {
      const says = "The row is hidden; it was taken all the same.";
      importing.need("hidden", grid.sheet.name, grid.address(row, grid.firstColumn), "", says);
    }
    const heading = takesKpis ? headingAt(grid, row) : null;
    if (heading) {
      for (let column = grid.firstColumn; column <= grid.lastColumn; column++) importing.carry(grid, row, column);
      result = resultAt(importing, grid, row, heading.text, heading.level, null);
      kpi = null;
      continue;
    }
    result = resultsAt(importing, whole) ?? result;
    if (!takesKpis) {
      risk(importing, whole, result);
      continue;
    }
    const kind = rowKind(importing, whole);
    if (isSource && kpi !== null && kind === null && takeSource(importing, whole, kpi)) {
      isSource = false;
      continue;
    }
    isSource = kind === "source";
    if (kind === "source") {
      if (kpi === null || !takeSource(importing, whole, kpi))
        lost(importing, whole, filled, "It says where figures come from, and no figure.");
      continue;
    }
    for (const line of linesOf(grid, row, columns)) {
      const said = { code: textOf(line, "kpis.code"), title: textOf(line, "kpis.title") };
      if (said.code === "" && said.title === "") {
        const figures = filled.filter(({ mapping }) => /^(actuals|kpi_targets)\./.test(mapping.to ?? ""));
        if (figures.length === 0 || kpi === null) {
          if (filled.some(({ mapping }) => !/^(results|risks)\./.test(mapping.to ?? "")))
            lost(importing, line, filled, "It names no indicator.");
          continue;
        }
        const says = `No indicator is named: taken as ${String(kpi.code)}, as in the row above.`;
        importing.need("row filled down", grid.sheet.name, grid.address(row, grid.firstColumn), "", says);
      } else if (said.code === "" && standsForNothing(said.title)) {
        lost(importing, line, filled, "It names no indicator.");
        continue;
      } else kpi = kpiAt(importing, line, said, result);
      takeFigures(importing, line, kpi, kind);
    }
    risk(importing, whole, result);
  }
}

const textOf = (line: Line, to: string): string => {
  const column = line.columns.find(({ mapping }) => mapping.to === to)?.column;
  return column === undefined ? "" : line.text(column);
};

/** What a word beside the figures says of them: `Planned`, `Achieved`, `Source`. */
function rowKind(importing: Importing, { grid, row, columns }: Line): RowKind | "source" | null {
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    if (columns.some((one) => one.column === column)) continue;
    const to = meanings.get(plainHeader(grid.text(row, column)))?.to;
    const kind = to === undefined ? undefined : KINDS[to];
    if (kind === undefined) continue;
    importing.carry(grid, row, column);
    return kind;
  }
  return sourceIn(importing, grid, row, columns);
}

const KINDS: Readonly<Record<string, RowKind | "source">> = {
  "actuals.value": "actual",
  "kpi_targets.target": "target",
  "kpis.data_source": "source",
  "kpis.verification": "source",
};

/** A row of a logframe that says `Source` where the rows above it have their figures. */
function sourceIn(importing: Importing, grid: Grid, row: number, columns: readonly Column[]): "source" | null {
  const figures = columns.filter(({ mapping }) =>
    /^(actuals\.value|kpi_targets\.target|kpis\.baseline)$/.test(mapping.to ?? ""),
  );
  const texts = figures.filter(({ column }) => grid.text(row, column) !== "");
  const isSource =
    texts.length > 0 &&
    texts.every(({ column }) => KINDS[meanings.get(plainHeader(grid.text(row, column)))?.to ?? ""] === "source");
  if (!isSource) return null;
  for (const { column } of texts) importing.carry(grid, row, column);
  return "source";
}

/** Where the figures come from, as one text under the figures or beside the word `Source`. */
function takeSource(importing: Importing, line: Line, kpi: Cells): boolean {
  const figures = line.columns.filter(({ mapping }) =>
    /^(actuals\.value|kpi_targets\.target|kpis\.baseline)$/.test(mapping.to ?? ""),
  );
  const filled = figures.filter(({ column }) => line.text(column) !== "");
  const texts = new Set(filled.map(({ column }) => line.text(column)));
  const [text] = texts;
  if (
    texts.size !== 1 ||
    text === undefined ||
    /^[\d\s.,%]+$/.test(text) ||
    KINDS[meanings.get(plainHeader(text))?.to ?? ""]
  )
    return false;
  kpi.verification = kpi.verification ? `${String(kpi.verification)}; ${text}` : text;
  for (const { column } of filled) importing.carry(line.grid, line.row, column);
  return true;
}

/** How a note under a table begins. */
const NOTE =
  /^([*†‡¹²³]|(notes?|n\.?b\.?|source|sources|remarques?|nota|fuente|anmerkung|quelle|примечание|источник|ملاحظة|注)\s?[:：.])/iu;

const TOTALS = new Set(
  "total | totals | grand total | sub total | subtotal | sum | somme | sous total | suma | soma | summe | gesamt | zwischensumme | итого | всего | المجموع | الإجمالي | 合计 | 总计 | 小计"
    .split("|")
    .map(plainHeader),
);

const isTotal = (text: string): boolean => TOTALS.has(plainHeader(text));

function risk(importing: Importing, { grid, row, columns }: Line, result: Cells | null): void {
  const column = columns.find(({ mapping }) => mapping.to === "risks.risk")?.column;
  const text = column === undefined ? "" : grid.text(row, column);
  if (column === undefined || text === "") return;
  if (standsForNothing(text)) {
    importing.leave(grid, row, column, "It stands for nothing there.");
    return;
  }
  importing.carry(grid, row, column);
  const key = `risk ${result?.code} ${text}`;
  if (importing.seen.has(key)) return;
  importing.seen.add(key);
  importing.add("risks", { result: result?.code ?? null, risk: text });
}

/** A row of 1, 2, 3, … under the header, as tables of ministries have. */
const numbersColumns = (texts: readonly string[]): boolean =>
  texts.length > 2 &&
  texts.every((text, i) => /^\d+$/.test(text) && (i === 0 || Number(text) > Number(texts[i - 1]))) &&
  Number(texts.at(-1)) - Number(texts[0]) < texts.length * 2;

/** A row of which nothing is taken: its first text is told, as a figure may stand in it. */
export function strayRow(importing: Importing, grid: Grid, row: number, says: string): void {
  let isTold = false;
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const text = grid.text(row, column);
    if (text === "") continue;
    importing.leave(grid, row, column, says);
    if (!isTold) importing.need("row not taken", grid.sheet.name, grid.address(row, column), text, says);
    isTold = true;
  }
}

function lost(importing: Importing, line: Line, filled: readonly Column[], says: string): void {
  const [first] = filled;
  if (!first) return;
  for (const { column } of filled) importing.leave(line.grid, line.row, column, says);
  const found = filled.map(({ column }) => line.text(column)).join(" | ");
  importing.need("row not taken", line.grid.sheet.name, line.grid.address(line.row, first.column), found, says);
}
