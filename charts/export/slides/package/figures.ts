import type { SavedScenarios } from "../../../../pipelines/scenarios/index.ts";
import { unescapeText, xmlText } from "../../../../rbm/workbook/xlsx/xml.ts";
import { unpack, zipEntries } from "../../../../rbm/workbook/xlsx/zip.ts";
import type { TableCell, TableColumn } from "../../../models/model.ts";
import type { OfficePackage } from "./office-package.ts";
import { REL, TYPE } from "./types.ts";
import { part, text, xml } from "./xml.ts";

const DECK = "urn:resultbook:deck";
const STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** The figures of a slide as they were when the deck was made. */
export interface SlideFigures {
  /** Number of the slide, from 1. */
  readonly slide: number;
  readonly title: string;
  readonly chart: string;
  readonly params: Readonly<Record<string, string>>;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** What a deck carries to be checked by: which edition it shows, and its figures. */
export interface DeckFigures {
  readonly date: string;
  readonly edition: string | null;
  /** What the slides of scenarios were made from: those whose question names scenarios. */
  readonly scenarios?: SavedScenarios;
  readonly slides: readonly SlideFigures[];
}

/** Puts the figures into a part of their own, which PowerPoint keeps as it is. */
export function putFigures(pkg: OfficePackage, presentation: string, figures: DeckFigures): void {
  const item = pkg.put(
    pkg.free("customXml/item", ".xml"),
    part(xml("deck", { xmlns: DECK, version: 1 }, text(JSON.stringify(figures)))),
  );
  pkg.relate(presentation, REL.custom, item);
  const properties = pkg.put(
    pkg.free("customXml/itemProps", ".xml"),
    part(
      xml(
        "ds:datastoreItem",
        { "xmlns:ds": STORE, "ds:itemID": "{7A3C5B1E-52D4-4E0B-9C55-3B8D0F6A2E11}" },
        xml("ds:schemaRefs", {}, xml("ds:schemaRef", { "ds:uri": DECK })),
      ),
    ),
    TYPE.customProperties,
  );
  pkg.relate(item, REL.customProperties, properties);
}

/** The figures that a deck carries; null where it carries none. Throws where it is no such file at all. */
export function figuresOf(bytes: Uint8Array): DeckFigures | null {
  for (const entry of zipEntries(bytes)) {
    if (!/^customXml\/item\d*\.xml$/i.test(entry.name)) continue;
    const content = xmlText(unpack(bytes, entry, 50e6));
    if (!content.includes(DECK)) continue;
    const inside = />([^<]*)<\/(?:\w+:)?deck>/.exec(content)?.[1];
    if (inside !== undefined) return JSON.parse(unescapeText(inside)) as DeckFigures;
  }
  return null;
}
