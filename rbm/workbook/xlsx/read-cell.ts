import type { Cell } from "../workbook.ts";
import { refusals } from "./refused.ts";
import { closing, richText, skip } from "./rich-text.ts";
import { dateOf, dateOfIso } from "./serial.ts";
import { type SharedFormula, sharedFormula } from "./shared-formula.ts";
import { readText } from "./stored-text.ts";
import { unescapeText } from "./xml.ts";
import type { XmlCursor } from "./xml-cursor.ts";

/** What the values of a workbook's cells refer to. */
export interface Values {
  /** Texts that cells share, by their number. */
  readonly strings: readonly string[];
  /** Which cell formats show a date, by their number. */
  readonly dates: readonly boolean[];
  readonly is1904: boolean;
  /** Characters that cells may still hold, and that formulas of cells which share one may still take. */
  readonly budget: { text: number; shared: number };
}

const [C, F, S, T, V] = [99, 102, 115, 116, 118];

type CellType = "number" | "boolean" | "date" | "error" | "shared" | "text" | "inline";

const TYPES: ReadonlyMap<string, CellType> = new Map([
  ["n", "number"],
  ["b", "boolean"],
  ["d", "date"],
  ["e", "error"],
  ["s", "shared"],
  ["str", "text"],
  ["inlineStr", "inline"],
]);

/** Reads one cell after the other of a sheet. */
export class CellReader {
  value: Cell = null;
  formula: string | null = null;
  private type: CellType = "number";
  private style = 0;
  /** Dates read already: a column holds the same few again and again. */
  private readonly dates = new Map<number, Cell>();
  /** Formulas that cells share, by their number, with the place of the first. */
  private readonly shared = new Map<string, { text: string; row: number; column: number; at: SharedFormula }>();

  constructor(
    private readonly cursor: XmlCursor,
    private readonly values: Values,
  ) {}

  start(): void {
    this.value = null;
    this.formula = null;
    this.type = "number";
    this.style = 0;
  }

  /** Takes in the cursor's attribute, whose name is one letter. */
  attribute(): void {
    const { text, keyFrom, valueFrom, valueTo } = this.cursor;
    const key = text.charCodeAt(keyFrom);
    if (key === S) this.style = wholeNumber(text, valueFrom, valueTo);
    else if (key === T) this.type = TYPES.get(text.slice(valueFrom, valueTo)) ?? "number";
  }

  /** Goes to the end of the cell at a place; whether it holds anything. */
  read(row: number, column: number): boolean {
    const { cursor } = this;
    let holds = false;
    while (cursor.next()) {
      const { letter, kind } = cursor;
      if (letter === V) {
        holds = true;
        if (kind === "open") this.valueTag();
      } else if (letter === C && kind === "close") {
        if (this.value === null && (this.type === "text" || this.type === "inline")) this.value = "";
        return holds;
      } else if (kind === "close") continue;
      else if (letter === F) {
        holds = true;
        this.formulaTag(row, column);
      } else if (cursor.is("is")) {
        holds = true;
        if (kind === "open") this.inline();
      } else if (kind === "open" && cursor.is("extLst")) skip(cursor, "extLst");
    }
    throw refusals.damaged("a sheet is cut off");
  }

  private valueTag(): void {
    const { cursor } = this;
    const { text, end: from } = cursor;
    closing(cursor, V);
    const to = cursor.start;
    if (from === to || this.type === "inline") return;
    if (this.type === "shared") this.value = this.texts(this.values.strings[wholeNumber(text, from, to)] ?? null);
    else if (this.type === "number") this.value = this.numeric(plainNumber(text, from, to), from, to);
    else this.value = this.other(unescapeText(text.slice(from, to)));
  }

  private numeric(number: number, from: number, to: number): Cell {
    if (Number.isNaN(number)) return this.texts(unescapeText(this.cursor.text.slice(from, to)));
    if (this.values.dates[this.style] === true) return this.dated(number);
    return Number.isFinite(number) ? number : { error: "#NUM!" };
  }

  private dated(serial: number): Cell {
    let date = this.dates.get(serial);
    if (date === undefined) {
      date = dateOf(serial, this.values.is1904);
      this.dates.set(serial, date);
    }
    return date;
  }

  private other(text: string): Cell {
    if (this.type === "boolean") return /^(1|true)$/i.test(text);
    if (this.type === "error") return { error: text };
    if (this.type === "date") return dateOfIso(text) ?? this.texts(text);
    return this.texts(readText(text));
  }

  private inline(): void {
    const text = richText(this.cursor, "is");
    if (this.type === "inline") this.value = this.texts(text);
  }

  private texts(text: string | null): string | null {
    this.values.budget.text -= text?.length ?? 0;
    if (this.values.budget.text < 0) throw refusals.tooMuchText();
    return text;
  }

  private formulaTag(row: number, column: number): void {
    const { cursor } = this;
    const { text } = cursor;
    const shared = sharedNumber(cursor);
    let formula = "";
    if (cursor.kind === "open") {
      const from = cursor.end;
      closing(cursor, F);
      formula = unescapeText(text.slice(from, cursor.start));
    }
    if (shared !== null && formula === "") this.formula = this.sharedAt(shared, row, column);
    else this.formula = formula === "" ? null : formula;
    if (shared !== null && formula !== "" && !this.shared.has(shared))
      this.shared.set(shared, { text: formula, row, column, at: sharedFormula(formula) });
  }

  /** A cell that shares the formula of another says only which. Past the budget it gets the first one's text as it stands. */
  private sharedAt(number: string, row: number, column: number): string {
    const first = this.shared.get(number);
    if (!first) return "";
    this.values.budget.shared -= first.text.length;
    return this.values.budget.shared < 0 ? first.text : first.at(row - first.row, column - first.column);
  }
}

/** The number of the formula a cell shares, at its tag; null where it has its own. */
function sharedNumber(cursor: XmlCursor): string | null {
  const { text } = cursor;
  let isShared = false;
  let number: string | null = null;
  while (cursor.nextAttribute()) {
    const key = text.slice(cursor.keyFrom, cursor.keyTo);
    if (key === "t") isShared = text.slice(cursor.valueFrom, cursor.valueTo) === "shared";
    else if (key === "si") number = text.slice(cursor.valueFrom, cursor.valueTo);
  }
  return isShared ? number : null;
}

/** A whole number from 0; NaN where it is none. */
function wholeNumber(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.parseInt(text.slice(from, to).trim(), 10);
    number = number * 10 + digit;
  }
  return number;
}

/** Up to 15 digits are exact as a whole number, and divided by a power of ten that is exact too they are rounded once, as they should be. */
const DIGITS = 15;
const POWERS = Array.from({ length: DIGITS + 1 }, (_, i) => 10 ** i);

/** A number as nearly all cells write it, `-12.5`, without a text made of it; any other way of writing is left to `Number`. */
function plainNumber(text: string, from: number, to: number): number {
  const negative = text.charCodeAt(from) === 45;
  const first = negative ? from + 1 : from;
  let [number, point] = [0, -1];
  if (to - first > DIGITS) return anyNumber(text, from, to);
  for (let at = first; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) number = number * 10 + digit;
    else if (digit === -2 && point < 0) point = at;
    else return anyNumber(text, from, to);
  }
  if (point === to - 1 || point === first || to === first) return anyNumber(text, from, to);
  if (point >= 0) number /= POWERS[to - point - 1]!;
  return negative ? -number : number;
}

function anyNumber(text: string, from: number, to: number): number {
  const written = unescapeText(text.slice(from, to)).trim();
  return written === "" ? Number.NaN : Number(written);
}
