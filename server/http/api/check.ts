import * as z from "zod";
import type { Operation } from "./operation.ts";
import { content, counts, day, flag, identity, issue, name, scopePart, text, workbookOrContent } from "./parts.ts";
import { plan } from "./plan.ts";

export const scopeQuery = z.object({
  template: z.enum(["priority", "delivery"]).default("priority"),
  framework: name,
  priority: scopePart.default("").describe("Blank, as office and period, for what is of the plan as a whole"),
  office: scopePart.default(""),
  period: scopePart.default(""),
  sample: flag.describe("Whether the workbook says Sample figures"),
});

export const checked = z.strictObject({
  identity: identity.describe("What its Cover says"),
  counts,
  checked: z.strictObject({ sheets: z.int().min(0), rows: z.int().min(0) }),
  issues: z.array(issue),
});

export const surroundings = z.strictObject({
  framework: plan.omit({ crosswalks: true }).describe("The plan as last published"),
  accepted: content.nullable().describe("What was last accepted from the same priority and office"),
  jointWork: z
    .array(z.strictObject({ priority: text, with: z.array(text) }))
    .describe("With whom other priorities say they work"),
  today: day.describe("The day it is judged from"),
});

export const checkOperations: readonly Operation[] = [
  {
    method: "post",
    path: "/api/check",
    summary: "Checks a workbook and stores nothing",
    body: workbookOrContent,
    answers: { 200: "All issues, however many", 413: "Larger than is read", 422: "No workbook that can be read" },
    returns: checked,
  },
  {
    method: "get",
    path: "/api/surroundings",
    summary: "What a check needs besides the workbook: its plan, what was last accepted, and the day it is judged from",
    query: scopeQuery,
    answers: { 200: "They are said" },
    returns: surroundings,
  },
];
