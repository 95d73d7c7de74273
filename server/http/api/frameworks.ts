import * as z from "zod";
import { XLSX } from "../../media-types.ts";
import type { Operation } from "./operation.ts";
import { content, counts, instant, issue, text } from "./parts.ts";
import { plan } from "./plan.ts";

export const versionQuery = z.object({
  version: z.coerce.number().int().min(1).optional().describe("Its number; the newest where absent"),
});

const listedPlan = z.strictObject({
  id: text,
  version: z.int().min(1).describe("The newest"),
  title: text,
  from: text,
  to: text,
  current: z.boolean().describe("Meant where a request names none"),
  versions: z.array(
    z.strictObject({
      version: z.int().min(1),
      by: text.nullable().describe("Null for those that ship with the project"),
      at: instant.nullable(),
    }),
  ),
});

const change = z.strictObject({
  kind: z.enum(["added", "dropped", "moved", "renamed", "retargeted"]),
  part: text,
  from: text.nullable().describe("Code before; null where added"),
  to: text.nullable().describe("Code after; null where dropped"),
  before: text.nullable(),
  after: text.nullable(),
});

const published = z.strictObject({
  id: text,
  version: z.int().min(1),
  stored: z.boolean().describe("False where just that is the newest version already"),
  counts,
  issues: z.array(issue),
  changes: z.array(change).describe("From the version before"),
});

export const frameworkOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/frameworks",
    summary: "The plans known here, those that ship with the project and those published, with every version",
    answers: { 200: "The default one last" },
    returns: z.array(listedPlan),
  },
  {
    method: "get",
    path: "/api/frameworks/{id}",
    summary: "A plan as data, with the crosswalks that lead into it",
    query: versionQuery,
    answers: { 200: "The plan", 404: "Not known here" },
    returns: plan,
  },
  {
    method: "post",
    path: "/api/frameworks",
    summary: "Publishes a plan as its next version, from a workbook on the framework template or as data",
    body: { [XLSX]: "binary", "application/json": z.union([plan, content]) },
    answers: {
      200: "Just that is the newest version already",
      201: "Kept as a new version",
      409: "Its number is not the next one: what it changes",
      422: "Errors to fix first; nothing is kept",
    },
    returns: published,
  },
];
