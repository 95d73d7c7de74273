import type { Row, Value } from "../../template/content.ts";
import type { SheetDeclaration } from "../../template/template.ts";
import { plainNumber } from "../plain-number.ts";
import type { IatiDocument, Narratives } from "./activity.ts";

export const asText = (value: Value): string | null =>
  typeof value === "number" ? plainNumber(value) : value === null ? null : String(value);

/** The text of a cell; null where it is blank. */
export function text(value: Value | undefined): string | null {
  const found = value === undefined ? null : asText(value);
  return found === null || found.trim() === "" ? null : found;
}

export const english = (value: string): Narratives => (value === "" ? [] : [{ text: value, language: null }]);

export const documentAt = (url: string, title: string): IatiDocument => ({ url, title: english(title) });

/** Public columns of a row that are not told otherwise. */
export function otherColumns(
  sheet: SheetDeclaration,
  row: Row,
  told: readonly string[],
): Record<string, string | null> {
  const columns = sheet.columns.filter(({ id, audience }) => audience === "public" && !told.includes(id));
  return Object.fromEntries(columns.map(({ id }) => [id, asText(row[id] ?? null)]));
}

/** Attributes of our own; null where there is none. */
export function extraOf(values: Readonly<Record<string, string | null>>): Record<string, string> | null {
  const entries = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null);
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}
