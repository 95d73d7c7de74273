import { addPart } from "./add-part.ts";
import { declared, type Parts } from "./edit-parts.ts";
import { namespacesOf } from "./namespaces.ts";
import { relationshipsOf } from "./package.ts";
import { tags, xmlText } from "./xml.ts";

/** Lists of a style sheet that a cell's format refers to. */
const LISTS = ["fonts", "fills", "borders", "cellXfs"];

/** Name of the part that holds a file's formats. Where a file has none, as some programs write it, it gets those that Excel takes for granted. */
export function ensureFormats(parts: Parts, workbookPart: string): string {
  const named = relationshipsOf(parts, workbookPart).find(({ type, external }) => type === "styles" && !external);
  const bytes = named && parts.get(named.target);
  const lists = new Set(
    bytes ? [...tags(xmlText(bytes))].flatMap(({ name, kind }) => (kind === "open" ? name : [])) : [],
  );
  if (named && LISTS.every((list) => lists.has(list))) return named.target;
  const { main } = namespacesOf(xmlText(parts.get(workbookPart)!));
  const xml = declared(
    `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
  );
  if (bytes) {
    parts.set(named.target, xml);
    return named.target;
  }
  const part = `${workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1)}styles.xml`;
  addPart(parts, workbookPart, { part, type: "styles", bytes: xml });
  return part;
}
