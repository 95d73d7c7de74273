import type { DecimalSign } from "../cells/decimal-sign.ts";
import { figureOf } from "../cells/figure.ts";
import type { Importing } from "../importing.ts";
import { qualifierOf } from "../words/index.ts";
import type { Line } from "./line.ts";
import type { FiguresAbove } from "./take-said.ts";

export type PartOfShare = "numerator" | "denominator";

/** Which part of the KPI above a row's title names: `Numerator: schools connected`. Null where it names none. */
export function partOfShare(title: string): PartOfShare | null {
  const said = qualifierOf((title.split(/[:：(–]| - /)[0] ?? "").trim());
  return said === "numerator" || said === "denominator" ? said : null;
}

/** Takes a row of numerators or denominators, each of the actual over it; baselines and KPI targets have none. */
export function takeShare(
  importing: Importing,
  line: Line,
  part: PartOfShare,
  above: FiguresAbove,
  decimal: DecimalSign,
): void {
  const { grid, row } = line;
  for (const { column, mapping } of line.columns) {
    if (line.text(column) === "") continue;
    const actual = mapping.to === "actuals.value" ? above.made.get(column) : undefined;
    const { value } = figureOf(line.cell(column), decimal);
    const isTitle = mapping.to === "kpis.title";
    if (isTitle || (actual && typeof value === "number" && (actual[part] ?? value) === value)) {
      if (!isTitle) actual![part] = value;
      importing.carry(grid, row, column);
    } else importing.leave(grid, row, column, `It is said of a ${part} of KPI ${String(above.kpi.code)}.`);
  }
}
