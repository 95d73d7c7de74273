import { whenReady } from "./run.ts";

/** Selects a cell and brings it into view: one round trip. Fails where the sheet is hidden or gone. */
export const navigate = (sheet: string, cell: string): Promise<void> =>
  whenReady(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
  });
