import * as z from "zod";
import { draft } from "./drafts.ts";
import type { Operation } from "./operation.ts";
import { day, instant, kept, name, planQuery, text } from "./parts.ts";

export const extensionBody = z.strictObject({
  priority: name,
  office: name.nullish().describe("The reporting office; every one of the priority where absent"),
  deadline: day.nullable().describe("ISO date; null takes the extension back"),
  comment: z.string().trim().min(1).max(4000).describe("Why"),
});

const date = day.nullish().describe("ISO date; null takes it away, absent leaves it as it was");

export const cycleBody = z.strictObject({
  opens: date,
  deadline: date,
  meeting: date,
  closes: date,
  state: z.enum(["open", "closed"]).optional().describe("Closing publishes an edition"),
  comment: z.string().max(4000).default("").describe("Why; needed to open a closed quarter"),
  anyway: z.boolean().default(false).describe("Close although some priorities are not accepted"),
});

const extensionKept = z.strictObject({
  framework: text,
  period: text,
  priority: text,
  office: text.nullable().describe("Null for every office of the priority"),
  deadline: day.nullable(),
  comment: text,
  by: text,
  at: instant,
});

export const extension = extensionKept.extend({ kept });

const said = z.strictObject({
  framework: text,
  period: text,
  state: z.enum(["open", "closed"]),
  opens: day.nullable(),
  deadline: day.nullable(),
  meeting: day.nullable(),
  closes: day.nullable(),
  comment: text,
  by: text.nullable(),
  at: instant.nullable(),
});

const edited = { edition: text.nullable().describe("The edition that closing it published last") };

const cycleSet = said.extend({ ...edited, kept });

const cycleSummary = said.extend({ ...edited, extensions: z.array(extensionKept) });

export const cycle = cycleSummary.extend({ events: z.array(said).describe("Everything said of it, oldest first") });

export const reminder = z.strictObject({
  priority: text,
  office: text.nullable().describe("Where several offices report"),
  period: text,
  kind: z.enum(["overdue", "due soon", "returned"]),
  deadline: day.nullable(),
  late: z.int().nullable().describe("Days since the deadline; negative before it"),
  draft: draft.nullable().describe("The last that was checked and not pushed"),
  subject: text,
  text: text.describe("Ready to send"),
});

export const periodOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/periods",
    summary: "The quarters of a plan that were given dates, opened or closed",
    query: planQuery,
    answers: { 200: "In order of time" },
    returns: z.array(cycleSummary),
  },
  {
    method: "get",
    path: "/api/periods/{period}",
    summary: "Dates and state of a quarter, and everything that was said of it",
    query: planQuery,
    answers: { 200: "The quarter", 404: "Not a quarter of the plan" },
    returns: cycle,
  },
  {
    method: "put",
    path: "/api/periods/{period}",
    summary: "Sets the dates of a quarter, opens or closes it. Closing publishes an edition of what was accepted",
    query: planQuery,
    body: { "application/json": cycleBody },
    answers: { 200: "It was so already, or is now", 409: "Some priorities are not accepted yet" },
    returns: cycleSet,
  },
  {
    method: "get",
    path: "/api/periods/{period}/reminders",
    summary: "Who is overdue, due soon, or has a return to answer, each with a text that is ready to send",
    query: planQuery,
    answers: { 200: "The reminders" },
    returns: z.array(reminder),
  },
  {
    method: "post",
    path: "/api/periods/{period}/extensions",
    summary: "Gives one priority, or one office of it, more time for a quarter, with the reason, or takes that back",
    query: planQuery,
    body: { "application/json": extensionBody },
    answers: { 200: "It was so already", 201: "Kept", 409: "The quarter is closed, or has no deadline" },
    returns: extension,
  },
];
