import { parseAddress } from "../address.ts";
import type { TableRange } from "../workbook.ts";
import { relationshipsOf } from "./package.ts";
import { attributes, balanced, xmlText } from "./xml.ts";

/** The tables of a sheet, in the order in which it names them. */
export function tablesOf(parts: ReadonlyMap<string, Uint8Array>, sheetPart: string): TableRange[] {
  return relationshipsOf(parts, sheetPart).flatMap(({ type, target, external }) => {
    const bytes = type === "table" && !external ? parts.get(target) : undefined;
    return bytes ? tableIn(xmlText(bytes)) : [];
  });
}

function tableIn(text: string): TableRange[] {
  const [table] = [...balanced(text)];
  const { name, displayName = name, ref = "" } = table ? attributes(text, table) : {};
  const block = parseAddress(ref);
  return displayName && block ? [{ name: displayName, ...block }] : [];
}
