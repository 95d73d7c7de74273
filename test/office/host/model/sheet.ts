import { coerce } from "../coercion.ts";
import type { Json } from "../json.ts";
import { contains, isEntireColumn, isEntireRow, type Rect } from "../rect.ts";
import { type Cell, EMPTY, type Format, isBlank } from "./cell.ts";
import type { Chart } from "./chart.ts";
import type { Comment } from "./comment.ts";
import type { ConditionalFormat } from "./conditional-format.ts";
import { formatDefault } from "./format.ts";
import type { NamedItem } from "./name.ts";
import type { SheetProtection } from "./protection.ts";
import type { Shape } from "./shape.ts";
import type { Table } from "./table.ts";
import type { Validation } from "./validation.ts";
import type { Workbook } from "./workbook.ts";

/** A whole row or column: its size in points, whether it is hidden, the formatting its cells start from. */
export interface Line {
  readonly size?: number;
  readonly hidden?: boolean;
  readonly format?: Format;
}

const SPAN = 16_384;

export class Sheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  standardWidth = 8.43;
  isDeleted = false;
  cells = new Map<number, Cell>();
  rowLines = new Map<number, Line>();
  columnLines = new Map<number, Line>();
  defaultFormat: Format = {};
  tables: Table[] = [];
  validations: Validation[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  comments: Comment[] = [];
  shapes: Shape[] = [];
  charts: Chart[] = [];
  names: NamedItem[] = [];
  merges: Rect[] = [];
  protection: SheetProtection | null = null;
  frozen: Rect | null = null;
  selection: Rect = { row: 0, col: 0, rows: 1, cols: 1 };
  pageLayout: Record<string, Json> = {};
  customProperties = new Map<string, string>();

  constructor(
    readonly workbook: Workbook,
    name: string,
  ) {
    this.id = workbook.newId();
    this.name = name;
  }

  cell(row: number, col: number): Cell {
    return this.cells.get(row * SPAN + col) ?? EMPTY;
  }

  put(row: number, col: number, cell: Cell): void {
    const key = row * SPAN + col;
    const before = this.cells.get(key);
    this.workbook.undo.record(() => {
      if (before) this.cells.set(key, before);
      else this.cells.delete(key);
    });
    if (isBlank(cell) && !cell.format) this.cells.delete(key);
    else this.cells.set(key, cell);
  }

  /** The cells that hold something (a value or a format) in a block, without walking the empty ones. */
  *filled(rect: Rect): Generator<{ row: number; col: number; cell: Cell }> {
    if (rect.rows * rect.cols <= this.cells.size) {
      for (let row = rect.row; row < rect.row + rect.rows; row++) {
        for (let col = rect.col; col < rect.col + rect.cols; col++) {
          const cell = this.cells.get(row * SPAN + col);
          if (cell) yield { row, col, cell };
        }
      }
      return;
    }
    for (const [key, cell] of [...this.cells]) {
      const row = Math.floor(key / SPAN);
      const col = key % SPAN;
      if (contains(rect, row, col)) yield { row, col, cell };
    }
  }

  /** Where the sheet's content sits; with `valuesOnly`, formatted empty cells do not count. */
  used(valuesOnly: boolean, within?: Rect): Rect | null {
    let top = Number.POSITIVE_INFINITY;
    let left = Number.POSITIVE_INFINITY;
    let bottom = -1;
    let right = -1;
    for (const [key, cell] of this.cells) {
      if (valuesOnly && isBlank(cell)) continue;
      const row = Math.floor(key / SPAN);
      const col = key % SPAN;
      if (within && !contains(within, row, col)) continue;
      top = Math.min(top, row);
      left = Math.min(left, col);
      bottom = Math.max(bottom, row);
      right = Math.max(right, col);
    }
    return bottom < 0 ? null : { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
  }

  format(row: number, col: number, key: string): Json {
    return (
      this.cell(row, col).format?.[key] ??
      this.rowLines.get(row)?.format?.[key] ??
      this.columnLines.get(col)?.format?.[key] ??
      this.defaultFormat[key] ??
      formatDefault(key)
    );
  }

  numberFormat(row: number, col: number): string {
    return String(this.format(row, col, "numberFormat"));
  }

  /** Whole rows and columns are formatted as lines, so that a formatted column has no million cells. */
  setFormat(rect: Rect, key: string, value: Json): void {
    if (isEntireColumn(rect) && isEntireRow(rect)) {
      this.workbook.undo.set(this, "defaultFormat", { ...this.defaultFormat, [key]: value });
      this.dropCellFormat(rect, key);
    } else if (isEntireColumn(rect)) {
      for (let c = rect.col; c < rect.col + rect.cols; c++) this.formatLine(this.columnLines, c, key, value);
      this.dropCellFormat(rect, key);
    } else if (isEntireRow(rect)) {
      for (let r = rect.row; r < rect.row + rect.rows; r++) this.formatLine(this.rowLines, r, key, value);
      this.dropCellFormat(rect, key);
    } else {
      for (let r = rect.row; r < rect.row + rect.rows; r++) {
        for (let c = rect.col; c < rect.col + rect.cols; c++) this.formatCell(r, c, key, value);
      }
    }
  }

  formatCell(row: number, col: number, key: string, value: Json): void {
    const cell = this.cell(row, col);
    this.put(row, col, { ...cell, format: { ...cell.format, [key]: value } });
  }

  private formatLine(lines: Map<number, Line>, at: number, key: string, value: Json): void {
    const line = lines.get(at);
    this.setLine(lines, at, { ...line, format: { ...line?.format, [key]: value } });
  }

  setLine(lines: Map<number, Line>, at: number, line: Line): void {
    const before = lines.get(at);
    this.workbook.undo.record(() => {
      if (before) lines.set(at, before);
      else lines.delete(at);
    });
    lines.set(at, line);
  }

  private dropCellFormat(rect: Rect, key: string): void {
    for (const { row, col, cell } of this.filled(rect)) {
      if (cell.format?.[key] === undefined) continue;
      const { [key]: _, ...format } = cell.format;
      this.put(row, col, { ...cell, format });
    }
  }

  /** Stores what was typed or written as Excel would read it. */
  enter(row: number, col: number, input: string | number | boolean): void {
    const cell = this.cell(row, col);
    const { calculate, thisYear } = this.workbook.options;
    const at = { sheet: this.name, row, col };
    const numberFormat = this.numberFormat(row, col);
    const typed = coerce(input, numberFormat, (formula) => calculate(formula, at), thisYear);
    const takesFormat = typed.numberFormat !== undefined && numberFormat === "General";
    const format = takesFormat ? { ...cell.format, numberFormat: typed.numberFormat ?? "General" } : cell.format;
    this.put(row, col, { value: typed.value, formula: typed.formula, format });
  }
}
