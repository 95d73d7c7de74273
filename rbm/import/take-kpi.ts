import { standsForNothing } from "../checks/read/absent.ts";
import { readPeriod } from "../checks/read/period.ts";
import type { Value } from "../template/content.ts";
import { folded } from "../template/names.ts";
import type { Cells, Importing } from "./importing.ts";
import { type Column, isShared, type Line } from "./line.ts";
import { datedFigureOf } from "./values.ts";
import { entries, plainHeader } from "./words/index.ts";

/** The KPI that a row names, made where it is new, with what the row says of it. */
export function kpiAt(
  importing: Importing,
  line: Line,
  said: { readonly code: string; readonly title: string },
  result: Cells | null,
): Cells {
  const { grid, row, columns } = line;
  const key = folded(said.code || `${said.title} ${result?.code ?? ""}`);
  const there = importing.kpis.get(key);
  const cells: Cells = there ?? {
    code: said.code || importing.codeFor(""),
    title: said.title || null,
    result: result?.code ?? null,
  };
  if (!there) {
    importing.kpis.set(key, cells);
    importing.add("kpis", cells);
    const [sheet, at] = [grid.sheet.name, grid.address(row, grid.firstColumn)];
    if (!said.code) importing.need("code made up", sheet, at, said.title, `KPI ${cells.code}.`);
    if (!result) importing.need("to choose", sheet, at, said.title || said.code, `KPI ${cells.code} needs its result.`);
    const measure = measureOf(said.title);
    if (measure) cells.measure = measure;
    if (measure === "Percentage" || /%/.test(said.title)) cells.unit = "%";
  }
  if (said.title && !cells.title) cells.title = said.title;
  for (const column of columns) {
    const [sheet, id] = (column.mapping.to ?? "").split(".");
    if (sheet !== "kpis" || !id || line.text(column.column) === "") continue;
    if (id === "code" || id === "title") named(importing, line, column.column, cells, said[id]);
    else set(importing, line, column, cells, id);
  }
  return cells;
}

/** A KPI has one code and one title: what a second column says of either stays behind, and is told. */
function named(importing: Importing, { grid, row, text }: Line, column: number, cells: Cells, taken: string): void {
  if (text(column) === taken) {
    importing.carry(grid, row, column);
    return;
  }
  const says = `KPI ${cells.code} is named “${taken}” by another column; this one was not taken.`;
  importing.need("value not read", grid.sheet.name, grid.address(row, column), text(column), says);
  importing.leave(grid, row, column, says);
}

/** Puts a cell into a KPI; another value for what is there already is told, not taken. */
function set(importing: Importing, line: Line, { column, mapping }: Column, cells: Cells, id: string): void {
  const { grid, row } = line;
  const text = line.text(column);
  if (standsForNothing(text)) {
    importing.leave(grid, row, column, "It stands for nothing there.");
    return;
  }
  let value: Value = text;
  if (id === "baseline") {
    if (isShared(line, column)) {
      tellShared(importing, line, column);
      return;
    }
    const figure = datedFigureOf(line.cell(column));
    value = figure.value;
    tellFigure(importing, line, column, figure.problem);
    if (figure.percent || mapping.unit) cells.unit ??= figure.percent ? "%" : (mapping.unit ?? null);
    cells.baseline_period ??= figure.period ?? mapping.period ?? null;
  } else if (id === "baseline_period") value = readPeriod(text) ?? text;
  else if (id === "frequency") value = entries["kpis.frequency"]!.get(plainHeader(text)) ?? text;
  if (value === null) return;
  const before = cells[id] ?? null;
  if (before === null || (id === "unit" && before === "%")) cells[id] = value;
  else if (before !== value) {
    const says = `KPI ${cells.code} has ${String(before)} there from another row; this one was not taken.`;
    importing.need("value not read", grid.sheet.name, grid.address(row, column), text, says);
    importing.leave(grid, row, column, says);
    return;
  }
  importing.carry(grid, row, column);
}

export function tellFigure(
  importing: Importing,
  { grid, row, text }: Line,
  column: number,
  problem: string | null,
): void {
  if (problem === null) return;
  const says = `${problem} Its text was kept.`;
  importing.need("value not read", grid.sheet.name, grid.address(row, column), text(column), says);
}

/** A figure beside several indicators in one cell: nobody can say whose it is. */
export function tellShared(importing: Importing, { grid, row, text }: Line, column: number): void {
  const says = "Several indicators share its row, and it does not say which it is of.";
  if (!importing.seen.has(`shared ${grid.sheet.name} ${row} ${column}`)) {
    importing.seen.add(`shared ${grid.sheet.name} ${row} ${column}`);
    importing.need("value not read", grid.sheet.name, grid.address(row, column), text(column), says);
  }
  importing.leave(grid, row, column, says);
}

const PERCENTAGE =
  /^(percentage|proportion|share|percent|pourcentage|part|taux|porcentaje|proporcion|porcentagem|percentual|anteil|prozentsatz|доля|процент|نسبة)(?!\p{L})|^%|比例$|率$/u;
const COUNT =
  /^(number|no|nombre|numero|cantidad|quantidade)( of| de| d)(?!\p{L})|^(anzahl|zahl|количество|число|عدد|#)(?!\p{L})|数量$|数$|人数/u;

function measureOf(title: string): string | null {
  const text = plainHeader(title);
  if (PERCENTAGE.test(text) || /\(%\)\s*$/.test(title)) return "Percentage";
  return COUNT.test(text) || /\(#\)\s*$/.test(title) ? "Count" : null;
}
