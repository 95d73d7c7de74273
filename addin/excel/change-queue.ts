import { columnIndex, parseAddress } from "../../rbm/workbook/address.ts";
import type { Block, Workbook } from "../../rbm/workbook/workbook.ts";
import type { BookChange } from "../taskpane/book.ts";
import { type Happening, readChange } from "./read-change.ts";

export interface WatchOptions {
  /** The workbook as last read; null before that, then changes are left to the first read. */
  known(): Workbook | null;
  onChange(change: BookChange): void;
  /** What could not be read after a change; the full check before a push looks again. */
  onTrouble?(error: unknown): void;
  /** Milliseconds without a change before what changed is read. Defaults to 150. */
  readonly quiet?: number;
}

/** As large as a sheet can be. */
const WHOLE = { rows: 1_048_576, columns: 16_384 } as const;

/** A1, `A1:B2`, `3:5` or `B:C` as a block; null for several areas. */
function blockFrom(address: string): Block | null {
  const cells = parseAddress(address);
  if (cells) return cells;
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(address);
  if (rows) {
    const row = Number(rows[1]) - 1;
    return { row, column: 0, rows: Number(rows[2]) - row, columns: WHOLE.columns };
  }
  const columns = /^\$?([A-Z]+):\$?([A-Z]+)$/i.exec(address);
  if (!columns) return null;
  const column = columnIndex(columns[1]!);
  return { row: 0, column, rows: WHOLE.rows, columns: columnIndex(columns[2]!) - column + 1 };
}

/** Gathers changes until nothing happens for a moment, then reads them; one reading at a time. */
export class ChangeQueue {
  private waiting: Happening[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private reading = false;
  private stopped = false;

  constructor(private readonly options: WatchOptions) {}

  changed({ address, changeType, worksheetId, triggerSource }: Excel.WorksheetChangedEventArgs): void {
    if (triggerSource === "ThisLocalAddin") return;
    const block = changeType === "RangeEdited" ? blockFrom(address) : null;
    this.add(block ? { kind: "cells", sheetId: worksheetId, block } : { kind: "structure", sheetId: worksheetId });
  }

  add(happening: Happening): void {
    if (this.stopped || !this.options.known()) return;
    this.waiting.push(happening);
    this.wake();
  }

  stop(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private wake(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.options.quiet ?? 150);
  }

  private async flush(): Promise<void> {
    const known = this.options.known();
    if (this.reading || this.stopped || !known || this.waiting.length === 0) return;
    this.reading = true;
    const happened = this.waiting;
    this.waiting = [];
    try {
      const change = await readChange(known, happened);
      // A full read that came in between has seen these changes already.
      if (this.options.known() === known) this.options.onChange(change);
      else if (!this.stopped) this.waiting.unshift(...happened);
    } catch (error) {
      this.options.onTrouble?.(error);
    } finally {
      this.reading = false;
      if (this.waiting.length > 0 && !this.stopped) this.wake();
    }
  }
}
