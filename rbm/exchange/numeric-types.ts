import type { ColumnType } from "../template/template.ts";

/** Types whose cells hold numbers. */
export const NUMERIC_TYPES: ReadonlySet<ColumnType> = new Set(["number", "integer", "percent", "money", "year"]);
