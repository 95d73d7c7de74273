import * as z from "zod";
import { observationsDeclaration, type TableColumn, type TableDeclaration } from "../../../pipelines/index.ts";
import { XLSX } from "../../media-types.ts";
import { TABLES } from "../../tables/served-tables.ts";
import type { Operation } from "./operation.ts";
import { day, flag, instant, name, period, text } from "./parts.ts";

export const PARQUET = "application/vnd.apache.parquet";

export const tableQuery = z.object({
  framework: name.optional(),
  asof: day.optional(),
  period: period.optional().describe("Last quarter shown"),
  edition: name.optional().describe("Just what that edition holds, such as 2021-Q3.1"),
  provisional: flag.describe("Show figures pushed and not yet accepted as well"),
});

const TYPES: Readonly<Record<TableColumn["type"], z.ZodType>> = {
  text,
  number: z.number(),
  integer: z.int(),
  boolean: z.boolean(),
  period: text,
  date: day,
  instant,
};

interface Declared extends Pick<TableDeclaration, "name" | "about"> {
  readonly columns: Readonly<Record<never, TableColumn>>;
}

/** A row as its table declares it. */
function rowOf({ name: id, about, columns }: Declared) {
  const cells = Object.entries(columns as Readonly<Record<string, TableColumn>>).map(
    ([column, { type, about: means, nulls }]) => {
      const cell = nulls === undefined ? TYPES[type] : TYPES[type].nullable();
      return [column, cell.describe(nulls === undefined ? means : `${means} Null: ${nulls}.`)] as const;
    },
  );
  return z.strictObject(Object.fromEntries(cells)).describe(`${id}. ${about}`);
}

const names = Object.keys(TABLES) as (keyof typeof TABLES)[];

export const meta = z.strictObject({
  table: z.enum(names),
  framework: text,
  asOf: text.nullable().describe("When the last of it was accepted, or the day asked for"),
  edition: text.nullable().describe("The latest edition that holds just what is shown"),
  sample: z.boolean().describe("Any of its figures was made up"),
  provisional: z.boolean().describe("Figures that were not accepted yet are in it"),
});

const rows = z.union(names.map((table) => z.array(rowOf(TABLES[table].declaration))));

const table = (format: string, gives: string): Operation => ({
  method: "get",
  path: `/api/tables/{name}.${format}`,
  summary: `A tidy table (${names.join(", ")}) as ${format}`,
  query: tableQuery,
  answers: { 200: "The table; its ETag changes when it does", 304: "As it was" },
  gives,
});

const figure = rowOf(observationsDeclaration).extend({
  sheet: text.describe("Name of the sheet in the workbook that was pushed"),
  cell: text.nullable().describe("A1 address; null where that workbook has no such row"),
});

export const tableOperations: readonly Operation[] = [
  table("arrow", "application/vnd.apache.arrow.stream"),
  { ...table("json", "application/json"), returns: z.strictObject({ meta, rows }) },
  table("csv", "text/csv"),
  table("parquet", PARQUET),
  table("xlsx", XLSX),
  {
    method: "get",
    path: "/api/trace/{kpi}/{period}",
    summary: "From a figure back to its cell and its acceptance",
    query: tableQuery,
    answers: { 200: "The figures with where they come from" },
    returns: z.strictObject({ meta, figures: z.array(figure) }),
  },
];
