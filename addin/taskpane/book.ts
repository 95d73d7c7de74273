import type { Cell, Workbook } from "../../rbm/workbook/workbook.ts";

/** One cell to write. */
export interface Edit {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly value: Cell;
}

/** What the pane works on: the workbook open in Excel, or a file dropped on a page. */
export interface Book {
  read(): Promise<Workbook>;
  /** Shows a cell to the person; the focus stays in the pane. */
  goTo(sheet: string, cell: string): Promise<void>;
  /** Writes all cells as one undo step. */
  write(edits: readonly Edit[]): Promise<void>;
}
