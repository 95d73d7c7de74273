import { edit, type Parts, remove, without } from "../edit-parts.ts";
import { type Relationship, relationshipsOf } from "../package.ts";
import { attributes, tags, xmlText } from "../xml.ts";
import type { Outside } from "./outside.ts";

/** Links to other files and to DDE servers. */
export const externalLinks: Outside = {
  namesIn: (parts, workbookPart) =>
    linksIn(parts, workbookPart).flatMap(({ target }) => {
      const named = relationshipsOf(parts, target).map((link) => link.target);
      const text = parts.has(target) ? xmlText(parts.get(target)!) : "";
      const dde = [...tags(text)].find(({ name, kind }) => name === "ddeLink" && kind !== "close");
      if (!dde) return named;
      const { ddeService = "", ddeTopic = "" } = attributes(text, dde);
      return [...named, `DDE ${ddeService}|${ddeTopic}`];
    }),
  cut(parts: Parts, workbookPart) {
    const links = linksIn(parts, workbookPart);
    if (links.length === 0) return;
    edit(parts, workbookPart, (text) => without(text, ["externalReferences"], () => true));
    remove(parts, workbookPart, links);
  },
};

const linksIn = (parts: ReadonlyMap<string, Uint8Array>, workbookPart: string): Relationship[] =>
  relationshipsOf(parts, workbookPart).filter(({ type }) => type === "externalLink");
