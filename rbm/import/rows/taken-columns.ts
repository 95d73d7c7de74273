import type { Importing } from "../importing.ts";
import { CONFIDENCE, type ColumnMapping, isUnder, type SheetMapping } from "../mapping/mapping.ts";
import { titleOf } from "../mapping/title-of.ts";
import type { Grid } from "../tables/grid.ts";
import { headersOf } from "../tables/headers.ts";
import type { Column } from "./line.ts";

/** The columns of a table that its mapping takes, found by their headers; the others are told. */
export function takenColumns(
  importing: Importing,
  grid: Grid,
  told: SheetMapping,
  start: number,
  last: number,
): Column[] {
  const { name } = grid.sheet;
  const headers = headersOf(grid, told.headerRow - 1, told.headerRows, last);
  const columns: Column[] = [];
  for (const mapping of told.columns) {
    const at = headers.find((header) => isUnder(mapping, header));
    if (!at) {
      const says = "The mapping names this header and the sheet has none of it.";
      importing.need("column gone", name, null, mapping.header, says);
    } else if (mapping.to !== null) {
      columns.push({ column: at.column, mapping });
      tellFiscal(importing, grid, at.column, at.text, told.headerRow - 1, mapping);
      tellHidden(importing, grid, at.column, at.text, told.headerRow - 1);
      for (let row = told.headerRow - 1; row < start; row++) {
        if (mapping.basis !== "content") importing.carry(grid, row, at.column);
        else importing.leave(grid, row, at.column, "Its column was taken by what it holds, not by this header.");
      }
      if (mapping.basis !== "content" && mapping.basis !== "part of the name") continue;
      const by = mapping.basis === "content" ? "what it holds" : "part of its name";
      const says = `Taken as ${titleOf(mapping)}, by ${by} (${CONFIDENCE[mapping.basis]}). Change the mapping if it is not.`;
      importing.need("column guessed", name, grid.address(told.headerRow - 1, at.column), at.text, says);
    }
  }
  return columns;
}

const FISCAL =
  /(?<!\p{L})(?:FY\s?['’]?\d|fiscal year|financial year|exercice (?:fiscal|budgétaire)|año fiscal|ano fiscal|geschäftsjahr|финансовый год)/iu;

/** Where a fiscal year begins in another month, its quarters are others: told once a sheet. */
function tellFiscal(
  importing: Importing,
  grid: Grid,
  column: number,
  header: string,
  row: number,
  { period }: ColumnMapping,
): void {
  const { name } = grid.sheet;
  if (!period || !(FISCAL.test(header) || FISCAL.test(name)) || importing.seen.has(`fiscal ${name}`)) return;
  importing.seen.add(`fiscal ${name}`);
  const says = `The fiscal year was taken as the plan's year, here as ${period}. Change the periods in the mapping if it begins in another month.`;
  importing.need("period guessed", name, grid.address(row, column), header, says);
}

function tellHidden(importing: Importing, grid: Grid, column: number, header: string, row: number): void {
  const { hiddenRows, name } = grid.sheet;
  const hidden = grid.turned ? hiddenRows : importing.hiddenColumns(name);
  if (!hidden.includes(column)) return;
  const says = `The ${grid.turned ? "row" : "column"} is hidden; it was taken all the same.`;
  importing.need("hidden", name, grid.address(row, column), header, says);
}

/** The columns of a table that its mapping does not take: told with how much of them stays behind, when the rows were read. */
export function tellAside(importing: Importing, grid: Grid, told: SheetMapping, start: number, last: number): void {
  for (const header of headersOf(grid, told.headerRow - 1, told.headerRows, last)) {
    const isTaken = told.columns.some((mapping) => mapping.to !== null && isUnder(mapping, header));
    if (!isTaken) setAside(importing, grid, header.column, header.text, start, last);
  }
}

function setAside(importing: Importing, grid: Grid, column: number, header: string, start: number, last: number): void {
  let filled = 0;
  for (let row = start; row <= last; row++) {
    if (grid.text(row, column) === "" || grid.isAcross(row, column) || importing.isTold(grid, row, column)) continue;
    filled++;
    importing.leave(grid, row, column, `Its column, ${header}, is not taken.`);
  }
  if (filled === 0) return;
  const cell = grid.address(Math.max(0, start - 1), column);
  const says = `${filled} filled ${filled === 1 ? "cell stays" : "cells stay"} behind.`;
  importing.need("column not taken", grid.sheet.name, cell, header, says);
}
