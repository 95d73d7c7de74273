import { relationshipsOf } from "./package.ts";
import { attributes, balanced, type Tag, unescapeText, xmlText } from "./xml.ts";

const PART = "docProps/custom.xml";
const NUMBERS: ReadonlySet<string> = new Set(["i1", "i2", "i4", "i8", "int", "ui4", "r4", "r8", "decimal"]);
const DATES: ReadonlySet<string> = new Set(["filetime", "date"]);

/** The properties that a workbook was given beside those every file has, each as a text. */
export function customProperties(parts: ReadonlyMap<string, Uint8Array>): Record<string, string> {
  const named = relationshipsOf(parts, "").find(({ type }) => type === "custom-properties")?.target;
  const bytes = parts.get(named ?? PART);
  if (!bytes) return {};
  const text = xmlText(bytes);
  const found = new Map<string, string>();
  let name = "";
  let value: Tag | null = null;
  for (const tag of balanced(text)) {
    if (tag.name === "property") name = tag.kind === "open" ? (attributes(text, tag).name ?? "") : "";
    else if (tag.kind === "open") value = tag;
    else if (name !== "") {
      const inner = tag.kind === "close" && value ? text.slice(value.end, tag.start) : "";
      const said = propertyOf(tag.name, unescapeText(inner));
      if (said !== null && !found.has(name)) found.set(name, said);
    }
  }
  return Object.fromEntries(found);
}

function propertyOf(type: string, text: string): string | null {
  if (type === "bool") return String(text === "1" || text === "true");
  if (!NUMBERS.has(type) && !DATES.has(type)) return text;
  if (NUMBERS.has(type)) return text === "" ? null : String(Number(text));
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
