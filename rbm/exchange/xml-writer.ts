/** Attributes by name; null and undefined are left out. */
export type XmlAttributes = Readonly<Record<string, string | null | undefined>>;

/** Takes the text in pieces; no piece is much longer than `PIECE`. */
export type Sink = (piece: string) => void;

const PIECE = 32_768;

/** Writes XML piece by piece: nothing is kept but the names of the open elements. */
export class XmlWriter {
  readonly #sink: Sink;
  readonly #open: string[] = [];
  #pending = '<?xml version="1.0" encoding="UTF-8"?>\n';
  #dropped = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Characters left out so far because no XML may hold them. */
  get dropped(): number {
    return this.#dropped;
  }

  open(name: string, attributes: XmlAttributes = {}): void {
    this.#put(`${this.#indent()}${this.#tag(name, attributes)}>\n`);
    this.#open.push(name);
  }

  close(): void {
    const name = this.#open.pop();
    if (name === undefined) throw new Error("no element is open");
    this.#put(`${this.#indent()}</${name}>\n`);
  }

  empty(name: string, attributes: XmlAttributes = {}): void {
    this.#put(`${this.#indent()}${this.#tag(name, attributes)}/>\n`);
  }

  text(name: string, text: string, attributes: XmlAttributes = {}): void {
    this.#put(
      `${this.#indent()}${this.#tag(name, attributes)}>${this.#legal(text).replace(/[&<>\r]/g, escaped)}</${name}>\n`,
    );
  }

  comment(text: string): void {
    this.#put(`${this.#indent()}<!-- ${this.#legal(text).replace(/-(?=-)/g, "- ")} -->\n`);
  }

  end(): void {
    if (this.#open.length > 0) throw new Error(`element still open: ${this.#open.at(-1)}`);
    this.#sink(this.#pending);
    this.#pending = "";
  }

  #tag(name: string, attributes: XmlAttributes): string {
    let tag = `<${name}`;
    for (const [key, value] of Object.entries(attributes)) {
      if (value === null || value === undefined) continue;
      tag += ` ${key}="${this.#legal(value).replace(/[&<>"\t\n\r]/g, escaped)}"`;
    }
    return tag;
  }

  #legal(text: string): string {
    return text.replace(ILLEGAL, () => {
      this.#dropped++;
      return "";
    });
  }

  #indent(): string {
    return "  ".repeat(this.#open.length);
  }

  #put(text: string): void {
    this.#pending += text;
    if (this.#pending.length < PIECE) return;
    this.#sink(this.#pending);
    this.#pending = "";
  }
}

/** What XML 1.0 (§2.2) allows in no form: control characters, halves of pairs, two non-characters. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text without those characters. */
export const legal = (text: string): string => text.replace(ILLEGAL, "");

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (character: string): string => ESCAPES[character] ?? `&#${character.charCodeAt(0)};`;
