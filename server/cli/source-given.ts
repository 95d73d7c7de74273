import { csvRefusals, hasCsvName, isCsvFile, MOST_CSV_BYTES, readCsv } from "../../rbm/workbook/csv/index.ts";
import type { SheetLook } from "../../rbm/workbook/sheet-look.ts";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import { readLooks, readXlsx, WorkbookRefused } from "../../rbm/workbook/xlsx/index.ts";
import { problems } from "../problems.ts";
import type { Io } from "./command.ts";
import { readGiven } from "./files.ts";

/** What somebody else's file holds, and how its cells look. */
export interface Source {
  readonly workbook: Workbook;
  /** By sheet; none of a CSV file. */
  readonly looks: ReadonlyMap<string, SheetLook>;
}

/** A workbook or CSV file given to be imported. Throws a Problem, in the words of the page Check a file, where it is not read. */
export async function sourceGiven(name: string, io: Io): Promise<Source> {
  try {
    const { bytes } = hasCsvName(name)
      ? readGiven(name, io, MOST_CSV_BYTES, csvRefusals.tooLarge)
      : readGiven(name, io);
    if (isCsvFile(name, bytes)) return { workbook: readCsv(name, bytes), looks: new Map() };
    return { workbook: await readXlsx(bytes), looks: readLooks(bytes) };
  } catch (error) {
    if (error instanceof WorkbookRefused) throw problems.workbookRefused(error.code, error.message);
    throw error;
  }
}
