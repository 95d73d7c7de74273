import * as z from "zod";
import type { Operation } from "./operation.ts";
import { flag, name, text } from "./parts.ts";
import { tableQuery } from "./tables.ts";

export const chartQuery = tableQuery.extend({
  priority: name.optional(),
  width: z.coerce.number().int().min(320).max(2400).optional().describe("Pixels; 960 where absent"),
  scale: z.enum(["1", "2", "4"]).default("2").describe("Pixels of a PNG for one of the picture"),
  transparent: flag.describe("Without a ground"),
});

/** The table behind a picture. */
export const behindChart = {
  columns: z.array(
    z.strictObject({
      label: text,
      kind: z.enum(["text", "number", "share", "points"]).describe("Shares are 0 to 1"),
      digits: z.int().optional(),
      traced: z.literal(true).optional(),
      mean: z.literal(true).optional().describe("Means over the KPIs of the priority in its row"),
    }),
  ),
  rows: z.array(z.array(z.union([text, z.number(), z.null()]))),
};

const model = z
  .looseObject({
    id: text,
    kind: text.describe("What else it holds depends on this"),
    title: text.describe("The finding, one sentence"),
    subtitle: text,
    subtitleNarrow: text.optional(),
    caption: text,
    alt: text,
    period: text,
    sample: z.boolean(),
    provisional: z.boolean(),
    locale: text,
    table: z.strictObject(behindChart),
    empty: z.strictObject({ title: text, text }).optional(),
  })
  .describe("A chart as data");

const colour = text.regex(/^#[0-9a-f]{6}$/i);
const listed = z.array(z.strictObject({ id: text, title: text }));

const chart = (format: string, gives: string): Operation => ({
  method: "get",
  path: `/api/charts/{id}.${format}`,
  summary: `A chart as ${format}`,
  query: chartQuery,
  answers: { 200: "The chart", 304: "As it was", 404: "No such chart, or nothing accepted yet" },
  gives,
});

export const chartOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/charts",
    summary: "Which charts there are, and the colours native charts are drawn in",
    answers: { 200: "In the order pages show them" },
    returns: z.strictObject({
      charts: listed,
      all: listed.describe("Those that Excel cannot draw natively as well"),
      colours: z.record(text, colour),
    }),
  },
  chart("svg", "image/svg+xml"),
  chart("png", "image/png"),
  { ...chart("json", "application/json"), returns: model },
];
