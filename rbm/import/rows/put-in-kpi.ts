import { standsForNothing } from "../../checks/read/absent.ts";
import type { Value } from "../../template/content.ts";
import type { DecimalSign } from "../cells/decimal-sign.ts";
import { datedFigureOf } from "../cells/figure.ts";
import { periodOf } from "../cells/period-of-cell.ts";
import type { Cells, Importing } from "../importing.ts";
import { JOINED } from "../mapping/mapping.ts";
import { entries, plainHeader } from "../words/index.ts";
import type { Column, Line } from "./line.ts";
import { partOf, tellPart } from "./part.ts";
import { multipliedOnce, takeUnit, tellFigure, tellShared, valueOnly } from "./tell-figure.ts";

export interface Put {
  readonly id: string;
  readonly decimal: DecimalSign;
  /** Ids that this very row has put already. */
  readonly own: Set<string>;
}

/** Puts a cell into a KPI; another value for what is there already is told, not taken. */
export function putInKpi(importing: Importing, line: Line, { column, mapping }: Column, cells: Cells, put: Put): void {
  const { grid, row } = line;
  const { id, decimal, own } = put;
  const text = line.text(column);
  if (standsForNothing(text)) {
    importing.leave(grid, row, column, "It stands for nothing there.");
    return;
  }
  let value: Value = text;
  if (id === "baseline") {
    if (line.isShared(column)) {
      tellShared(importing, line, column);
      return;
    }
    const part = partOf(line, mapping.disaggregation, mapping.place);
    if (part !== null) {
      tellPart(importing, line, column, part);
      return;
    }
    const read = multipliedOnce(datedFigureOf(line.cell(column), decimal), line, column, cells, mapping.unit);
    const figure = valueOnly(read, text);
    value = figure.value;
    tellFigure(importing, line, column, figure);
    takeUnit(importing, line, column, cells, figure, mapping.unit);
    cells.baseline_period ??= figure.period ?? mapping.period ?? null;
  } else if (id === "baseline_period") value = periodOf(line.cell(column))?.period ?? text;
  else if (id === "frequency" || id === "accumulation") value = entries[`kpis.${id}`]!.get(plainHeader(text)) ?? text;
  if (value === null) return;
  const before = cells[id] ?? null;
  if (before === null || (id === "unit" && before === "%")) {
    cells[id] = value;
    own.add(id);
  } else if (JOINED.has(`kpis.${id}`) && own.has(id)) cells[id] = `${String(before)}; ${text}`;
  else if (before !== value) {
    const says = `KPI ${cells.code} has ${String(before)} there from another row; this one was not taken.`;
    importing.need("value not read", grid.sheet.name, grid.address(row, column), text, says);
    importing.leave(grid, row, column, says);
    return;
  }
  importing.carry(grid, row, column);
}
