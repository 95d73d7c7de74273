import { type Cell as LibraryCell, type Sheet as LibrarySheet, readXlsx as parse } from "hucre/xlsx";
import { address, parseAddress } from "../../rbm/workbook/address.ts";
import { gridOf, type PlacedCell } from "../../rbm/workbook/grid.ts";
import type { Cell, Sheet, Workbook } from "../../rbm/workbook/workbook.ts";
import { sharedFormula } from "../../rbm/workbook/xlsx/shared-formula.ts";

/** An .xlsx file as the library that writes ours reads it: another's reading to hold our own against. */
export async function readByLibrary(bytes: Uint8Array): Promise<Workbook> {
  const { sheets, properties, namedRanges = [] } = await parse(bytes);
  const names = namedRanges.filter(({ name, scope }) => scope === undefined && !name.startsWith("_xlnm"));
  return {
    sheets: sheets.map(sheetOf),
    properties: Object.fromEntries(
      Object.entries(properties?.custom ?? {}).map(([name, value]) => [
        name,
        value instanceof Date ? value.toISOString() : String(value),
      ]),
    ),
    names: Object.fromEntries(names.map(({ name, range }) => [name, range.replace(/^=/, "")])),
  };
}

function sheetOf(sheet: LibrarySheet): Sheet {
  const placed: PlacedCell[] = [];
  const formulas: Record<string, string> = {};
  const shared: Shared = new Map();
  for (const [r, row] of sheet.rows.entries()) {
    for (const [c, value] of (row ?? []).entries()) {
      const details = sheet.cells?.get(`${r},${c}`);
      const formula = formulaOf(details, shared, r, c);
      if (formula !== undefined) formulas[address(r, c)] = formula;
      const cell = cellOf(value, details);
      if (cell !== null && (cell !== "" || formula !== undefined)) placed.push([r, c, cell]);
    }
  }
  return {
    name: sheet.name,
    visibility: sheet.veryHidden ? "very hidden" : sheet.hidden ? "hidden" : "visible",
    protected: sheet.protection?.sheet === true,
    ...gridOf(placed),
    formulas,
    tables: (sheet.tables ?? []).flatMap(({ name, displayName, range }) => {
      const block = range === undefined ? null : parseAddress(range);
      return block ? [{ name: displayName ?? name, ...block }] : [];
    }),
    merged: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])).sort((a, b) => a - b),
  };
}

/** Formulas that cells share, with the place of the first. */
type Shared = Map<number, { readonly formula: string; readonly row: number; readonly column: number }>;

/** The library gives each cell that shares a formula the text of the first. */
function formulaOf(cell: LibraryCell | undefined, shared: Shared, row: number, column: number): string | undefined {
  const { formula, formulaSharedIndex: index } = cell ?? {};
  if (formula === undefined || index === undefined || formula !== "") {
    if (formula && index !== undefined) shared.set(index, { formula, row, column });
    return formula;
  }
  const first = shared.get(index);
  return first ? sharedFormula(first.formula)(row - first.row, column - first.column) : "";
}

function cellOf(value: LibraryCell["value"], details: LibraryCell | undefined): Cell {
  if (details?.type === "error") return { error: String(value) };
  if (value instanceof Date) return dateOf(value);
  return typeof value === "number" && !Number.isFinite(value) ? { error: "#NUM!" } : value;
}

function dateOf(value: Date): Cell {
  const seconds = new Date(Math.round(value.getTime() / 1000) * 1000);
  const year = seconds.getUTCFullYear();
  if (Number.isNaN(year) || year < 1899 || year > 9999) return { error: "#NUM!" };
  const iso = seconds.toISOString();
  return { date: iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19) };
}
