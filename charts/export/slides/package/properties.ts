import type { Deck } from "../deck.ts";
import type { OfficePackage } from "./office-package.ts";
import { REL, TYPE } from "./types.ts";
import { part, text, xml } from "./xml.ts";

const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

/** Title and subject of the file. Nobody is named. */
export function putProperties(pkg: OfficePackage, { title, subtitle, date }: Deck): void {
  const when = { "xsi:type": "dcterms:W3CDTF" };
  const core = part(
    xml(
      "cp:coreProperties",
      {
        "xmlns:cp": CORE,
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      xml("dc:title", {}, text(title)),
      xml("dc:subject", {}, text(subtitle)),
      xml("dc:creator", {}, "Resultbook"),
      xml("dcterms:created", when, `${date}T00:00:00Z`),
      xml("dcterms:modified", when, `${date}T00:00:00Z`),
    ),
  );
  pkg.relate("", REL.core, pkg.put("docProps/core.xml", core, TYPE.core));
  const app = part(xml("Properties", { xmlns: EXTENDED }, xml("Application", {}, "Resultbook")));
  pkg.relate("", REL.extended, pkg.put("docProps/app.xml", app, TYPE.extended));
}
