import { refusals } from "./refused.ts";

/** A tag of an XML text: where it stands, and whether it opens, closes or does both. */
export interface Tag {
  /** Local name, without prefix. */
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  readonly start: number;
  /** After the `>`. */
  readonly end: number;
}

/** Text of an XML part, without comments and instructions; refuses document types, so that no entity is ever expanded. */
export function xmlText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
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

/** Every tag in order, one pass. */
export function* tags(text: string): Generator<Tag> {
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    const closing = text.charCodeAt(at + 1) === SLASH;
    const end = endOfTag(text, at + 1);
    let from = at + (closing ? 2 : 1);
    let to = from;
    for (; to < end - 1; to++) {
      const code = text.charCodeAt(to);
      if (code <= SPACE || code === SLASH) break;
      if (code === COLON) from = to + 1;
    }
    const kind = closing ? "close" : text.charCodeAt(end - 2) === SLASH ? "empty" : "open";
    yield { name: text.slice(from, to), kind, start: at, end };
    at = end;
  }
}

/** Attributes of a tag by name as written, entities resolved; the last of two alike counts. */
export function attributes(text: string, { start, end }: Tag): Record<string, string> {
  const found: Record<string, string> = {};
  const last = end - 1;
  let at = start + 1;
  while (at < last && text.charCodeAt(at) > SPACE && text.charCodeAt(at) !== SLASH) at++;
  for (;;) {
    while (at < last && (text.charCodeAt(at) <= SPACE || text.charCodeAt(at) === SLASH)) at++;
    const equals = text.indexOf("=", at);
    if (equals < 0 || equals >= last) return found;
    let quote = equals + 1;
    while (quote < last && text.charCodeAt(quote) <= SPACE) quote++;
    const mark = text.charCodeAt(quote);
    if (mark !== QUOTE && mark !== APOSTROPHE) throw refusals.damaged("an attribute has no quotes");
    const close = text.indexOf(mark === QUOTE ? '"' : "'", quote + 1);
    const value = text.slice(quote + 1, close);
    found[text.slice(at, equals).trimEnd()] = value.includes("&") ? unescapeText(value) : value;
    at = close + 1;
  }
}

/** An attribute whatever its prefix: `r:id` is `id`. */
export function attribute(text: string, tag: Tag, name: string): string | undefined {
  for (const [key, value] of Object.entries(attributes(text, tag))) {
    if (key === name || key.endsWith(`:${name}`)) return value;
  }
  return undefined;
}

export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export const unescapeText = (text: string): string =>
  text.replace(/&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const [SPACE, SLASH, COLON, GREATER, QUOTE, APOSTROPHE] = [32, 47, 58, 62, 34, 39];

function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === QUOTE || code === APOSTROPHE) {
      at = text.indexOf(code === QUOTE ? '"' : "'", at + 1);
      if (at < 0) break;
    }
  }
  throw refusals.damaged("a tag does not end");
}

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
