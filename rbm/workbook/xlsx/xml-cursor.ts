import { refusals } from "./refused.ts";

const [SPACE, SLASH, COLON, LESS, EQUALS, GREATER, QUOTE, APOSTROPHE] = [32, 47, 58, 60, 61, 62, 34, 39];

/** What stands between attributes, and in an empty element after them. */
const isBetween = (code: number): boolean => code <= SPACE || code === SLASH;

/** Goes from tag to tag of an XML text, and through a tag's attributes, without an object for each: a sheet has millions. */
export class XmlCursor {
  /** Where the tag begins, and where it ends: after the `>`. */
  start = 0;
  end = 0;
  kind: "open" | "close" | "empty" = "open";
  /** The local name, without prefix, lies between these. */
  nameFrom = 0;
  nameTo = 0;
  /** The attribute's name as written, and its value, lie between these. */
  keyFrom = 0;
  keyTo = 0;
  valueFrom = 0;
  valueTo = 0;
  private at = 0;

  /** @param from where the first tag is looked for */
  constructor(
    readonly text: string,
    from = 0,
  ) {
    this.end = from;
  }

  /** Moves to the next tag; false where there is none. */
  next(): boolean {
    const { text } = this;
    const { length } = text;
    let at = this.end;
    while (at < length && text.charCodeAt(at) !== LESS) at++;
    if (at >= length) return false;
    this.start = at++;
    const closing = at < length && text.charCodeAt(at) === SLASH;
    if (closing) at++;
    this.nameFrom = at;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code <= SPACE || code === SLASH || code === GREATER) break;
      if (code === COLON) this.nameFrom = at + 1;
    }
    this.nameTo = this.at = at;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code === GREATER) {
        this.kind = closing ? "close" : text.charCodeAt(at - 1) === SLASH ? "empty" : "open";
        this.end = at + 1;
        return true;
      }
      if (code === QUOTE || code === APOSTROPHE) {
        do at++;
        while (at < length && text.charCodeAt(at) !== code);
      }
    }
    throw refusals.damaged("a tag does not end");
  }

  get name(): string {
    return this.text.slice(this.nameFrom, this.nameTo);
  }

  is(name: string): boolean {
    return this.nameTo - this.nameFrom === name.length && this.text.startsWith(name, this.nameFrom);
  }

  /** The code of the letter that is the whole name; 0 where the name is longer. Those of cells and values are. */
  get letter(): number {
    return this.nameTo - this.nameFrom === 1 ? this.text.charCodeAt(this.nameFrom) : 0;
  }

  /** Moves to the tag's next attribute; false where there is none. */
  nextAttribute(): boolean {
    const { text } = this;
    const last = this.end - 1;
    let at = this.at;
    while (at < last && isBetween(text.charCodeAt(at))) at++;
    this.keyFrom = at;
    while (at < last && text.charCodeAt(at) > SPACE && text.charCodeAt(at) !== EQUALS) at++;
    this.keyTo = at;
    while (at < last && text.charCodeAt(at) <= SPACE) at++;
    if (this.keyFrom >= last) return false;
    if (at >= last || text.charCodeAt(at) !== EQUALS) throw refusals.damaged("an attribute has no value");
    do at++;
    while (at < last && text.charCodeAt(at) <= SPACE);
    const mark = text.charCodeAt(at);
    if (mark !== QUOTE && mark !== APOSTROPHE) throw refusals.damaged("an attribute has no quotes");
    this.valueFrom = ++at;
    while (at < last && text.charCodeAt(at) !== mark) at++;
    if (at >= last) throw refusals.damaged("an attribute does not end");
    this.valueTo = at;
    this.at = at + 1;
    return true;
  }
}
