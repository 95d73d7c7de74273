import { parseAddress } from "../address.ts";
import type { TableRange } from "../workbook.ts";
import { relationshipsOf } from "./package.ts";
import { attributes, balanced, type Tag, xmlText } from "./xml.ts";

/** The tables of a sheet, in the order in which it names them. */
export function tablesOf(parts: ReadonlyMap<string, Uint8Array>, sheetPart: string): TableRange[] {
  const related = relationshipsOf(parts, sheetPart).filter(({ type, external }) => type === "table" && !external);
  return [...new Set(related.map(({ target }) => target))].flatMap((target) => {
    const bytes = parts.get(target);
    return bytes ? tableIn(xmlText(bytes)) : [];
  });
}

function tableIn(text: string): TableRange[] {
  let table: Tag | undefined;
  for (const tag of balanced(text)) table ??= tag;
  const { name, displayName = name, ref = "" } = table ? attributes(text, table) : {};
  const block = parseAddress(ref);
  return displayName && block ? [{ name: displayName, ...block }] : [];
}
