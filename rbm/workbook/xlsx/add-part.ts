import { contentTypesPart, edit, type Parts, relationshipsPart } from "./edit-parts.ts";
import { namespacesOf } from "./namespaces.ts";
import { relationshipsOf } from "./package.ts";
import { prefixOf, type Tag, tags, xmlText } from "./xml.ts";

export interface NewPart {
  readonly part: string;
  readonly type: "worksheet" | "styles";
  readonly bytes: Uint8Array;
}

/** Puts a part into a file, with its type and the relationship by which the workbook part leads to it. Gives the relationship's id. */
export function addPart(parts: Parts, workbookPart: string, { part, type, bytes }: NewPart): string {
  const taken = new Set(relationshipsOf(parts, workbookPart).map(({ id }) => id));
  let id = "rIdResultbook";
  for (let n = 2; taken.has(id); n++) id = `rIdResultbook${n}`;
  const { relationships } = namespacesOf(xmlText(parts.get(workbookPart)!));
  const contentType = `application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml`;
  edit(parts, relationshipsPart(workbookPart), (text) =>
    withLast(text, "Relationships", (prefix) => {
      return `<${prefix}Relationship Id="${id}" Type="${relationships}/${type}" Target="/${part}"/>`;
    }),
  );
  edit(parts, contentTypesPart(parts), (text) =>
    withLast(text, "Types", (prefix) => `<${prefix}Override PartName="/${part}" ContentType="${contentType}"/>`),
  );
  parts.set(part, bytes);
  return id;
}

/** A text with something as the last child of its outermost element. */
function withLast(text: string, element: string, make: (prefix: string) => string): string {
  let found: Tag | null = null;
  for (const tag of tags(text)) if (tag.name === element && (tag.kind !== "open" || !found)) found = tag;
  if (!found) throw new Error(`no element in the part: ${element}`);
  if (found.kind === "close") {
    return text.slice(0, found.start) + make(prefixOf(text, found)) + text.slice(found.start);
  }
  const prefix = prefixOf(text, found);
  return `${text.slice(0, found.end - 2)}>${make(prefix)}</${prefix}${element}>${text.slice(found.end)}`;
}
