import { standsForNothing } from "../../checks/read/absent.ts";
import type { DecimalSign } from "../cells/decimal-sign.ts";
import type { Cells, Importing } from "../importing.ts";
import type { Grid } from "../tables/grid.ts";
import { isOfWhich, isSetIn } from "./group-of-row.ts";
import { type Column, type Line, lineOf, linesOf, textOf } from "./line.ts";
import { isOfActivity, saysMeans } from "./means.ts";
import { rowKindOf, takeSource } from "./row-kind.ts";
import { lost, strayRow } from "./stray-row.ts";
import { type RowKind, takeFigures } from "./take-figures.ts";
import { kpiAt } from "./take-kpi.ts";
import { type Heading, headingAt, resultAt, resultsAt } from "./take-results.ts";
import { takeRisk } from "./take-risk.ts";
import { type FiguresAbove, takeSaid } from "./take-said.ts";
import { takeUnder } from "./take-under.ts";
import { opensInputs, whyStray } from "./why-stray.ts";

/** What the rows read so far leave to those below. */
interface Above {
  result: Cells | null;
  kpi: Cells | null;
  /** Id of the level that a heading of nothing but its name gives to the results below it. */
  level: string | null;
  /** The title of the last KPI that is no part of another. */
  whole: string;
  /** Whether the title of that KPI is set in. */
  isSetIn: boolean;
  figures: FiguresAbove | null;
  /** Whether the row above says `Source`. */
  isSource: boolean;
}

/** A table's columns, what its rows may be, and how its figures are written. */
export interface Rows {
  readonly columns: readonly Column[];
  readonly start: number;
  readonly last: number;
  readonly decimal: DecimalSign;
  /** The result that all of its results are under. */
  readonly over: Cells | null;
}

/** Takes the rows of a table; the result that the last of them is of. */
export function takeRows(importing: Importing, grid: Grid, rows: Rows, result: Cells | null): Cells | null {
  const { columns, start, last } = rows;
  const takesKpis = columns.some(({ mapping }) => mapping.to === "kpis.code" || mapping.to === "kpis.title");
  const hidden = new Set(grid.turned ? importing.hiddenColumns(grid.sheet.name) : grid.sheet.hiddenRows);
  const above: Above = { result, kpi: null, whole: "", isSetIn: false, figures: null, level: null, isSource: false };
  for (let row = start; row <= last; row++) {
    const whole = lineOf(grid, row, columns);
    const filled = columns.filter(({ column }) => whole.text(column) !== "");
    if (takesKpis && opensInputs(grid, row)) {
      for (let r = row; r <= last; r++) strayRow(importing, grid, r, "It is about what goes in, not about indicators.");
      break;
    }
    const why = whyStray(grid, row, filled);
    if (why !== null) {
      strayRow(importing, grid, row, why);
      continue;
    }
    if (hidden.has(row)) {
      const says = `The ${grid.turned ? "column" : "row"} is hidden; it was taken all the same.`;
      importing.need("hidden", grid.sheet.name, grid.address(row, grid.firstColumn), "", says);
    }
    const heading = takesKpis ? headingAt(grid, row, rows) : null;
    if (heading) takeHeading(importing, grid, row, heading, above, columns);
    else takeRow(importing, whole, filled, above, rows, takesKpis);
  }
  return above.result;
}

function takeHeading(
  importing: Importing,
  grid: Grid,
  row: number,
  heading: Heading,
  above: Above,
  columns: readonly Column[],
): void {
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) importing.carry(grid, row, column);
  above.kpi = null;
  above.figures = null;
  if (heading.isLevelOnly && columns.some(({ mapping }) => mapping.to === "results.title")) {
    above.level = heading.level;
    above.result = null;
  } else above.result = resultAt(importing, grid, row, heading.text, heading.level, null);
}

function takeRow(
  importing: Importing,
  whole: Line,
  filled: readonly Column[],
  above: Above,
  rows: Rows,
  takesKpis: boolean,
): void {
  const own = resultsAt(importing, whole, above.level, rows.over);
  above.result = own ?? above.result;
  takeRisk(importing, whole, above.result);
  if (!takesKpis) return;
  const rest = filled.filter(({ mapping }) => !/^(results|risks)\./.test(mapping.to ?? ""));
  if (isOfActivity(importing, above.result) && saysMeans(textOf(whole, "kpis.title"))) {
    lost(importing, whole, rest, "It says what an activity takes and costs, not an indicator.");
    return;
  }
  const kind = rowKindOf(importing, whole);
  if (above.isSource && above.kpi !== null && kind === null && takeSource(importing, whole, above.kpi)) {
    above.isSource = false;
    return;
  }
  above.isSource = kind === "source";
  if (kind === "source") {
    if (above.kpi === null || !takeSource(importing, whole, above.kpi))
      lost(importing, whole, filled, "It says where figures come from, and no figure.");
    return;
  }
  if (kind === "date" || kind === "comment") {
    if (above.figures) takeSaid(importing, whole, kind, above.figures);
    else lost(importing, whole, filled, "It says more of figures, and none stand above it.");
    return;
  }
  for (const line of linesOf(whole.grid, whole.row, rows.columns)) takeLine(importing, line, above, kind, rows);
}

/** Takes what a row, or a line of its cells, says of one indicator. */
function takeLine(importing: Importing, line: Line, above: Above, kind: RowKind | null, { decimal }: Rows): void {
  const filled = line.columns.filter(({ column }) => line.text(column) !== "");
  const said = { code: textOf(line, "kpis.code"), title: textOf(line, "kpis.title") };
  const rest = filled.filter(({ mapping }) => !/^(results|risks)\./.test(mapping.to ?? ""));
  if (above.kpi && said.code === "" && said.title !== "") {
    const of = { kpi: above.kpi, isSetIn: above.isSetIn, figures: above.figures };
    if (takeUnder(importing, line, of, { kind, decimal })) return;
  }
  if (said.code === "" && said.title === "") {
    const figures = filled.filter(({ mapping }) => /^(actuals|kpi_targets)\./.test(mapping.to ?? ""));
    if (figures.length === 0 || above.kpi === null) {
      if (rest.length > 0) lost(importing, line, filled, "It names no indicator.");
      return;
    }
    const says = `No indicator is named: taken as ${String(above.kpi.code)}, as in the row above.`;
    const { grid, row } = line;
    importing.need("row filled down", grid.sheet.name, grid.address(row, grid.firstColumn), "", says);
  } else if (said.code === "" && standsForNothing(said.title)) {
    lost(importing, line, filled, "It names no indicator.");
    return;
  } else {
    const isPart = said.code === "" && isOfWhich(said.title) && above.whole !== "";
    if (!isPart) above.whole = said.title;
    above.kpi = kpiAt(importing, line, { ...said, of: isPart ? above.whole : "" }, above.result, decimal);
    const titles = line.columns.find(({ mapping }) => mapping.to === "kpis.title");
    above.isSetIn = titles !== undefined && isSetIn(line.cell(titles.column));
  }
  const made = takeFigures(importing, line, above.kpi, { kind, decimal });
  above.figures = { row: line.row, kpi: above.kpi, made };
}
