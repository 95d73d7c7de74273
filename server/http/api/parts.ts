import * as z from "zod";
import { isPeriod } from "../../../rbm/framework/period.ts";
import { XLSX } from "../../media-types.ts";

export const name = z.string().min(1).max(200);

export const day = z.iso.date().describe("ISO date");

export const period = z.string().refine(isPeriod, "a period such as 2021-Q3").describe("2021-Q3 or 2021");

export const sha = z.string().regex(/^[0-9a-f]{64}$/, "an id of 64 hexadecimal digits");

/** Blank where the template has none, as a plan has no priority; the rules say where one is missing. */
export const scopePart = z.string().max(200);

export const flag = z.enum(["true", "false"]).default("false");

export const page = {
  limit: z.coerce.number().int().min(1).max(1000).optional().describe("Items at most; all where absent"),
  cursor: z.string().min(1).max(100).optional().describe("From the Link to the next part"),
};

export const planQuery = z.object({ framework: name.optional() });

export const identity = z.strictObject({
  template: name,
  templateVersion: z.int().min(0),
  framework: name,
  priority: scopePart,
  office: scopePart,
  period: scopePart,
  parent: sha.nullable(),
});

/** What a cell of a row holds; Excel's cells end at 32,767 characters. */
export const value = z.union([z.null(), z.string().max(32_767), z.number(), z.boolean()]);

export const content = z
  .strictObject({
    identity,
    sheets: z.record(z.string().max(60), z.array(z.record(z.string().max(60), value)).max(200_000)),
  })
  .describe("A workbook as data: rows by sheet id and column id, as the template declares them");

export const instant = z.iso.datetime().describe("ISO 8601 with time, UTC");

export const text = z.string();

export const codes = z.array(text).describe("KPI codes");

export const scope = { framework: text, priority: text, office: text, period: text };

export const kept = z.boolean().describe("False where it was so already");

export const issue = z.looseObject({
  rule: text,
  severity: z.enum(["error", "warning", "tip"]),
  sheet: text,
  cell: text.nullable().describe("A1 address"),
});

export const counts = z.strictObject({ error: z.int(), warning: z.int(), tip: z.int() });

/** What is pushed or checked. */
export const workbookOrContent = { [XLSX]: "binary", "application/json": content } as const;
