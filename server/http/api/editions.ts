import * as z from "zod";
import type { Operation } from "./operation.ts";
import { codes, instant, page, planQuery, sha, text } from "./parts.ts";

export const editionQuery = planQuery.extend(page);

const editionParts = { id: text, framework: text, period: text, asOf: instant, by: text };

const editionSummary = z.strictObject({ ...editionParts, submissions: z.int().min(0) });

export const edition = z.strictObject({
  ...editionParts,
  submissions: z.array(
    z.strictObject({
      submission: sha,
      version: z.int(),
      priority: text,
      office: text,
      period: text,
      kpis: codes.nullable(),
      acceptedAt: instant,
      acceptedBy: text.nullable(),
    }),
  ),
});

export const editionOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/editions",
    summary: "The editions that closing quarters published",
    query: editionQuery,
    answers: { 200: "Oldest first" },
    returns: z.array(editionSummary),
  },
  {
    method: "get",
    path: "/api/editions/{id}",
    summary: "An edition with the submissions it is made of",
    answers: { 200: "The edition" },
    returns: edition,
  },
];
