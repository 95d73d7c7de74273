import type { Audience } from "../../rbm/template/template.ts";

/** `number` is a double, `integer` a whole number below 2³¹, `date` and `instant` ISO texts, `period` such as `2021-Q3`. */
export type CellType = "text" | "number" | "integer" | "boolean" | "period" | "date" | "instant";

/** A column of a tidy table, declared once: Arrow types, schemas and the data dictionary are read off this. */
export interface TableColumn {
  readonly type: CellType;
  readonly about: string;
  /** Unit of a number: `share` is 1 for the whole, `KPI` is the KPI's own unit. */
  readonly unit?: string;
  /** What null means; absent where the column is never null. */
  readonly nulls?: string;
  /** The values there are, where they are few. */
  readonly values?: readonly string[];
  readonly audience: Audience;
}

/** A tidy table. Columns in the order shown. */
export interface TableDeclaration<Columns = Readonly<Record<string, TableColumn>>> {
  readonly name: string;
  readonly title: string;
  /** What a row is. */
  readonly about: string;
  /** Columns that together name a row. */
  readonly key: readonly (keyof Columns & string)[];
  readonly columns: Columns;
}

type TypesOf<Cell> = [NonNullable<Cell>] extends [boolean]
  ? "boolean"
  : [NonNullable<Cell>] extends [number]
    ? "number" | "integer"
    : "text" | "period" | "date" | "instant";

/** Columns that a row type asks for: every property, its type, and what null means exactly where it can be null. */
export type ColumnsOf<Row> = {
  readonly [K in keyof Row]-?: Omit<TableColumn, "type" | "nulls"> & {
    readonly type: TypesOf<Row[K]>;
  } & (null extends Row[K] ? { readonly nulls: string } : { readonly nulls?: undefined });
};

/** Declares the table of a row type; a column missing, of another type, or of no meaning of null is a type error. */
export const declare = <Row>(declaration: TableDeclaration<ColumnsOf<Row>>): TableDeclaration<ColumnsOf<Row>> =>
  declaration;
