import * as z from "zod";
import { CLOSINGS } from "../../../rbm/submission/follow-up.ts";
import { causes, followUpStatuses } from "../../../rbm/template/lists.ts";
import { followUp as followUpSheet } from "../../../rbm/template/priority/follow-up.ts";
import type { Operation } from "./operation.ts";
import { day, flag, instant, kept, name, page, period, scope, sha, text } from "./parts.ts";

/** A text that a column of the Follow-up sheet takes. */
function followUpText(id: string): z.ZodString {
  const column = followUpSheet.columns.find((each) => each.id === id)!;
  return z
    .string()
    .trim()
    .min(1)
    .max(column.maxLength ?? 200)
    .describe(column.about);
}

const followUpStatus = z.enum(followUpStatuses.values).describe("As the template says");

const reason = z.string().trim().max(4000);

export const followUpBody = z.strictObject({
  framework: name.optional(),
  priority: name,
  office: name.optional().describe("The office that reports the KPI where absent"),
  period: period.describe("The quarter under review"),
  kpi: followUpText("kpi"),
  cause: z.enum(causes.values).describe("Cause of variance, as the template says"),
  action: followUpText("action"),
  owner: followUpText("owner"),
  due: day,
  status: followUpStatus.exclude(["Closed"]).default("Open"),
  comment: reason.default(""),
});

export const followUpQuery = z.object({
  ...page,
  framework: name.optional(),
  period: period.optional().describe("What is on the table of that quarter's review, as it stood then"),
  priority: name.optional(),
  status: followUpStatus.optional(),
  open: flag.describe("Only those that are not closed"),
});

export const followUpChangeBody = z.strictObject({
  status: followUpStatus,
  closedAs: z.enum(CLOSINGS).optional().describe("Needed to close it"),
  period: period.optional().describe("The quarter under review; the last it was said anything of where absent"),
  comment: reason.min(1).describe("Why"),
});

export const followUp = z.strictObject({
  id: text,
  ...scope,
  kpi: text,
  cause: text,
  action: text,
  owner: text,
  due: day.nullable(),
  status: text,
  closedAs: z.enum(CLOSINGS).nullable(),
  opened: text.describe("Quarter it first appeared in"),
  quarters: z.int(),
  late: z.boolean(),
  saidIn: z.enum(["workbook", "review"]),
  comment: text.nullable(),
  by: text.nullable(),
  at: instant,
  submission: sha.nullable(),
  sample: z.boolean(),
});

const followUpKept = followUp.extend({ kept });

const followUpEvent = z.strictObject({
  ...scope,
  kpi: text,
  cause: text,
  action: text,
  owner: text,
  due: day,
  status: text,
  closedAs: z.enum(CLOSINGS).nullable(),
  comment: text,
  by: text,
  at: instant,
  sample: z.boolean(),
});

const followUpWithHistory = followUp.extend({
  history: z.array(followUpEvent).describe("What reviews said of it, oldest first"),
});

export const followUpOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/followups",
    summary: "Actions on KPIs, as a workbook or a performance review last said",
    query: followUpQuery,
    answers: { 200: "Oldest first" },
    returns: z.array(followUp),
  },
  {
    method: "post",
    path: "/api/followups",
    summary:
      "Keeps what a review meeting agreed on a KPI: cause, action, owner and due date. The same action again changes it",
    body: { "application/json": followUpBody },
    answers: { 200: "It was so already", 201: "Kept", 422: "The priority does not report that KPI" },
    returns: followUpKept,
  },
  {
    method: "get",
    path: "/api/followups/{id}",
    summary: "A follow-up with everything reviews said of it",
    answers: { 200: "The follow-up" },
    returns: followUpWithHistory,
  },
  {
    method: "post",
    path: "/api/followups/{id}/status",
    summary: "Starts, closes (as done or dropped) or reopens a follow-up, with the reason",
    body: { "application/json": followUpChangeBody },
    answers: { 200: "It was so already", 201: "Kept" },
    returns: followUpKept,
  },
];
