import * as z from "zod";
import type { Operation } from "./operation.ts";
import { instant, kept, name, period, scope, text } from "./parts.ts";

const issueCount = z.int().min(0).max(1_000_000);

export const draftBody = z.strictObject({
  framework: name,
  priority: name,
  office: name,
  period,
  counts: z.strictObject({ error: issueCount, warning: issueCount, tip: issueCount }).describe("Issues it had"),
});

export const draftQuery = z.object({ framework: name.optional(), period: period.optional() });

export const draft = z
  .strictObject({
    ...scope,
    counts: z.strictObject({ error: z.int(), warning: z.int(), tip: z.int() }),
    by: text,
    at: instant,
  })
  .describe("A draft was checked: whose, when, how many issues");

export const draftNoted = draft.extend({ kept });

export const draftOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/drafts",
    summary: "Drafts that were checked and not pushed yet: whose, when, and how many issues each had",
    query: draftQuery,
    answers: { 200: "The last of each priority and office, oldest first" },
    returns: z.array(draft),
  },
  {
    method: "post",
    path: "/api/drafts",
    summary:
      "Says that a draft was checked, with how many issues it has and nothing that is in it. A push that is refused for its errors leaves the same",
    body: { "application/json": draftBody },
    answers: { 200: "It was said already", 201: "Kept", 409: "The quarter is closed" },
    returns: draftNoted,
  },
];
