import type { Cells, Importing } from "../importing.ts";
import type { Grid } from "../tables/grid.ts";
import { meanings, plainHeader, qualifierOf } from "../words/index.ts";
import type { Column, Line } from "./line.ts";
import type { RowKind } from "./take-figures.ts";

/** What a word beside the figures says of them: `Planned`, `Achieved`, `Source`. */
export function rowKindOf(importing: Importing, { grid, row, columns }: Line): RowKind | Said | "source" | null {
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    if (columns.some((one) => one.column === column)) continue;
    const text = grid.text(row, column);
    if (qualifierOf(text) === "value") importing.carry(grid, row, column);
    const kind = kindIn(text) ?? saidOfFigures(text);
    if (kind === undefined) continue;
    importing.carry(grid, row, column);
    return kind;
  }
  return sourceIn(importing, grid, row, columns);
}

/** What a row says of the figures in the row above: when they were, why they are so. */
export type Said = "date" | "comment";

const SAID: Readonly<Record<string, Said>> = { "any.period": "date", "any.comment": "comment" };

function saidOfFigures(text: string): Said | undefined {
  const to = text.length > 0 && text.length < 20 ? meanings.get(plainHeader(text))?.to : undefined;
  return SAID[to ?? ""];
}

const KINDS: Readonly<Record<string, RowKind | "source">> = {
  "actuals.value": "actual",
  "kpi_targets.target": "target",
  "kpis.baseline": "baseline",
  "kpis.data_source": "source",
  "kpis.verification": "source",
};

/** `Value` beside figures says nothing of them: what they are, their column says. */
const kindIn = (text: string): RowKind | "source" | undefined =>
  qualifierOf(text) === "value" ? undefined : KINDS[meanings.get(plainHeader(text))?.to ?? ""];

const isFigureColumn = ({ mapping }: Column): boolean =>
  /^(actuals\.value|kpi_targets\.target|kpis\.baseline)$/.test(mapping.to ?? "");

/** A row of a logframe that says `Source` where the rows above it have their figures. */
function sourceIn(importing: Importing, grid: Grid, row: number, columns: readonly Column[]): "source" | null {
  const texts = columns.filter((one) => isFigureColumn(one) && grid.text(row, one.column) !== "");
  const isSource = texts.length > 0 && texts.every(({ column }) => kindIn(grid.text(row, column)) === "source");
  if (!isSource) return null;
  for (const { column } of texts) importing.carry(grid, row, column);
  return "source";
}

/** Takes where the figures come from, as one text under the figures or beside the word `Source`. Whether there was any. */
export function takeSource(importing: Importing, line: Line, kpi: Cells): boolean {
  const filled = line.columns.filter((one) => isFigureColumn(one) && line.text(one.column) !== "");
  const texts = new Set(filled.map(({ column }) => line.text(column)));
  const [text] = texts;
  if (texts.size !== 1 || text === undefined || /^[\d\s.,%]+$/.test(text) || kindIn(text)) return false;
  kpi.verification = kpi.verification ? `${String(kpi.verification)}; ${text}` : text;
  for (const { column } of filled) importing.carry(line.grid, line.row, column);
  return true;
}
