import { gridOfMany } from "../grid.ts";
import type { Workbook } from "../workbook.ts";
import { customProperties } from "./custom-properties.ts";
import { refusals, WorkbookRefused } from "./refused.ts";
import { type Scan, scan } from "./scan.ts";
import { tablesOf } from "./table-part.ts";

/**
 * An .xlsx file as a workbook: our own, Excel's or LibreOffice's. Each part is gone through once, and what it holds is bounded before it is kept.
 * Throws `WorkbookRefused`, whose message is for the person who sent the file.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  try {
    return workbookOf(scan(bytes));
  } catch (error) {
    if (error instanceof WorkbookRefused) throw error;
    throw refusals.damaged("a part of it is not as Excel writes it", error);
  }
}

const workbookOf = ({ sheets, names, parts }: Scan): Workbook => ({
  sheets: sheets.map(({ name, part, visibility, cells, formulas, merged, hiddenRows, protected: isProtected }) => ({
    name,
    visibility,
    protected: isProtected,
    ...gridOfMany(cells),
    formulas,
    tables: tablesOf(parts, part),
    merged,
    hiddenRows,
  })),
  properties: customProperties(parts),
  names,
});
