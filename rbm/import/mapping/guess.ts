import type { Workbook } from "../../workbook/workbook.ts";
import { numbersColumns } from "../rows/why-stray.ts";
import { acrossOf } from "../tables/across.ts";
import { findTables, yearOf } from "../tables/find-tables.ts";
import type { Grid } from "../tables/grid.ts";
import { type ReadHeader, readHeader } from "../tables/header.ts";
import { type Header, headersOf, isFilled, isPeriodOnly } from "../tables/headers.ts";
import { entries, levelIn, plainHeader, qualifierOf } from "../words/index.ts";
import { type ColumnMapping, JOINED, type Mapping, type SheetMapping, type Target } from "./mapping.ts";

/** A mapping as it can be told from names and content; to be shown to a person. */
export const guessMapping = (workbook: Workbook): Mapping => ({
  version: 1,
  sheets: workbook.sheets.flatMap(guessSheet),
});

function guessSheet(sheet: Workbook["sheets"][number]): SheetMapping[] {
  const tables = findTables(sheet);
  if (tables.length === 0 || sheet.visibility === "very hidden") {
    return [{ sheet: sheet.name, taken: false, headerRow: 0, headerRows: 0, columns: [] }];
  }
  return tables.map(({ grid, row, rows, last }): SheetMapping => {
    const columns = guessColumns(grid, row, rows, last);
    const targets = new Set(columns.map(({ to }) => to));
    const taken = targets.has("kpis.title") || targets.has("kpis.code") || targets.has("results.title");
    const until = last < grid.lastRow ? { lastRow: last + 1 } : {};
    const isBeside = tables.some((other) => other.grid.firstColumn !== grid.firstColumn);
    const across = isBeside ? { across: acrossOf(grid) } : {};
    const turned = grid.turned ? { turned: true } : {};
    return { sheet: sheet.name, taken, headerRow: row + 1, headerRows: rows, ...until, ...across, ...turned, columns };
  });
}

interface Read extends Header, ReadHeader {}

/** What the columns under a header are; rows from 0. */
export function guessColumns(grid: Grid, row: number, rows: number, last: number): ColumnMapping[] {
  const year = yearOf(grid, row);
  const read = targetsAsLevel(
    byMonth(
      womenBesideMen(
        headersOf(grid, row, rows, last).map((header): Read => {
          const nothing = { meaning: null, basis: "content", certainty: 0 } as const;
          return { ...header, ...(header.bare ? nothing : readHeader(header.text, year)) };
        }),
      ),
    ),
  );
  const inTheirTime = new Set(read.filter(({ cumulative }) => !cumulative).map(timeOf));
  const surely = new Set(read.filter(({ certainty }) => certainty === 1).map(keyOf));
  const found = new Set<string>(read.flatMap(({ meaning }) => meaning?.to ?? []));
  const has = (to: string): boolean => found.has(to);
  if (has("any.name") && !has("kpis.title") && FIGURES.some(has)) found.add("kpis.title").add("named");
  const isQuarter = (label: string | undefined): boolean => /^q[1-4]$/i.test(label ?? "");
  const isUndated = (to: string): boolean =>
    read.some(({ meaning, period, label }) =>
      meaning === null
        ? to === "actuals.value" && !period && isQuarter(label)
        : meaning.to === to && !period && (label === undefined || isQuarter(label)),
    );
  const times = read.filter(({ meaning, period, label, cumulative }) => !meaning && (period ?? label) && !cumulative);
  const isOneOfSeveral = (one: Read): boolean =>
    times.includes(one) && times.some((other) => other !== one && timeOf(other) === timeOf(one));
  const taken = new Set<string>();
  return read.map((one): ColumnMapping => {
    const { text, nth, period, label, unit, disaggregation, place, meaning } = one;
    const told = {
      header: text,
      nth,
      ...(period && { period }),
      ...(label && !period && { label }),
      ...(unit && { unit }),
      ...(disaggregation && { disaggregation }),
      ...(place && { place }),
    };
    let to = meaning ? targetOf(meaning.to, has, isUndated) : null;
    let basis = one.basis;
    if (!meaning) {
      // Of two columns of one time nobody can say which is planned and which is reached.
      [to, basis] = [isOneOfSeveral(one) ? null : contentTarget(grid, row + rows, last, one, has), "content"];
      if (to !== null) found.add(to);
    }
    // What is called a goal and holds numbers is what is aimed at.
    if (to === "results.title" && isOfNumbers(grid, one.column, row + rows, last)) {
      [to, basis] = [has("kpis.title") && meaning?.level === "goal" ? "kpi_targets.target" : null, "content"];
    }
    const key = `${to} ${keyOf(one)}`;
    const isLess =
      (meaning !== null && one.certainty < 1 && surely.has(keyOf(one))) ||
      (one.cumulative === true && inTheirTime.has(timeOf(one)));
    const isEmpty = basis === "part of the name" && !isFilled(grid, one.column, row + rows, last);
    if (to !== null && ((!JOINED.has(to) && (taken.has(key) || isLess)) || isEmpty))
      return { ...told, to: null, basis };
    taken.add(key);
    return { ...told, to, basis, ...(to?.startsWith("results.") && meaning?.level ? { level: meaning.level } : {}) };
  });
}

const isNamed = (letter: string) => (one: Read) => one.disaggregation !== undefined && one.text.endsWith(letter);

/** `M` is for men, but beside `H`, for hombres and homens, it is for mujeres and mulheres. */
function womenBesideMen(read: readonly Read[]): readonly Read[] {
  if (!read.some(isNamed(" H"))) return read;
  return read.map((one) => (isNamed(" M")(one) ? { ...one, disaggregation: "Female" } : one));
}

/** Between goals and indicators a target is a level of what is planned, as in the SDGs: `9.c`. */
const targetsAsLevel = (read: readonly Read[]): Read[] =>
  read.map((one, i) => {
    const [before, after] = [read[i - 1]?.meaning, read[i + 1]?.meaning];
    const isLevel = one.meaning?.to === "kpi_targets.target" && !one.period && !one.label;
    if (!isLevel || before?.level !== "goal" || after?.to !== "kpis.title") return one;
    return { ...one, meaning: { to: "results.title", level: "target" } };
  });

/** Targets of several months of one quarter are each of their month, not all of the quarter. */
function byMonth(read: readonly Read[]): Read[] {
  const monthly = read.filter(({ month }) => month !== undefined);
  const isOneOf = (one: Read): boolean => monthly.some((other) => other !== one && keyOf(other) === keyOf(one));
  return read.map((one): Read => {
    const { month, period: _, ...more } = one;
    return month !== undefined && isOneOf(one) ? { ...more, label: month } : one;
  });
}

/** What figures of a time are of: a column that counts them up says the same again. */
const timeOf = ({ meaning, period, label, disaggregation, place }: Read): string =>
  `${meaning?.to ?? "actuals.value"} ${period ?? label ?? ""} ${disaggregation ?? ""} ${place ?? ""}`;

/** Two columns of one key are one too many. */
const keyOf = ({ meaning, period, label, disaggregation, place }: Read): string =>
  `${meaning?.to ?? ""} ${period ?? label ?? ""} ${disaggregation ?? ""} ${place ?? ""} ${meaning?.level ?? ""}`;

function targetOf(to: string, has: (to: string) => boolean, isUndated: (to: string) => boolean): Target | null {
  if (to === "derived") return null;
  const kpis = has("kpis.title");
  if (to === "any.code" && !kpis && !has("results.title")) return FIGURES.some(has) ? "kpis.code" : null;
  if (to === "any.code")
    return kpis ? (has("kpis.code") ? null : "kpis.code") : has("results.title") ? "results.code" : null;
  if (to === "any.name" && !has("named") && has("results.level") && !has("results.title")) return "results.title";
  if (to === "any.name") return has("named") ? "kpis.title" : null;
  if (to === "any.period")
    return isUndated("actuals.value")
      ? "actuals.period"
      : isUndated("kpi_targets.target")
        ? "kpi_targets.period"
        : null;
  if (to === "any.comment") return has("actuals.value") ? "actuals.comment" : null;
  return to as Target;
}

/** Whether most of what a column holds are numbers. */
function isOfNumbers(grid: Grid, column: number, firstRow: number, lastRow: number): boolean {
  const cells: string[] = [];
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + LOOKED); row++) {
    const text = grid.text(row, column);
    if (text !== "") cells.push(text);
  }
  return cells.length > 0 && cells.filter((text) => /^[\d\s.,%]+$/.test(text)).length > cells.length * 0.8;
}

const FIGURES = ["actuals.value", "kpi_targets.target", "kpis.baseline"] as const;

const unqualified = (text: string): string =>
  text
    .split(" / ")
    .filter((part) => qualifierOf(part) === undefined)
    .join(" / ");

/** Cells looked at to tell what a column holds. */
const LOOKED = 60;

/** A time alone is a figure of that time; else what the cells below look like. */
function contentTarget(
  grid: Grid,
  firstRow: number,
  lastRow: number,
  one: Read,
  has: (to: string) => boolean,
): Target | null {
  const cells: string[] = [];
  let numbers = 0;
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + LOOKED); row++) {
    const text = grid.text(row, one.column);
    if (text === "" || numbersColumns(grid, row)) continue;
    cells.push(text);
    numbers += typeof grid.at(row, one.column) === "number" ? 1 : 0;
  }
  if (cells.length === 0) return null;
  const { sheet } = grid;
  const share = (test: (text: string) => boolean): number => cells.filter(test).length / cells.length;
  if (!one.bare && (isPeriodOnly(unqualified(one.text)) || (one.label && share((text) => /\d/.test(text)) > 0.5))) {
    const isOfPlan = one.label !== undefined && !/^(19|20)\d\d\D|^q[1-4]$/i.test(one.label);
    return isOfPlan || /target|cible|meta|plan|ziel|цел|план|目标|المستهدف/iu.test(sheet.name)
      ? "kpi_targets.target"
      : "actuals.value";
  }
  const known = (list: string) => (text: string) => entries[list]!.has(plainHeader(text));
  for (const list of ["actuals.place", "actuals.disaggregation", "kpis.frequency"] as const) {
    if (!has(list) && share(known(list)) > 0.8) return list;
  }
  if (
    !has("results.level") &&
    has("results.title") &&
    share((text) => text.length < 40 && levelIn(text) !== null) > 0.5
  )
    return "results.level";
  const isCode = (text: string): boolean => /^([A-Z]{1,5}[-. ]?)?\d+([.-]\d+)+$|^[A-Z]{1,5}[-. ]?\d+$/.test(text);
  if (has("kpis.title") && !has("kpis.code") && !has("any.code") && numbers === 0 && share(isCode) > 0.8)
    return "kpis.code";
  const isPhrase = (text: string): boolean => text.length > 15 && !/^[\d\s.,%]+$/.test(text);
  if (!has("kpis.title") && FIGURES.some(has) && share(isPhrase) > 0.7) return "kpis.title";
  return null;
}
