import { toBase64 } from "../base64.ts";
import type { ServedChart } from "../charts/served-chart.ts";
import { codeOf, now } from "./run.ts";

/** Something that cannot be put where the selection is, in words for a focal point. */
export class NotPlaced extends Error {}

/** Width of a picture in points: half a page of a sheet. */
const WIDTH = 480;

/** Puts a chart's picture over the selected cell of the open sheet, with its finding as alternative text. Returns where, in two round trips. */
export async function insertPicture(png: Uint8Array, chart: ServedChart): Promise<string> {
  try {
    return await now(async (context) => {
      const at = context.workbook.getSelectedRange().load("left,top,address");
      await context.sync();
      const picture = context.workbook.worksheets.getActiveWorksheet().shapes.addImage(toBase64(png));
      picture.name = `Resultbook ${chart.id} ${chart.period}`;
      picture.altTextTitle = chart.title;
      picture.altTextDescription = chart.alt;
      picture.lockAspectRatio = true;
      picture.left = at.left;
      picture.top = at.top;
      picture.width = WIDTH;
      await context.sync();
      return at.address;
    });
  } catch (error) {
    if (codeOf(error) !== "AccessDenied") throw error;
    throw new NotPlaced(
      "This sheet is protected, so it takes no pictures. Select a cell of another sheet, then insert again.",
    );
  }
}
