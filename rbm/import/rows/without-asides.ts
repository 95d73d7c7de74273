import type { Importing } from "../importing.ts";
import type { Grid } from "../tables/grid.ts";
import { readHeader } from "../tables/header.ts";
import type { Column } from "./line.ts";

/** Columns of texts, in which a label such as `Impact weighting (%)` may stand under the texts. */
const OF_TEXTS = /^(results\.title|risks\.risk|kpis\.title)$/;

/**
 * A grid without the labels among its texts that name what our template has nothing for, and what stands under each: `Impact weighting (%)`,
 * `Risk rating`.
 */
export function withoutAsides(
  importing: Importing,
  grid: Grid,
  columns: readonly Column[],
  start: number,
  last: number,
): Grid {
  const aside = new Set<string>();
  for (const { column } of columns.filter(({ mapping }) => OF_TEXTS.test(mapping.to ?? ""))) {
    for (let row = start; row <= last; row++) {
      const text = grid.text(row, column);
      if (text.length > 40 || !grid.holds(row, column) || !isAside(text)) continue;
      const why = `${text}: nothing on our template is for it.`;
      importing.need("row not taken", grid.sheet.name, grid.address(row, column), text, why);
      for (const at of [row, row + 1]) {
        if (at > last) continue;
        aside.add(grid.holder(at, column));
        importing.leave(grid, at, column, why);
      }
    }
  }
  if (aside.size === 0) return grid;
  const isAway = (row: number, column: number): boolean => aside.has(grid.holder(row, column));
  return {
    ...grid,
    at: (row, column) => (isAway(row, column) ? null : grid.at(row, column)),
    text: (row, column) => (isAway(row, column) ? "" : grid.text(row, column)),
  };
}

function isAside(text: string): boolean {
  const { meaning, certainty } = readHeader(text);
  return (
    meaning?.to === "derived" && certainty === 1 && /weight|rating|rag|pondération|ponderación|gewicht/iu.test(text)
  );
}
