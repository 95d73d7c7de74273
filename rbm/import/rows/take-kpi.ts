import { folded } from "../../template/names.ts";
import type { DecimalSign } from "../cells/decimal-sign.ts";
import { markedLines } from "../cells/list-in-cell.ts";
import { measureOf } from "../cells/measure-of.ts";
import type { Cells, Importing } from "../importing.ts";
import type { Line } from "./line.ts";
import { dimensionIn } from "./part.ts";
import { putInKpi } from "./put-in-kpi.ts";

/** What a row calls its KPI. */
export interface SaidOfKpi {
  readonly code: string;
  readonly title: string;
  /** The title that its own goes behind, as `of which women` says nothing alone; "" for most. */
  readonly of: string;
}

/** The KPI that a row names, made where it is new, with what the row says of it. */
export function kpiAt(
  importing: Importing,
  line: Line,
  said: SaidOfKpi,
  result: Cells | null,
  decimal: DecimalSign,
): Cells {
  const { grid, row, columns } = line;
  const title = said.of === "" ? said.title : `${said.of}: ${said.title}`;
  const key = folded(said.code || `${title} ${result?.code ?? ""}`);
  const there = importing.kpis.get(key) ?? (said.code === "" ? alone(importing, title, result) : undefined);
  const cells: Cells = there ?? {
    code: said.code || importing.codeFor(""),
    title: title || null,
    result: result?.code ?? null,
  };
  if (!there) {
    importing.kpis.set(key, cells);
    if (title) importing.byTitle.set(folded(title), [...titled(importing, title), cells]);
    importing.add("kpis", cells);
    const [sheet, at] = [grid.sheet.name, grid.address(row, grid.firstColumn)];
    if (!said.code) importing.need("code made up", sheet, at, title, `KPI ${cells.code}.`);
    if (!result) importing.need("to choose", sheet, at, title || said.code, `KPI ${cells.code} needs its result.`);
    const measure = measureOf(title);
    if (measure) cells.measure = measure;
    tellSeveral(importing, line, cells);
    if (measure === "Percentage" || /%/.test(title)) cells.unit = "%";
  }
  if (title && !cells.title) cells.title = title;
  cells.result ??= result?.code ?? null;
  putDimension(importing, line, cells);
  const own = new Set<string>();
  for (const column of columns) {
    const [sheet, id] = (column.mapping.to ?? "").split(".");
    if (sheet !== "kpis" || !id || line.text(column.column) === "") continue;
    if (id === "code" || id === "title") named(importing, line, column.column, cells, said[id]);
    else putInKpi(importing, line, column, cells, { id, decimal, own });
  }
  return cells;
}

/** A column that says how figures are to be broken down, where one stood for the group that they are about. */
function putDimension(importing: Importing, { grid, row, columns, text }: Line, cells: Cells): void {
  const column = columns.find(({ mapping }) => mapping.to === "actuals.disaggregation")?.column;
  const dimension = column === undefined ? null : dimensionIn(text(column));
  if (column === undefined || dimension === null) return;
  const said = dimension === "To be chosen" ? text(column) : dimension;
  if (said !== dimension || /[,;/&+]/.test(said)) {
    const says = "Choose the one that its figures are broken down by.";
    importing.need("to choose", grid.sheet.name, grid.address(row, column), text(column), says);
  }
  cells.dimension ??= said;
  if (cells.dimension === said) importing.carry(grid, row, column);
}

const titled = ({ byTitle }: Importing, title: string): readonly Cells[] => byTitle.get(folded(title)) ?? [];

/** The one KPI of a title, where it or the row says no result: further sheets often name no result again. */
function alone(importing: Importing, title: string, result: Cells | null): Cells | undefined {
  const [first, ...others] = titled(importing, title);
  return first && others.length === 0 && (result === null || first.result === null) ? first : undefined;
}

/** A cell that lists several indicators which could not be parted. */
function tellSeveral(importing: Importing, { grid, row, columns, cell, text }: Line, cells: Cells): void {
  const titles = columns.find(({ mapping }) => mapping.to === "kpis.title")?.column;
  if (titles === undefined || markedLines(cell(titles)) < 2) return;
  const says = `Its lines seem to be indicators of their own; all were taken as KPI ${String(cells.code)}. Give each a row.`;
  importing.need("to choose", grid.sheet.name, grid.address(row, titles), text(titles), says);
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
