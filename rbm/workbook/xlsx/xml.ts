import { refusals } from "./refused.ts";
import { XmlCursor } from "./xml-cursor.ts";

/** A tag of an XML text: where it stands, and whether it opens, closes or does both. */
export interface Tag {
  /** Local name, without prefix. */
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  readonly start: number;
  /** After the `>`. */
  readonly end: number;
}

/**
 * Text of an XML part, without comments and instructions, its ends of line as XML reads them; refuses document types, so that no
 * entity is ever expanded.
 */
export function xmlText(bytes: Uint8Array): string {
  const decoded = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(afterDeclaration(bytes)));
  const text = decoded.includes("\r") ? decoded.replace(/\r\n?/g, "\n") : decoded;
  let clean = "";
  let from = 0;
  for (let at = nextOdd(text, 0); at >= 0; at = nextOdd(text, from)) {
    clean += text.slice(from, at);
    if (text.startsWith("<!--", at)) from = after(text, "-->", at + 4);
    else if (text.startsWith("<?", at)) from = after(text, "?>", at + 2);
    else if (text.startsWith("<![CDATA[", at)) {
      from = after(text, "]]>", at + 9);
      clean += escapeText(text.slice(at + 9, from - 3));
    } else throw refusals.damaged("it declares a document type");
  }
  return clean === "" ? text.slice(from) : clean + text.slice(from);
}

/** By the mark at the start, or the first sign, which is a `<`. */
function encodingOf([a, b]: Uint8Array): string {
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return "utf-16le";
  return (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) ? "utf-16be" : "utf-8";
}

/** Where the declaration that nearly every part begins with ends: leaving it out here saves a copy of the whole text. */
function afterDeclaration(bytes: Uint8Array): number {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (![..."<?xml "].every((sign, i) => bytes[start + i] === sign.charCodeAt(0))) return start;
  let at = bytes.indexOf(GREATER, start) + 1;
  if (at === 0 || bytes[at - 2] !== QUESTION) return start;
  while (bytes[at]! <= SPACE) at++;
  return at;
}

const [SPACE, GREATER, QUESTION] = [32, 62, 63];

/** Every tag in order, one pass. */
export function* tags(text: string): Generator<Tag> {
  const cursor = new XmlCursor(text);
  while (cursor.next()) {
    const { name, kind, start, end } = cursor;
    yield { name, kind, start, end };
  }
}

/** Every tag in order but those of alternatives for readers that know more than we do: what stands in for them is left. */
export function* fallbacks(text: string): Generator<Tag> {
  let choices = 0;
  for (const tag of tags(text)) {
    if (tag.name === "Choice") choices += tag.kind === "open" ? 1 : tag.kind === "close" ? -1 : 0;
    else if (choices === 0) yield tag;
  }
}

/** Every tag in order; refuses a text whose elements do not close as they opened, such as one that was cut off. */
export function* balanced(text: string): Generator<Tag> {
  const open: string[] = [];
  for (const tag of tags(text)) {
    if (tag.kind === "open") open.push(tag.name);
    else if (tag.kind === "close" && open.pop() !== tag.name)
      throw refusals.damaged("a part is not as Excel writes it");
    yield tag;
  }
  if (open.length > 0) throw refusals.damaged("a part is cut off");
}

/** Attributes of a tag by name as written, entities resolved; the last of two alike counts. */
export function attributes(text: string, { start }: Pick<Tag, "start">): Record<string, string> {
  const found: Record<string, string> = {};
  const cursor = new XmlCursor(text, start);
  cursor.next();
  while (cursor.nextAttribute()) {
    found[text.slice(cursor.keyFrom, cursor.keyTo)] = unescapeText(text.slice(cursor.valueFrom, cursor.valueTo));
  }
  return found;
}

/** An attribute whatever its prefix: `r:id` is `id`. */
export function attribute(text: string, tag: Tag, name: string): string | undefined {
  for (const [key, value] of Object.entries(attributes(text, tag))) {
    if (key === name || key.endsWith(`:${name}`)) return value;
  }
  return undefined;
}

/** The prefix of a tag's name, colon included; "" where it has none. */
export const prefixOf = (text: string, { kind, name, start }: Tag): string =>
  text.slice(start + (kind === "close" ? 2 : 1), text.indexOf(name, start));

export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export const unescapeText = (text: string): string =>
  text.includes("&") ? text.replace(ENTITY, (whole, name, decimal, hex) => entity(whole, name, decimal, hex)) : text;

const ENTITY = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;

function entity(whole: string, name: string | undefined, decimal: string | undefined, hex = ""): string {
  if (name) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
  const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function nextOdd(text: string, from: number): number {
  const odd = /<[!?]/g;
  odd.lastIndex = from;
  return odd.exec(text)?.index ?? -1;
}

function after(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  if (at < 0) throw refusals.damaged("a comment does not end");
  return at + what.length;
}
