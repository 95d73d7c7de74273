import type { Period } from "../../framework/period.ts";
import { folded } from "../../template/names.ts";
import type { Grid } from "../tables/grid.ts";

/** A column of the priority template, by ids: `kpis.title`. */
export type Target = `${string}.${string}`;

/** What several columns may say of: one text after another. */
export const JOINED: ReadonlySet<Target> = new Set([
  "kpis.methodology",
  "kpis.verification",
  "kpis.data_source",
  "kpis.unit_responsible",
]);

/** How a column came to its target: by its header's name, by part of it, by what it holds, or because a person said so. */
export type Basis = "name" | "part of the name" | "content" | "person";

/** How sure a guess is, for people. */
export const CONFIDENCE: Readonly<Record<Basis, string>> = {
  person: "as told",
  name: "sure",
  "part of the name": "likely",
  content: "unsure",
};

/** Where a column of somebody else's sheet goes. Found again by its header, so that moved columns are no matter. */
export interface ColumnMapping {
  /** The header as it stands, the rows of a header of several joined by ` / `; `(column B)` where there is none. */
  readonly header: string;
  /** Which of several columns of that header it is, from 1. */
  readonly nth: number;
  /** Null: it is not taken. */
  readonly to: Target | null;
  readonly basis: Basis;
  /** The period that every value of the column is about. */
  readonly period?: Period;
  /** The time that every value is about, where its calendar is not said: `Year 1`. A person puts a period in its place. */
  readonly label?: string;
  /** The unit of every figure: `%`. */
  readonly unit?: string;
  /** The group that every value is about: `Female`. */
  readonly disaggregation?: string;
  /** The place that every value is about, by its name in the plan: `Africa`. */
  readonly place?: string;
  /** Id of the level of every result in it, or of the results whose codes it has. */
  readonly level?: string;
}

/** Whether a column of a mapping is the one of a header. */
export const isUnder = (
  { header, nth }: Pick<ColumnMapping, "header" | "nth">,
  found: { readonly text: string; readonly nth: number },
): boolean => nth === found.nth && folded(header) === folded(found.text);

export interface SheetMapping {
  /** Name of the sheet. */
  readonly sheet: string;
  /** Whether it is taken at all. */
  readonly taken: boolean;
  /** Header rows as Excel numbers them; 0 where there are none. Of a sheet on its side: columns, A being 1. */
  readonly headerRow: number;
  readonly headerRows: number;
  /** The last row it is about, where another header follows further down; the sheet then has another entry. */
  readonly lastRow?: number;
  /**
   * The columns it has, where another table stands beside it: `E:H`; the sheet then has another entry. Of a sheet on its side the rows of a
   * block, where another one stands below it: `18:25`.
   */
  readonly across?: string;
  /** Whether the labels run down the side, an indicator a column. */
  readonly turned?: boolean;
  readonly columns: readonly ColumnMapping[];
}

/** How a workbook that is not on our template is read. Plain JSON, to be shown, changed and used again. */
export interface Mapping {
  readonly version: 1;
  readonly sheets: readonly SheetMapping[];
}

/** The last row of a table, counted from 0 as a grid does. */
export const lastRowOf = (grid: Pick<Grid, "lastRow">, told: Pick<SheetMapping, "lastRow">): number =>
  told.lastRow === undefined ? grid.lastRow : Math.min(grid.lastRow, told.lastRow - 1);
