import { folded } from "../template/names.ts";
import type { Grid } from "./grid.ts";
import type { Cells, Importing } from "./importing.ts";
import type { Line } from "./line.ts";
import { levelIn } from "./words/index.ts";

/** The word before the colon or the dash: `Outcome 1: More people online`. */
const firstWords = (text: string): string => text.split(/[:：–—.]|\s-\s/)[0] ?? "";

/** A row of one text over the others, of a level: `Outcome 1: More people online`. */
export function headingAt(grid: Grid, row: number): { text: string; level: string; column: number } | null {
  const texts = new Map<string, number>();
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const text = grid.text(row, column);
    if (text !== "" && !texts.has(text)) texts.set(text, column);
  }
  const [first, second, ...more] = [...texts];
  if (!first || more.length > 0) return null;
  const level = levelIn(firstWords(first[0]));
  // A heading may stand in two cells: `Outcome 1` and its wording.
  if (second) {
    const isLabel = level !== null && first[0].length <= 30 && second[0].length > 12 && !/^[\d\s.,%]+$/.test(second[0]);
    return isLabel ? { text: `${first[0]}: ${second[0]}`, level, column: first[1] } : null;
  }
  return level ? { text: first[0], level, column: first[1] } : null;
}

/** The results that a row names, each under the one before it; the lowest of them. Null where it names none. */
export function resultsAt(importing: Importing, line: Line): Cells | null {
  const { grid, row, columns } = line;
  const levels = columns.find(({ mapping }) => mapping.to === "results.level");
  const codes = columns.find(({ mapping }) => mapping.to === "results.code");
  let last: Cells | null = null;
  for (const { column, mapping } of columns.filter((one) => one.mapping.to === "results.title")) {
    const text = grid.text(row, column);
    if (text === "") continue;
    const said = levels ? grid.text(row, levels.column) : "";
    const level = levelIn(said) ?? mapping.level ?? levelIn(firstWords(text));
    importing.carry(grid, row, column);
    if (levels && levelIn(said)) importing.carry(grid, row, levels.column);
    if (codes) importing.carry(grid, row, codes.column);
    const below = resultAt(importing, grid, row, text, level, codes ? grid.text(row, codes.column) : null);
    if (last && last !== below) link(importing, below, last);
    last = below;
  }
  return last;
}

export function resultAt(
  importing: Importing,
  grid: Grid,
  row: number,
  text: string,
  level: string | null,
  code: string | null,
): Cells {
  const key = `${level ?? ""} ${folded(text)}`;
  const there = importing.results.get(key);
  if (there) return there;
  const name = importing.framework.levels.find(({ id }) => id === level)?.name ?? null;
  const cells: Cells = { code: code || importing.codeFor("R"), level: name, title: text };
  const at = grid.address(row, grid.firstColumn);
  if (!code) importing.need("code made up", grid.sheet.name, at, text, `Result ${cells.code}.`);
  if (!name) importing.need("to choose", grid.sheet.name, at, text, `Result ${cells.code} needs its level.`);
  importing.results.set(key, cells);
  importing.add("results", cells);
  return cells;
}

function link(importing: Importing, below: Cells, above: Cells): void {
  const key = `link ${below.code} ${above.code}`;
  if (importing.seen.has(key)) return;
  importing.seen.add(key);
  importing.add("links", { result: below.code!, supports: above.code! });
}
