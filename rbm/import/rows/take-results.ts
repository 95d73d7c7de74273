import { folded } from "../../template/names.ts";
import type { Cells, Importing } from "../importing.ts";
import type { Grid } from "../tables/grid.ts";
import { levelIn, meanings, plainHeader } from "../words/index.ts";
import type { Column, Line } from "./line.ts";

/** The word before the colon or the dash: `Outcome 1: More people online`. */
export const firstWords = (text: string): string => text.split(/[:：–—.]|\s-\s/)[0] ?? "";

/** The number of a row: `1.`, `2.1`. */
const NUMBER = /^\d{1,2}(?:\.\d{1,2})*[.)]?$/;

/** A word and its number: `Output 1.1 Drafts`. */
const NUMBERED_LEVEL = /^\p{L}+\s?[A-Z]?\.?\d/u;

/** A row that says what stands under it. */
export interface Heading {
  readonly text: string;
  /** Id of its level; null where it says none. */
  readonly level: string | null;
  /** Whether it names the level and nothing of it: `Outputs`, `Ultimate Outcome (long term)`. */
  readonly isLevelOnly: boolean;
}

/** A row of one text over the others, of a level: `Outcome 1: More people online`; or merged over the figures. */
export function headingAt(grid: Grid, row: number, { columns, last }: HeadingRows): Heading | null {
  const texts = textsOf(grid, row);
  const [first, second, ...more] = texts;
  if (!first || more.length > 0) return null;
  const level = levelIn(firstWords(first));
  // A heading may stand in two cells: `Outcome 1` and its wording, or `1.` and `Outcome 1. More people online`.
  if (second) {
    if (NUMBER.test(first) && NUMBERED_LEVEL.test(second) && levelIn(firstWords(second)) !== null)
      return { text: second, level: levelIn(firstWords(second)), isLevelOnly: false };
    const isLabel = level !== null && first.length <= 30 && second.length > 12 && !/^[\d\s.,%]+$/.test(second);
    return isLabel ? { text: `${first}: ${second}`, level, isLevelOnly: false } : null;
  }
  if (level) return { text: first, level, isLevelOnly: isLevelOnly(first) };
  const across = columns.filter(({ column }) => grid.isAcross(row, column));
  const isOver = across.some(({ mapping }) => /^(actuals|kpi_targets)\./.test(mapping.to ?? ""));
  if (!isOver || !hasRowBelow(grid, row, last)) return null;
  return { text: first, level: null, isLevelOnly: false };
}

interface HeadingRows {
  readonly columns: readonly Column[];
  readonly last: number;
}

/** Texts of a row, each once. */
export function textsOf(grid: Grid, row: number): string[] {
  const texts = new Set<string>();
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) texts.add(grid.text(row, column));
  texts.delete("");
  return [...texts];
}

function hasRowBelow(grid: Grid, row: number, last: number): boolean {
  for (let below = row + 1; below <= last; below++) if (textsOf(grid, below).length > 1) return true;
  return false;
}

function isLevelOnly(text: string): boolean {
  const name = plainHeader(text.replace(/[([（][^)\]）]*[)\]）]/g, " "));
  return meanings.get(name)?.level !== undefined;
}

/**
 * The results that a row names, each under the one before it; the lowest of those before its indicator, or, where the table has none
 * there, of all. Null where it names none.
 * @param above id of the level that a heading gives them
 * @param over the result that the highest of them is under
 */
export function resultsAt(
  importing: Importing,
  line: Line,
  above: string | null,
  over: Cells | null = null,
): Cells | null {
  const { grid, row, columns } = line;
  const levels = columns.find(({ mapping }) => mapping.to === "results.level");
  const titles = columns.filter((one) => one.mapping.to === "results.title");
  const indicators = columns.find(({ mapping }) => mapping.to === "kpis.title")?.column ?? Number.POSITIVE_INFINITY;
  const isBehind = (column: number): boolean => column > indicators && titles[0]!.column < indicators;
  let last: Cells | null = null;
  let own: Cells | null = null;
  for (const { column, mapping } of titles) {
    const text = line.text(column);
    if (text === "") continue;
    const said = levels ? grid.text(row, levels.column) : "";
    const expected = levels && said ? expectedLevel(importing, grid, row, levels.column) : null;
    const level =
      levelIn(said) ?? expected ?? numberedLevel(text) ?? mapping.level ?? levelIn(firstWords(text)) ?? above;
    importing.carry(grid, row, column);
    if (levels && (levelIn(said) ?? expected)) importing.carry(grid, row, levels.column);
    const code = codeColumnOf(columns, { column, mapping });
    if (code !== undefined) importing.carry(grid, row, code);
    const below = resultAt(importing, grid, row, text, level, code === undefined ? null : grid.text(row, code));
    const higher: Cells | null = last ?? (over?.level === below.level ? null : over);
    if (higher && higher !== below) link(importing, below, higher);
    last = below;
    if (!isBehind(column)) own = below;
  }
  return own;
}

/** The column of a column of results' codes: of its level, or else the one that stands nearest before it, or after the last. */
function codeColumnOf(columns: readonly Column[], { column, mapping }: Column): number | undefined {
  const codes = columns.filter((one) => one.mapping.to === "results.code");
  const ofLevel = codes.find((one) => one.mapping.level !== undefined && one.mapping.level === mapping.level);
  if (ofLevel) return ofLevel.column;
  const titles = columns.filter((one) => one.mapping.to === "results.title");
  const isOwn = (code: number): boolean =>
    (titles.find((title) => title.column > code) ?? titles.at(-1))?.column === column;
  return codes.find((one) => one.mapping.level === undefined && isOwn(one.column))?.column;
}

/** The level that a text names with its number, whatever its column is called: `Output 1.1 Drafts`. */
const numberedLevel = (text: string): string | null => (NUMBERED_LEVEL.test(text) ? levelIn(firstWords(text)) : null);

/** Older logframes have `Expected results` between the objective and the activities: what is called outputs today. */
function expectedLevel(importing: Importing, grid: Grid, row: number, column: number): string | null {
  const said = grid.text(row, column);
  const meaning = meanings.get(plainHeader(said));
  if (meaning?.to !== "results.title" || meaning.level) return null;
  const levelsOf = (from: number, to: number): (string | null)[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => levelIn(grid.text(from + i, column)));
  const above = levelsOf(grid.firstRow, row);
  if (!(above.includes("objective") || above.includes("goal"))) return null;
  if (!levelsOf(row + 1, grid.lastRow + 1).includes("activity")) return null;
  if (grid.holds(row, column)) {
    const says = "It stands between an objective and activities: taken as outputs. Change the level if they are more.";
    importing.need("to choose", grid.sheet.name, grid.address(row, column), said, says);
  }
  return "output";
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
