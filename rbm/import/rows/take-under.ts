import type { Cells, Importing } from "../importing.ts";
import { groupOfRow, isKnownGroup, isOtherMeasure, takeRestOfGroup } from "./group-of-row.ts";
import { type Line, textOf } from "./line.ts";
import { lost } from "./stray-row.ts";
import { type FigureOptions, takeFigures } from "./take-figures.ts";
import type { FiguresAbove } from "./take-said.ts";
import { partOfShare, takeShare } from "./take-share.ts";

/** The KPI that a row stands under. */
export interface KpiAbove {
  readonly kpi: Cells;
  /** Whether its title is set in. */
  readonly isSetIn: boolean;
  readonly figures: FiguresAbove | null;
}

/** Takes a row whose title is none of an indicator, but of a part of the one above it: a group, a numerator. Whether it is such a row. */
export function takeUnder(importing: Importing, line: Line, above: KpiAbove, options: FigureOptions): boolean {
  const titles = line.columns.find(({ mapping }) => mapping.to === "kpis.title");
  if (!titles) return false;
  const title = textOf(line, "kpis.title");
  const part = above.figures ? partOfShare(title) : null;
  if (part !== null) {
    takeShare(importing, line, part, above.figures!, options.decimal);
    return true;
  }
  const group = groupOfRow(line.cell(titles.column), title, above.isSetIn);
  const filled = line.columns.filter(({ column }) => line.text(column) !== "");
  if (group === null || (!isKnownGroup(title) && filled.length < 2)) return false;
  if (isOtherMeasure(line, title, above.kpi)) {
    if (!isKnownGroup(title)) return false;
    lost(importing, line, filled, `Its figures are of another measure than those of KPI ${String(above.kpi.code)}.`);
    return true;
  }
  importing.carry(line.grid, line.row, titles.column);
  takeFigures(importing, line, above.kpi, { ...options, group });
  takeRestOfGroup(importing, line, above.kpi, group);
  return true;
}
