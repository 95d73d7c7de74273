import { formatAddress, quoteSheet } from "../a1.ts";
import { HostError } from "../error.ts";
import { intersect, MAX_COLS, MAX_ROWS, type Rect } from "../rect.ts";
import { View } from "../type.ts";
import type { Sheet } from "./sheet.ts";

/** Cells of one sheet: what a Range stands for. `rect` moves along when rows and columns shift. */
export class Area {
  private current: Rect | null;

  constructor(
    readonly sheet: Sheet,
    rect: Rect,
  ) {
    const isInside = intersect(rect, WHOLE_SHEET);
    if (!isInside || isInside.rows !== rect.rows || isInside.cols !== rect.cols) {
      throw new HostError("InvalidArgument", "The range is outside the sheet.", "Range");
    }
    this.current = rect;
  }

  get rect(): Rect {
    if (!this.current || this.sheet.isDeleted) {
      throw new HostError("ItemNotFound", "The requested resource doesn't exist.", "Range");
    }
    return this.current;
  }

  get isGone(): boolean {
    return !this.current || this.sheet.isDeleted;
  }

  moveTo(rect: Rect | null): void {
    this.current = rect;
  }

  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${formatAddress(this.rect)}`;
  }
}

export const WHOLE_SHEET: Rect = { row: 0, col: 0, rows: MAX_ROWS, cols: MAX_COLS };

export const rangeView = (sheet: Sheet, rect: Rect) => new View("Excel.Range", new Area(sheet, rect));

/** Several blocks of one sheet: what RangeAreas stands for. */
export class Areas {
  constructor(
    readonly sheet: Sheet,
    readonly rects: readonly Rect[],
  ) {}

  get address(): string {
    return this.rects.map((r) => `${quoteSheet(this.sheet.name)}!${formatAddress(r)}`).join(",");
  }
}
