import { showsDate } from "./number-formats.ts";
import { attributes, fallbacks } from "./xml.ts";

/** Which cell formats of a style sheet, by their number, show a date or a time of day. */
export function dateFormats(text: string): boolean[] {
  const codes = new Map<number, string>();
  const numbers: number[] = [];
  let list = "";
  for (const tag of fallbacks(text)) {
    if (tag.name === "numFmts" || tag.name === "cellXfs") list = tag.kind === "open" ? tag.name : "";
    else if (list === "" || tag.kind === "close") continue;
    else if (tag.name === "numFmt" && list === "numFmts") {
      const { numFmtId, formatCode = "" } = attributes(text, tag);
      codes.set(Number(numFmtId), formatCode);
    } else if (tag.name === "xf" && list === "cellXfs") numbers.push(Number(attributes(text, tag).numFmtId ?? 0));
  }
  const known = new Map(numbers.map((number) => [number, false]));
  for (const number of known.keys()) known.set(number, showsDate(number, codes.get(number)));
  return numbers.map((number) => known.get(number)!);
}
