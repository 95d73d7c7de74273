import type { Parts } from "../edit-parts.ts";
import { scan } from "../scan.ts";
import { dataConnections } from "./data-connections.ts";
import { externalLinks } from "./external-links.ts";
import { fetchingFormulas } from "./fetching-formulas.ts";
import { linkedMedia } from "./linked-media.ts";

/** A way in which a workbook takes something from elsewhere. */
export interface Outside {
  /** What is taken that way, as people are told. */
  namesIn(parts: ReadonlyMap<string, Uint8Array>, workbookPart: string): string[];
  cut(parts: Parts, workbookPart: string): void;
}

/** Formulas come first: they are told by links that are still there. */
const WAYS: readonly Outside[] = [fetchingFormulas, externalLinks, dataConnections, linkedMedia];

/**
 * What a workbook takes from elsewhere when it is opened or refreshed: files, DDE servers, data connections, queries, functions of the
 * web, linked pictures. Throws `WorkbookRefused` for a file that is not read.
 */
export function outsideOf(bytes: Uint8Array): string[] {
  const { parts, workbookPart } = scan(bytes);
  return WAYS.flatMap((way) => way.namesIn(parts, workbookPart));
}

/** Cuts all of that out of a workbook's parts: a copy of ours fetches nothing. What was fetched before stays, as values. */
export function cutOutside(parts: Parts, workbookPart: string): void {
  for (const way of WAYS) way.cut(parts, workbookPart);
}
