import { strToU8 } from "fflate";
import type { Relationship } from "./package.ts";
import { attributes, type Tag, tags, xmlText } from "./xml.ts";

/** The parts of a file by name, to be changed. */
export type Parts = Map<string, Uint8Array>;

/** Changes a part's text; one that is not there, or stays as it was, is left alone. */
export function edit(parts: Parts, part: string, change: (text: string) => string): void {
  const bytes = parts.get(part);
  if (!bytes) return;
  const before = xmlText(bytes);
  const after = change(before);
  if (after !== before) parts.set(part, declared(after));
}

/** The bytes of a part, with the declaration that an XML file begins with. */
export const declared = (xml: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml.trimStart()}`);

/** Name of the part that holds a part's relationships. */
export function relationshipsPart(part: string): string {
  const at = part.lastIndexOf("/") + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** Name of the part that holds the types of all; some writers do not keep to its capitals. */
export const contentTypesPart = (parts: ReadonlyMap<string, Uint8Array>): string =>
  [...parts.keys()].find((name) => name.toLowerCase() === "[content_types].xml") ?? "[Content_Types].xml";

/** Takes out parts that a part leads to, with the relationships to them, their own, and their types. */
export function remove(parts: Parts, from: string, gone: readonly Relationship[]): void {
  if (gone.length === 0) return;
  for (const { target } of gone) {
    parts.delete(target);
    parts.delete(relationshipsPart(target));
  }
  const [ids, names] = [
    new Set(gone.map(({ id }) => id)),
    new Set(gone.map(({ target }) => `/${target}`.toLowerCase())),
  ];
  edit(parts, relationshipsPart(from), (text) => without(text, ["Relationship"], ({ Id }) => ids.has(Id ?? "")));
  edit(parts, contentTypesPart(parts), (text) =>
    without(text, ["Override"], ({ PartName }) => names.has((PartName ?? "").toLowerCase())),
  );
}

/** A text without the elements of some names that are wanted gone. */
export function without(
  text: string,
  names: readonly string[],
  isGone: (found: Record<string, string>, inner: string) => boolean,
): string {
  let [out, from] = ["", 0];
  let open: Tag | null = null;
  for (const tag of tags(text)) {
    if (!names.includes(tag.name)) continue;
    if (tag.kind === "open") {
      open = tag;
      continue;
    }
    const first: Tag = tag.kind === "close" && open ? open : tag;
    const inner = tag.kind === "close" ? text.slice(first.end, tag.start) : "";
    open = null;
    if (!isGone(attributes(text, first), inner)) continue;
    out += text.slice(from, first.start);
    from = tag.end;
  }
  return out + text.slice(from);
}

/** A text without some attributes of its elements of one name. */
export function withoutAttributes(text: string, element: string, names: readonly string[]): string {
  const gone = new RegExp(`\\s(?:${names.join("|")})\\s*=\\s*("[^"]*"|'[^']*')`, "g");
  let [out, from] = ["", 0];
  for (const tag of tags(text)) {
    if (tag.name !== element || tag.kind === "close") continue;
    out += text.slice(from, tag.start) + text.slice(tag.start, tag.end).replace(gone, "");
    from = tag.end;
  }
  return out + text.slice(from);
}
