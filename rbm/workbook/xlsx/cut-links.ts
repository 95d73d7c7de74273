import { strToU8 } from "fflate";
import { type Relationship, relationshipsOf } from "./package.ts";
import { scan } from "./scan.ts";
import { attributes, type Tag, tags, xmlText } from "./xml.ts";

type Parts = Map<string, Uint8Array>;

/** A reference to another file in a formula: `[1]Sheet1!A1`. */
const REFERENCE = /\[\d+\]/;

/** Files and servers that a workbook fetches values from, by links or DDE, as it names them. Throws `WorkbookRefused` for a file that is not read. */
export function linksOf(bytes: Uint8Array): string[] {
  const { parts, workbookPart } = scan(bytes);
  return linksIn(parts, workbookPart).flatMap(({ target }) => {
    const named = relationshipsOf(parts, target).map((link) => link.target);
    const text = parts.has(target) ? xmlText(parts.get(target)!) : "";
    const dde = [...tags(text)].find(({ name, kind }) => name === "ddeLink" && kind !== "close");
    if (!dde) return named;
    const { ddeService = "", ddeTopic = "" } = attributes(text, dde);
    return [...named, `DDE ${ddeService}|${ddeTopic}`];
  });
}

/**
 * Cuts a workbook's links to other files and to DDE servers out of its parts: a copy of ours fetches nothing. Formulas that used them
 * keep their last result as a value; names that led there are dropped.
 */
export function cutLinks(parts: Parts, workbookPart: string): void {
  const links = linksIn(parts, workbookPart);
  if (links.length === 0) return;
  const slash = workbookPart.lastIndexOf("/");
  const related = relationshipsOf(parts, workbookPart);
  for (const { type, target } of related) if (type === "worksheet") edit(parts, target, withoutReferences);
  edit(parts, workbookPart, (text) => without(text, ["externalReferences"], () => true));
  edit(parts, workbookPart, (text) => without(text, ["definedName"], (_, inner) => REFERENCE.test(inner)));
  const gone = [...links, ...related.filter(({ type }) => type === "calcChain")];
  for (const { target } of gone) {
    const at = target.lastIndexOf("/") + 1;
    parts.delete(target);
    parts.delete(`${target.slice(0, at)}_rels/${target.slice(at)}.rels`);
  }
  const [ids, names] = [new Set(gone.map(({ id }) => id)), new Set(gone.map(({ target }) => `/${target}`))];
  edit(parts, `${workbookPart.slice(0, slash + 1)}_rels/${workbookPart.slice(slash + 1)}.rels`, (text) =>
    without(text, ["Relationship"], ({ Id }) => ids.has(Id ?? "")),
  );
  edit(parts, "[Content_Types].xml", (text) =>
    without(text, ["Override"], ({ PartName }) => names.has(PartName ?? "")),
  );
}

const linksIn = (parts: ReadonlyMap<string, Uint8Array>, workbookPart: string): Relationship[] =>
  relationshipsOf(parts, workbookPart).filter(({ type }) => type === "externalLink");

function edit(parts: Parts, part: string, change: (text: string) => string): void {
  const bytes = parts.get(part);
  if (!bytes) return;
  const before = xmlText(bytes);
  const after = change(before);
  if (after !== before)
    parts.set(part, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${after.trimStart()}`));
}

/** Formulas that reach into another file, and those that share them. */
function withoutReferences(text: string): string {
  const shared = new Set<string>();
  return without(text, ["f"], ({ t, si }, inner) => {
    const cut = REFERENCE.test(inner) || (t === "shared" && inner === "" && shared.has(si ?? ""));
    if (cut && t === "shared" && si) shared.add(si);
    return cut;
  });
}

/** A text without the elements of some names that are wanted gone. */
function without(
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
