import ExcelJS from "exceljs";

/** A value as Excel holds it; a date is a serial with a date format there. */
export type Made = string | number | boolean | null | Date;

export interface SheetLook {
  /** Blocks merged into one cell: `A1:C1`. */
  readonly merged?: readonly string[];
  /** Number formats by cell or block: `D5:E9` → `0%`. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  /** By letter. */
  readonly hiddenColumns?: readonly string[];
  readonly state?: "visible" | "hidden" | "veryHidden";
  readonly rightToLeft?: boolean;
}

/** Somebody else's workbook as a file, and what is to be found in it. */
export interface SomebodysWorkbook {
  readonly name: string;
  build(book: ExcelJS.Workbook): void;
  /** Whether it was an .xls file that LibreOffice saved as .xlsx. */
  readonly isOld?: boolean;
  /** Level and title. */
  readonly results: readonly (readonly [string | null, string])[];
  /** Title, unit, baseline, its period. */
  readonly kpis: readonly (readonly unknown[])[];
  /** Title of the KPI, period, KPI target. */
  readonly targets: readonly (readonly unknown[])[];
  /** Title of the KPI, period, place, group, actual. */
  readonly actuals: readonly (readonly unknown[])[];
  readonly risks?: readonly string[];
}

/** Adds a sheet of rows from A1. */
export function add(book: ExcelJS.Workbook, name: string, rows: readonly (readonly Made[])[], look: SheetLook = {}) {
  const sheet = book.addWorksheet(name, {
    state: look.state ?? "visible",
    views: look.rightToLeft ? [{ rightToLeft: true } as ExcelJS.WorksheetView] : [],
  });
  for (const [r, row] of rows.entries()) for (const [c, cell] of row.entries()) put(sheet, r + 1, c + 1, cell);
  for (const block of look.merged ?? []) sheet.mergeCells(block);
  for (const [block, format] of Object.entries(look.formats ?? {})) {
    const [from, to = from] = block.split(":").map((at) => sheet.getCell(at));
    for (let row = Number(from!.row); row <= Number(to!.row); row++)
      for (let column = Number(from!.col); column <= Number(to!.col); column++)
        sheet.getCell(row, column).numFmt = format;
  }
  for (const row of look.hiddenRows ?? []) sheet.getRow(row).hidden = true;
  for (const column of look.hiddenColumns ?? []) sheet.getColumn(column).hidden = true;
  return sheet;
}

function put(sheet: ExcelJS.Worksheet, row: number, column: number, value: Made): void {
  if (value !== null) sheet.getCell(row, column).value = value;
}

export async function bytesOf({ build }: SomebodysWorkbook): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  build(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
