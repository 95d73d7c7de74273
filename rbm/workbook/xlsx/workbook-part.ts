import type { Visibility } from "../workbook.ts";
import { attribute, attributes, balanced, unescapeText } from "./xml.ts";

/** What the workbook part says of its sheets, names and dates. */
export interface WorkbookPart {
  /** With the number of the relationship that leads to each. */
  readonly sheets: readonly { readonly name: string; readonly id: string; readonly visibility: Visibility }[];
  readonly is1904: boolean;
  /** Names of the whole workbook, each with its formula without the leading `=`. */
  readonly names: Readonly<Record<string, string>>;
}

const VISIBILITIES: ReadonlyMap<string | undefined, Visibility> = new Map([
  ["hidden", "hidden"],
  ["veryHidden", "very hidden"],
]);

export function readWorkbookPart(text: string): WorkbookPart {
  const sheets: WorkbookPart["sheets"][number][] = [];
  const names = new Map<string, string>();
  let is1904 = false;
  let [name, from] = ["", -1];
  let extended = false;
  for (const tag of balanced(text)) {
    // Extensions have elements of these names too: Excel writes a second workbookPr there.
    if (tag.name === "extLst") extended = tag.kind === "open";
    if (extended) continue;
    if (tag.name === "definedName" && tag.kind === "close" && from >= 0) {
      const formula = unescapeText(text.slice(from, tag.start)).replace(/^=/, "");
      if (formula !== "") names.set(name, formula);
      from = -1;
    } else if (tag.kind === "close") continue;
    else if (tag.name === "workbookPr") is1904 = /^(1|true)$/.test(attributes(text, tag).date1904 ?? "");
    else if (tag.name === "sheet") {
      const { name: sheet = "", state } = attributes(text, tag);
      const id = attribute(text, tag, "id") ?? "";
      sheets.push({ name: sheet, id, visibility: VISIBILITIES.get(state) ?? "visible" });
    } else if (tag.name === "definedName" && tag.kind === "open") {
      const { name: given = "", localSheetId } = attributes(text, tag);
      const isOurs = given !== "" && !given.startsWith("_xlnm") && localSheetId === undefined;
      [name, from] = [given, isOurs ? tag.end : -1];
    }
  }
  return { sheets, is1904, names: Object.fromEntries(names) };
}
