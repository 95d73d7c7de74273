import * as z from "zod";
import { NOTE_HEADER, NOTE_LENGTH } from "../../../rbm/submission/note.ts";
import { XLSX } from "../../media-types.ts";
import { DECISIONS } from "../../store/store.ts";
import type { Operation } from "./operation.ts";
import {
  codes,
  content,
  counts,
  flag,
  identity,
  instant,
  issue,
  name,
  page,
  period,
  scope,
  sha,
  text,
  value,
  workbookOrContent,
} from "./parts.ts";
import { decision } from "./reviews.ts";

export const note = z.string().trim().max(NOTE_LENGTH);

const pushHeaders = z.object({
  "If-Match": z.string().optional().describe("The submission it builds on"),
  [NOTE_HEADER]: z
    .string()
    .optional()
    .describe(`A note to the reviewer, percent-encoded UTF-8; ${NOTE_LENGTH} characters at most`),
});

export const submissionQuery = z.object({
  ...page,
  framework: name.optional(),
  priority: name.optional(),
  office: name.optional(),
  period: period.optional(),
  status: z.enum(["submitted", "accepted", "partly accepted", "returned"]).optional(),
  head: flag.describe("Only the latest version of each scope"),
});

export const changesQuery = z.object({
  since: sha.optional().describe("Defaults to the submission it was based on"),
});

export const mergedQuery = z.object({ framework: name.optional(), priority: name, period });

const submissionSummary = z.strictObject({
  id: sha,
  version: z.int().min(1),
  template: text.describe("priority; delivery for milestones and meetings, of no priority, office or period"),
  ...scope,
  parent: sha.nullable().describe("The submission it was based on"),
  by: text,
  at: instant,
  sample: z.boolean().describe("Its figures were made up"),
  note: text.nullable().describe("What whoever pushed it says to the reviewer"),
  head: z.boolean().describe("It is the latest version of its scope"),
  status: z.enum(["submitted", "accepted", "partly accepted", "returned"]),
  kpis: z.strictObject({ submitted: codes, accepted: codes, returned: codes }),
  conflicts: codes.describe("KPIs of which another office's latest version says something else"),
  decided: z
    .strictObject({ decision: z.enum(DECISIONS), by: text, at: instant })
    .nullable()
    .describe("The last decision"),
});

export const submission = submissionSummary.extend({ decisions: z.array(decision), content });

const change = { sheet: text, key: text, column: text, from: value, to: value };

/** What differs, cell by cell. */
export const difference = z.array(z.strictObject(change));

export const changes = z.strictObject({
  from: sha.nullable(),
  to: sha,
  changes: z.array(
    z.strictObject({
      ...change,
      cell: text.nullable().describe("A1 address in the workbook that was pushed; null where its row is gone"),
    }),
  ),
});

export const merged = z.strictObject({
  framework: text,
  priority: text,
  period: text,
  offices: z.array(z.strictObject({ office: text, submission: sha, version: z.int() })),
  sheets: z.record(text, z.array(z.strictObject({ key: text, offices: z.array(text), row: z.record(text, value) }))),
  conflicts: z.array(
    z.strictObject({
      sheet: text,
      key: text,
      column: text,
      kpi: text.nullable(),
      values: z.array(z.strictObject({ office: text, value })),
    }),
  ),
});

export const pushed = z.strictObject({
  id: sha,
  version: z.int(),
  stored: z.boolean().describe("False where just that is there already"),
  identity,
  parent: sha.nullable(),
  cover: sha.nullable().describe("What the Cover says it is based on"),
  counts,
  issues: z.array(issue),
});

export const submissionOperations: readonly Operation[] = [
  {
    method: "post",
    path: "/api/submissions",
    summary: "Pushes a workbook. If-Match (or ?parent=) says which submission it builds on; else its Cover does",
    query: z.object({ parent: z.string().optional() }),
    headers: pushHeaders,
    body: workbookOrContent,
    answers: {
      200: "Just that is there already",
      201: "Kept as a new version",
      409: "Somebody pushed since: the difference, cell by cell",
      422: "Errors to fix first; nothing is kept",
    },
    returns: pushed,
  },
  {
    method: "get",
    path: "/api/submissions",
    summary: "What was pushed, and where it stands",
    query: submissionQuery,
    answers: { 200: "Oldest first" },
    returns: z.array(submissionSummary),
  },
  {
    method: "get",
    path: "/api/submissions/{id}",
    summary: "A submission with its content and the decisions on it",
    answers: { 200: "The submission" },
    returns: submission,
  },
  {
    method: "get",
    path: "/api/submissions/{id}/workbook.xlsx",
    summary: "The workbook as it was pushed",
    answers: { 200: "The workbook" },
    gives: XLSX,
  },
  {
    method: "get",
    path: "/api/submissions/{id}/changes",
    summary: "What changed, cell by cell",
    query: changesQuery,
    answers: { 200: "The changes" },
    returns: changes,
  },
  {
    method: "get",
    path: "/api/merged",
    summary:
      "What a priority's reporting offices pushed last for a quarter, merged by key, and the cells they disagree on",
    query: mergedQuery,
    answers: { 200: "Rows by sheet, each with its offices, and the conflicts", 404: "Nothing was pushed" },
    returns: merged,
  },
];
