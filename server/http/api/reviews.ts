import * as z from "zod";
import { DECISIONS } from "../../store/store.ts";
import type { Operation } from "./operation.ts";
import { codes, instant, kept, sha, text } from "./parts.ts";

const cellCommentBody = z.strictObject({
  sheet: z.string().min(1).max(60).describe("Id of the sheet"),
  key: z.string().max(800).describe("What names the row, as changes name it"),
  column: z.string().min(1).max(60).nullable().default(null).describe("Id of the column; null for the whole row"),
  comment: z.string().trim().min(1).max(4000),
});

export const reviewBody = z.strictObject({
  decision: z.enum(DECISIONS),
  kpis: z.array(z.string().min(1).max(20)).min(1).max(1000).nullish().describe("KPI codes; all where absent"),
  comment: z.string().max(4000).default(""),
  cells: z.array(cellCommentBody).max(500).default([]).describe("Comments on single cells"),
});

const cellComment = z.strictObject({ sheet: text, key: text, column: text.nullable(), comment: text });

export const decision = z.strictObject({
  submission: sha,
  decision: z.enum(DECISIONS),
  kpis: codes.nullable().describe("Null for the whole submission"),
  comment: text,
  cells: z.array(cellComment).optional(),
  by: text,
  at: instant,
});

export const decided = decision.extend({ kept });

export const reviewOperations: readonly Operation[] = [
  {
    method: "post",
    path: "/api/submissions/{id}/reviews",
    summary: "Accepts, returns or reopens a submission, or some of its KPIs",
    body: { "application/json": reviewBody },
    answers: {
      200: "It was so already",
      201: "Decided",
      409: "A later version is there, or another office's accepted figures differ",
    },
    returns: decided,
  },
];
