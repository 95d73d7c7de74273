import { legal } from "../../../../rbm/exchange/xml-writer.ts";
import { escapeText } from "../../../../rbm/workbook/xlsx/xml.ts";

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** XML that stands for nothing in a list of children. */
type Child = string | readonly string[] | false | null | undefined;

/** An element as text. Children are XML already: see `text`. */
export function xml(name: string, attributes: Attributes = {}, ...children: readonly Child[]): string {
  const tag = `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value == null ? "" : ` ${key}="${escapeText(legal(String(value)))}"`))
    .join("")}`;
  const inside = children.flatMap((child) => child || []).join("");
  return inside === "" ? `${tag}/>` : `${tag}>${inside}</${name}>`;
}

/** Text as XML holds it: characters that no XML may hold are left out. */
export const text = (plain: string): string => escapeText(legal(plain));

/** A part of a package: its declaration, then its root. */
export const part = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

export const NS = {
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  c: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  p: "http://schemas.openxmlformats.org/presentationml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;

/** Declarations of the namespaces of slides and their kin. */
export const PML: Attributes = { "xmlns:a": NS.a, "xmlns:r": NS.r, "xmlns:p": NS.p };

/** Inches, as drawings count them. */
export const emu = (inches: number): number => Math.round(inches * 914_400);
