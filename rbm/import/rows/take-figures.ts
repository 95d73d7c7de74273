import type { Value } from "../../template/content.ts";
import type { DecimalSign } from "../cells/decimal-sign.ts";
import { datedFigureOf, figureOf } from "../cells/figure.ts";
import type { Cells, Importing } from "../importing.ts";
import type { ColumnMapping } from "../mapping/mapping.ts";
import { entries } from "../words/index.ts";
import { findAccumulation } from "./find-accumulation.ts";
import { type Column, type Line, textOf } from "./line.ts";
import { groupOf, partOf, placeOf, tellPart } from "./part.ts";
import { periodAt } from "./period-at.ts";
import { putInKpi } from "./put-in-kpi.ts";
import { isMonth } from "./quarters-of-months.ts";
import { multipliedOnce, takeUnit, tellFigure, tellShared, valueOnly } from "./tell-figure.ts";

/** What the figures of a row are, where a word beside them says so: planned, achieved, or what was there before. */
export type RowKind = "target" | "actual" | "baseline";

export interface FigureOptions {
  readonly kind: RowKind | null;
  readonly decimal: DecimalSign;
  /** The group that the row is about, where its name stands in the place of an indicator's. */
  readonly group?: string;
}

/** Takes a row's figures as KPI targets and actuals of a KPI; the rows that they made, by column. */
export function takeFigures(importing: Importing, line: Line, kpi: Cells, options: FigureOptions): Map<number, Cells> {
  const made = new Map<number, Cells>();
  const { grid, row, columns } = line;
  const { kind, decimal } = options;
  const columnOf = (to: string) => columns.find(({ mapping }) => mapping.to === to)?.column;
  const carry = (...targets: string[]): void => {
    for (const to of targets) {
      const column = columnOf(to);
      if (column !== undefined && line.text(column) !== "") importing.carry(grid, row, column);
    }
  };
  const place = placeOf(line) ?? "World";
  const group = options.group ?? groupOf(line);
  findAccumulation(importing, line, kpi, decimal);
  for (const { column, mapping } of columns) {
    const isFigure = mapping.to === "kpi_targets.target" || mapping.to === "actuals.value";
    const isTarget = kind === null ? mapping.to === "kpi_targets.target" : kind === "target";
    if (!isFigure || line.text(column) === "") continue;
    if (line.isShared(column)) {
      tellShared(importing, line, column);
      continue;
    }
    if (kind === "baseline") {
      takeBaseline(importing, line, { column, mapping }, kpi, decimal);
      continue;
    }
    const read = multipliedOnce(datedFigureOf(line.cell(column), decimal), line, column, kpi, mapping.unit);
    const figure = isTarget ? read : valueOnly(read, line.text(column));
    if (figure.value === null) {
      importing.leave(grid, row, column, "It stands for nothing there.");
      continue;
    }
    const disaggregation = mapping.disaggregation ?? group ?? "Total";
    const at = mapping.place ?? place;
    const part = isTarget ? partOf(line, disaggregation, at) : null;
    if (part !== null) {
      tellPart(importing, line, column, part);
      continue;
    }
    tellFigure(importing, line, column, figure);
    takeUnit(importing, line, column, kpi, figure, mapping.unit);
    const time = periodAt(line, { column, mapping }, figure, isTarget);
    const { period } = time;
    if (time.isOfDay) tellDay(importing, line, time.column!, period!);
    tellPeriod(importing, line, column, period, figure.value);
    if (time.column !== null) importing.carry(grid, row, time.column);
    if (isTarget) {
      const target = { kpi: kpi.code!, period, target: figure.value };
      made.set(column, once(importing, "kpi_targets", target, line, column));
    } else {
      const of = { kpi: kpi.code!, period, place: at, disaggregation, value: figure.value };
      const parts = partsAt(importing, line, mapping, decimal);
      const comment = textOf(line, "actuals.comment") || null;
      made.set(column, once(importing, "actuals", { ...of, ...parts, comment }, line, column));
      carry("actuals.comment", "actuals.place", "actuals.disaggregation");
    }
  }
  tellUnlisted(importing, line, "actuals.place", place);
  tellUnlisted(importing, line, "actuals.disaggregation", group);
  return made;
}

/** A row that says it is the baseline, in a list of a figure a row. */
function takeBaseline(importing: Importing, line: Line, { column, mapping }: Column, kpi: Cells, decimal: DecimalSign) {
  const isFirst = (kpi.baseline ?? null) === null;
  putInKpi(importing, line, { column, mapping }, kpi, { id: "baseline", decimal, own: new Set() });
  if (!isFirst || (kpi.baseline ?? null) === null) return;
  const time = periodAt(line, { column, mapping }, datedFigureOf(line.cell(column), decimal), false);
  if (time.period === null) return;
  kpi.baseline_period ??= time.period;
  if (time.column !== null) importing.carry(line.grid, line.row, time.column);
}

/** The numerator and the denominator of a row's actual: those of its time, where the table has several. */
function partsAt(importing: Importing, line: Line, of: ColumnMapping, decimal: DecimalSign): Cells {
  const parts: Cells = {};
  for (const id of ["numerator", "denominator"]) {
    const those = line.columns.filter(({ mapping }) => mapping.to === `actuals.${id}`);
    const isOfTime = ({ mapping }: Column) => mapping.period === of.period && mapping.label === of.label;
    const found = those.find(isOfTime) ?? those.find(({ mapping }) => !mapping.period && !mapping.label);
    if (!found || line.text(found.column) === "") continue;
    const { value } = figureOf(line.cell(found.column), decimal);
    parts[id] = value;
    if (value !== null) importing.carry(line.grid, line.row, found.column);
  }
  return parts;
}

function tellDay(importing: Importing, { grid, row, text }: Line, column: number, period: string): void {
  const says = `The day was taken as the quarter it is in, ${period}.`;
  importing.need("period guessed", grid.sheet.name, grid.address(row, column), text(column), says);
}

function tellPeriod(importing: Importing, line: Line, column: number, period: string | null, value: Value): void {
  if (period !== null && importing.periods.has(period)) return;
  const says =
    period === null
      ? "It is not said which period it is about."
      : isMonth(period)
        ? `${period} is a month, and the plan counts quarters. Enter the quarter: the sum of its months where they are counted anew, else its last month.`
        : `${period} is not a period of the plan.`;
  importing.need("no period", line.grid.sheet.name, line.grid.address(line.row, column), String(value), says);
}

function tellUnlisted(
  importing: Importing,
  line: Line,
  to: "actuals.place" | "actuals.disaggregation",
  value: string | null,
) {
  const column = line.columns.find(({ mapping }) => mapping.to === to)?.column;
  const places = importing.framework.places.map(({ name }) => name);
  const list = to === "actuals.place" ? places : [...entries[to]!.values()];
  if (value === null || column === undefined || list.includes(value)) return;
  const at = line.grid.address(line.row, column);
  importing.need("not in the list", line.grid.sheet.name, at, value, "Choose an entry of the list.");
}

/** The same figure told twice is one; two figures for one place are both kept, and told. */
function once(importing: Importing, sheet: string, cells: Cells, { grid, row }: Line, column: number): Cells {
  const { value = null, target = null, comment: _, ...of } = cells;
  const [key, whole] = [JSON.stringify([sheet, of]), JSON.stringify([sheet, of, value ?? target])];
  importing.carry(grid, row, column);
  const there = importing.figures.get(whole);
  if (there) return there;
  if (importing.seen.has(key)) {
    const says = "Another figure for the same KPI, period, place and group is there too; both were kept.";
    importing.need("to choose", grid.sheet.name, grid.address(row, column), String(value ?? target), says);
  }
  importing.seen.add(key);
  importing.figures.set(whole, cells);
  importing.places.set(cells, { sheet: grid.sheet.name, cell: grid.address(row, column) });
  importing.add(sheet, cells);
  return cells;
}
