import { address, parseAddress } from "../address.ts";
import type { Cell } from "../workbook.ts";
import { cellXml } from "./cell-xml.ts";
import { type SharedFormula, sharedFormula } from "./shared-formula.ts";
import { attributes, escapeText, type Tag, tags, unescapeText } from "./xml.ts";

/** New values of a sheet's cells, by row and column from 0. */
export type SheetFixes = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

export interface PatchOptions {
  readonly is1904: boolean;
  /** The style a cell gets for a value, given the style it has. */
  styleOf(value: Cell, style: string | undefined): string | undefined;
}

export interface PatchedSheet {
  readonly xml: string;
  /** Whether a formula was taken out. */
  readonly formulas: boolean;
}

/** A sheet's XML with some cells replaced or put in, rows made where there are none; the rest is copied as it stands. */
export function patchSheet(text: string, fixes: SheetFixes, options: PatchOptions): PatchedSheet {
  const patch = new SheetPatch(text, fixes, options);
  for (const tag of tags(text)) patch.take(tag);
  return patch.done();
}

class SheetPatch {
  private readonly out: string[] = [];
  private readonly rows: (readonly [number, (readonly [number, Cell])[]])[];
  /** Shared formulas whose first cell was replaced, by their number, with its place: the others get the formula as their own. */
  private readonly orphans = new Map<string, { row: number; column: number; at: SharedFormula }>();
  private from = 0;
  private prefix = "";
  private row = -1;
  private column = -1;
  private left: (readonly [number, Cell])[] = [];
  private inData = false;
  private replacing = false;
  private formulas = false;

  constructor(
    private readonly text: string,
    fixes: SheetFixes,
    private readonly options: PatchOptions,
  ) {
    const cells = ([row, of]: readonly [number, ReadonlyMap<number, Cell>]) =>
      [row, [...of].sort(([a], [b]) => a - b)] as const;
    this.rows = [...fixes].sort(([a], [b]) => a - b).map(cells);
  }

  take(tag: Tag): void {
    if (tag.name === "sheetData") this.sheetData(tag);
    else if (!this.inData) return;
    else if (tag.name === "row") this.rowTag(tag);
    else if (tag.name === "c") this.cellTag(tag);
    else if (tag.name === "f" && tag.kind !== "close") this.formulaTag(tag);
  }

  done(): PatchedSheet {
    return { xml: this.out.join("") + this.text.slice(this.from), formulas: this.formulas };
  }

  private sheetData(tag: Tag): void {
    this.inData = tag.kind === "open";
    if (tag.kind !== "close") {
      this.prefix = this.text.slice(tag.start + 1, this.text.indexOf("sheetData", tag.start));
    }
    if (tag.kind !== "open") this.fill(tag, "sheetData", () => this.rowsBefore(Number.POSITIVE_INFINITY));
  }

  private rowTag(tag: Tag): void {
    if (tag.kind === "close") {
      this.fill(tag, "row", () => this.cellsBefore(Number.POSITIVE_INFINITY));
      return;
    }
    const row = Number(attributes(this.text, tag).r ?? this.row + 2) - 1;
    this.copy(tag.start);
    this.rowsBefore(row);
    [this.row, this.column] = [row, -1];
    this.left = this.rows[0]?.[0] === row ? [...this.rows.shift()![1]] : [];
    if (tag.kind === "empty" && this.left.length > 0) {
      this.fill(tag, "row", () => this.cellsBefore(Number.POSITIVE_INFINITY));
    }
  }

  private cellTag(tag: Tag): void {
    if (tag.kind === "close") {
      if (this.replacing) this.from = tag.end;
      this.replacing = false;
      return;
    }
    const { r, s } = attributes(this.text, tag);
    this.column = (r === undefined ? null : parseAddress(r)?.column) ?? this.column + 1;
    this.copy(tag.start);
    this.cellsBefore(this.column);
    if (this.left[0]?.[0] !== this.column) return;
    this.put(this.column, this.left.shift()![1], s);
    this.from = tag.end;
    this.replacing = tag.kind === "open";
  }

  private formulaTag(tag: Tag): void {
    const { t, si, ref } = attributes(this.text, tag);
    const { row, column } = this;
    const to = tag.kind === "empty" ? tag.end : this.text.indexOf("<", tag.end);
    const formula = unescapeText(this.text.slice(tag.end, to));
    if (this.replacing) {
      this.formulas = true;
      if (t === "shared" && ref && si) this.orphans.set(si, { row, column, at: sharedFormula(formula) });
      return;
    }
    const first = t === "shared" && si ? this.orphans.get(si) : undefined;
    if (!first) return;
    this.copy(tag.start);
    const own = escapeText(formula || first.at(row - first.row, column - first.column));
    this.out.push(`<${this.prefix}f>${own}${tag.kind === "empty" ? `</${this.prefix}f>` : ""}`);
    this.from = to;
  }

  /** Puts something in before a closing tag, or into an empty element. */
  private fill(tag: Tag, name: string, put: () => void): void {
    this.copy(tag.kind === "empty" ? tag.end - 2 : tag.start);
    if (tag.kind === "empty") this.out.push(">");
    put();
    if (tag.kind === "empty") {
      this.out.push(`</${this.prefix}${name}>`);
      this.from = tag.end;
    }
  }

  private copy(to: number): void {
    this.out.push(this.text.slice(this.from, to));
    this.from = to;
  }

  private put(column: number, value: Cell, style?: string): void {
    const { styleOf, is1904 } = this.options;
    this.out.push(cellXml(address(this.row, column), value, styleOf(value, style), this.prefix, is1904));
  }

  private cellsBefore(column: number): void {
    while (this.left[0] && this.left[0][0] < column) this.put(...this.left.shift()!);
  }

  private rowsBefore(row: number): void {
    while (this.rows[0] && this.rows[0][0] < row) {
      const [number, cells] = this.rows.shift()!;
      this.row = number;
      this.out.push(`<${this.prefix}row r="${number + 1}">`);
      for (const [column, value] of cells) this.put(column, value);
      this.out.push(`</${this.prefix}row>`);
    }
  }
}
