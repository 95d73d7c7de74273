import type { Framework } from "../../rbm/framework/framework.ts";
import type { Content } from "../../rbm/template/content.ts";
import type { Template } from "../../rbm/template/template.ts";
import type { Block, Cell, Workbook } from "../../rbm/workbook/workbook.ts";
import type { ChartList, ListedChart, ServedChart } from "../charts/served-chart.ts";

/** One cell to write. */
export interface Edit {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly value: Cell;
  /** What it is to replace: where the cell holds something else by now, nothing is written at all. */
  readonly instead?: Cell;
}

/** Cells of a sheet that changed; without a block, how the sheet is built. */
export interface Touch {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly block: Block | null;
}

/** A workbook after somebody changed it, and where. */
export interface BookChange {
  readonly workbook: Workbook;
  readonly touches: readonly Touch[] | "everything";
}

export interface RepairOptions {
  readonly template: Template;
  readonly framework: Framework;
  /** What a sheet that is missing is filled with; blank where absent. */
  readonly accepted?: Content;
}

/** Something said of a cell. */
export interface Remark {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly text: string;
}

/** Where charts can be put, in words of where they went. */
export interface ChartPlaces {
  picture(png: Uint8Array, chart: ServedChart): Promise<string>;
  native(chart: ServedChart, listed: ListedChart, colours: ChartList["colours"]): Promise<string>;
}

/** What the pane works on: the workbook open in Excel, or a file dropped on a page. */
export interface Book {
  read(): Promise<Workbook>;
  /** The workbook as last read, with all that was written or heard of since; null before the first read. */
  known?(): Workbook | null;
  /** Shows a cell to the person; the focus stays in the pane. */
  goTo(sheet: string, cell: string): Promise<void>;
  /** Writes all cells as one undo step. */
  write(edits: readonly Edit[]): Promise<void>;
  /** Tells of every change that others make, once it is quiet; ends with what it returns. */
  watch?(onChange: (change: BookChange) => void): Promise<() => Promise<void>>;
  /** Writes comments beside cells, none twice; how many were written. Absent where a file has no place for them. */
  remark?(remarks: readonly Remark[]): Promise<number>;
  /** Absent where there is nothing to put a chart into. */
  readonly charts?: ChartPlaces;
  /** Puts a broken structure right and keeps every typed value; what was done, in words. */
  repair?(options: RepairOptions): Promise<readonly string[]>;
}
