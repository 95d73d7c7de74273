import * as z from "zod";
import { XLSX } from "../../media-types.ts";
import type { Operation } from "./operation.ts";
import { name, period } from "./parts.ts";
import { PARQUET, tableQuery } from "./tables.ts";

export const recordQuery = z.object({
  framework: name.optional(),
  period: period.optional(),
  priority: name.optional(),
});

export const datapackageQuery = tableQuery.extend({
  license: z
    .string()
    .regex(/^[-a-zA-Z0-9._]{1,60}$/, "an identifier such as CC-BY-4.0")
    .optional()
    .describe("Licence the figures are given under, as an Open Definition identifier; none is claimed where absent"),
});

const exported = (file: string, summary: string, gives: string): Operation => ({
  method: "get",
  path: `/api/exports/${file}`,
  summary,
  query: tableQuery,
  answers: { 200: "The file" },
  gives,
});

const { query: _, ...feed } = exported("feed.atom", "What was accepted, newest first", "application/atom+xml");

const record = (format: string, gives: string): Operation => ({
  ...exported(`record-of-changes.${format}`, "Who changed what, from what to what, why, and who accepted it", gives),
  query: recordQuery,
});

export const exportOperations: readonly Operation[] = [
  exported("iati.xml", "Public results as IATI 2.03", "application/xml"),
  exported("results.csv", "Public results, a row a value", "text/csv"),
  {
    ...exported(
      "datapackage.zip",
      "Public tables as a Data Package: CSV, Parquet and their description",
      "application/zip",
    ),
    query: datapackageQuery,
  },
  feed,
  exported("calendar.ics", "Milestones and meetings of the plan's making and delivery, as iCalendar", "text/calendar"),
  record("csv", "text/csv"),
  record("xlsx", XLSX),
  exported("tables/{name}.parquet", "A tidy table's public columns as Parquet", PARQUET),
  exported("tables/{name}.xlsx", "A tidy table's public columns as a workbook", XLSX),
];
