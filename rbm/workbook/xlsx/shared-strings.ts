import { refusals } from "./refused.ts";
import { richText } from "./rich-text.ts";
import { xmlText } from "./xml.ts";
import { XmlCursor } from "./xml-cursor.ts";

/** The texts that cells share. @param most of them */
export function sharedStrings(bytes: Uint8Array, most: number): string[] {
  const cursor = new XmlCursor(xmlText(bytes));
  const strings: string[] = [];
  let whole = false;
  while (cursor.next()) {
    if (cursor.is("si") && cursor.kind !== "close") {
      if (strings.push(cursor.kind === "open" ? richText(cursor, "si") : "") > most) throw refusals.tooMuchText();
    } else if (cursor.is("sst")) whole = cursor.kind !== "open";
  }
  if (!whole) throw refusals.damaged("the list of texts is cut off");
  return strings;
}
