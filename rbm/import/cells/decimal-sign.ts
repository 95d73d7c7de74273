import { tidyCode, western } from "../../checks/read/text.ts";
import type { Sheet } from "../../workbook/workbook.ts";

/** What parts decimals in a sheet, where its figures leave no doubt; null where they do or say nothing. */
export type DecimalSign = "," | "." | null;

/** `12,5` · `1.234,5` · `1.234.567`: codes and dates do not look like these. */
const COMMA = /^(\d{1,3}(\.\d{3})*,(\d{1,2}|\d{4,})|0,\d+|\d{1,3}(\.\d{3}){2,})$/;
/** `12.5%` · `1,234.5` · `1,234,567`: `1.1` may be a code and says nothing. */
const POINT = /^(\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,}|\d+\.(\d{1,2}|\d{4,})%)$/;

/** Reads off a sheet's texts which sign parts decimals in it, so that `1.234` and `100,000` can be told. */
export function decimalSignOf({ columns }: Sheet): DecimalSign {
  let [comma, point] = [false, false];
  for (const column of columns) {
    for (const cell of column) {
      if (typeof cell !== "string" || cell.length > 400) continue;
      for (const line of cell.split("\n")) {
        const figure = bareFigure(line);
        comma ||= COMMA.test(figure.replace(/%$/, ""));
        point ||= POINT.test(figure);
      }
    }
  }
  if (comma === point) return null;
  return comma ? "," : ".";
}

/** What stands behind a label and before brackets, without spaces, signs and units: `Target: ≥ 12,5 % (2019)` as `12,5%`. */
const bareFigure = (line: string): string =>
  western(tidyCode(line))
    .replace(/^[^:]{0,40}:\s*/, "")
    .replace(/[([].*$/, "")
    .replace(/^[^\d]{0,4}(?=\d)/, "")
    .replace(/\s+/g, "")
    .replace(/(?<=[\d%])\p{L}+$/u, "");
