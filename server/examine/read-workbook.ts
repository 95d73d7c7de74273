import type { Workbook } from "../../rbm/workbook/workbook.ts";
import { readXlsx, WorkbookRefused } from "../../rbm/workbook/xlsx/index.ts";
import { problems } from "../problems.ts";

/** An .xlsx file's workbook. Throws a Problem that says why it is not read. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readXlsx(bytes);
  } catch (error) {
    if (error instanceof WorkbookRefused) throw problems.workbookRefused(error.code, error.message);
    throw error;
  }
}
