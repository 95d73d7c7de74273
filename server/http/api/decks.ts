import * as z from "zod";
import { DOCX, PPTX } from "../../media-types.ts";
import { behindChart, chartQuery } from "./charts.ts";
import type { Operation } from "./operation.ts";
import { day, name, period, text } from "./parts.ts";

const audience = z
  .enum(["internal", "tdag", "public"])
  .default("tdag")
  .describe("Who it is for: each declared column says who may see it");

export const deckQuery = chartQuery.omit({ width: true, scale: true, transparent: true }).extend({
  audience,
  charts: z.string().max(1000).optional().describe("Ids of charts, parted by commas; the standing deck where absent"),
  title: z.string().max(300).optional().describe("Title of the deck"),
  appendix: z.enum(["true", "false"]).default("true").describe("Every KPI in a table at the end"),
});

const edited = z.strictObject({
  title: z.string().max(300),
  proposed: z.string().max(1000).optional().describe("What was proposed when the title was written"),
});

const scenarios = z
  .object({
    scenarios: z
      .array(z.object({ changes: z.array(z.unknown()) }).loose())
      .min(1)
      .max(12),
  })
  .loose();

export const deckBody = z.strictObject({
  framework: name.optional(),
  asof: day.optional(),
  period: period.optional(),
  edition: name.optional(),
  priority: name.optional(),
  provisional: z.boolean().default(false),
  audience,
  title: z.string().max(300).optional(),
  appendix: z.boolean().default(true),
  charts: z
    .array(
      z.strictObject({
        chart: name,
        params: z
          .object({
            priority: name.optional(),
            period: period.optional(),
            asof: day.optional(),
            edition: name.optional(),
            framework: name.optional(),
            provisional: z.union([z.boolean(), z.literal("true")]).optional(),
            scenarios: scenarios
              .optional()
              .describe(
                "For the charts fan, chances and homes: as the scenarios page saves them; the one shown is drawn",
              ),
          })
          .optional(),
        title: z.union([z.string().max(300), edited]).optional(),
      }),
    )
    .min(1)
    .max(60)
    .optional()
    .describe("Slides in this order; the standing deck where absent"),
  scenarios: scenarios.optional().describe("What-ifs as the scenarios page saves them; each gets its slides"),
  titles: z.record(name, edited).optional().describe("Titles of the standing deck, by chart"),
});

const said = z.string().min(1).max(10_000).optional();

export const reportBody = deckBody.omit({ appendix: true }).extend({
  number: z.string().max(60).optional().describe("As the secretariat gives it, such as TDAG-25/12"),
  source: z.string().max(300).optional(),
  summary: said.describe("The findings in a row where absent"),
  action: said.describe("What the meeting is asked to do"),
});

const deckAsData = z.strictObject({
  title: text,
  about: text,
  date: text,
  edition: text.nullable(),
  slides: z.array(
    z.strictObject({
      chart: text,
      params: z.record(text, z.unknown()),
      title: text,
      proposed: text.describe("What the figures bear"),
      flag: text.nullable().describe("Why the title no longer holds; null where it does"),
      ...behindChart,
    }),
  ),
});

export const deckOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/exports/deck.pptx",
    summary: "A slide deck of what was accepted; its charts stay editable",
    query: deckQuery,
    answers: { 200: "The deck", 404: "Nothing accepted yet, or no such chart" },
    gives: PPTX,
  },
  {
    method: "post",
    path: "/api/exports/deck.pptx",
    summary:
      "The same of chosen charts with titles of one's own; as multipart/form-data, field deck, with a .potx or .pptx as field template",
    body: { "application/json": deckBody },
    answers: {
      200: "The deck; X-Resultbook-Notes says which titles the figures no longer bear",
      422: "The template cannot be used",
    },
    gives: PPTX,
  },
  {
    method: "get",
    path: "/api/exports/deck.json",
    summary: "A deck as data: proposed titles and the figures of each slide",
    query: deckQuery,
    answers: { 200: "The deck as data", 404: "Nothing accepted yet, or no such chart" },
    returns: deckAsData,
  },
  {
    method: "post",
    path: "/api/exports/deck.json",
    summary: "The same of chosen charts",
    body: { "application/json": deckBody },
    answers: { 200: "The deck as data" },
    returns: deckAsData,
  },
  {
    method: "post",
    path: "/api/exports/report.docx",
    summary:
      "A contribution to an advisory group as a Word document: summary, action required, findings, every KPI in an annex",
    body: { "application/json": reportBody },
    answers: { 200: "The document", 404: "Nothing accepted yet, or no such chart" },
    gives: DOCX,
  },
];
