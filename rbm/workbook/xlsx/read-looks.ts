import type { SheetLook } from "../sheet-look.ts";
import { relationshipsOf } from "./package.ts";
import { type Scan, scan } from "./scan.ts";
import { attributes, fallbacks, tags, xmlText } from "./xml.ts";

/** How the sheets of an .xlsx file look, by name. Throws `WorkbookRefused` as reading it does. */
export function readLooks(bytes: Uint8Array): ReadonlyMap<string, SheetLook> {
  const scanned = scan(bytes);
  const styles = cellStyles(scanned);
  return new Map(scanned.sheets.map(({ name, part }) => [name, lookOf(xmlText(scanned.parts.get(part)!), styles)]));
}

/** Numbers of the cell formats that show a number as a percentage, and of those that set a text in. */
interface CellStyles {
  readonly percent: ReadonlySet<string>;
  readonly indented: ReadonlySet<string>;
}

function cellStyles({ parts, workbookPart }: Scan): CellStyles {
  const part = relationshipsOf(parts, workbookPart).find(({ type }) => type === "styles")?.target ?? "";
  const bytes = parts.get(part);
  const [percent, indented] = [new Set<string>(), new Set<string>()];
  if (!bytes) return { percent, indented };
  const text = xmlText(bytes);
  // 9 and 10 are built in: `0%` and `0.00%`.
  const formats = new Set(["9", "10"]);
  let [isCell, number] = [false, 0];
  for (const tag of fallbacks(text)) {
    if (tag.name === "numFmt" && tag.kind !== "close") {
      const { numFmtId, formatCode = "" } = attributes(text, tag);
      if (numFmtId && /%/.test(formatCode.replace(/"[^"]*"|\\./g, ""))) formats.add(numFmtId);
    } else if (tag.name === "cellXfs") isCell = tag.kind === "open";
    else if (tag.name === "xf" && tag.kind !== "close" && isCell) {
      if (formats.has(attributes(text, tag).numFmtId ?? "")) percent.add(String(number));
      number++;
    } else if (tag.name === "alignment" && tag.kind !== "close" && isCell) {
      if (Number(attributes(text, tag).indent ?? 0) > 0) indented.add(String(number - 1));
    }
  }
  return { percent, indented };
}

/** A run of more hidden columns is the empty rest of the sheet. */
const MOST_HIDDEN = 500;

function lookOf(text: string, styles: CellStyles): SheetLook {
  const hiddenColumns: number[] = [];
  const [percentages, indented] = [new Set<string>(), new Set<string>()];
  for (const tag of tags(text)) {
    if (tag.kind === "close") continue;
    if (tag.name === "c") {
      const { r, s } = attributes(text, tag);
      if (!r || !s) continue;
      if (styles.percent.has(s)) percentages.add(r);
      if (styles.indented.has(s)) indented.add(r);
    } else if (tag.name === "col") {
      const { min, max, hidden } = attributes(text, tag);
      if (hidden !== "1" && hidden !== "true") continue;
      const [first, last] = [Number(min) - 1, Number(max) - 1];
      for (let column = first; column <= last && column - first < MOST_HIDDEN; column++) hiddenColumns.push(column);
    }
  }
  return { hiddenColumns, percentages, indented };
}
