import * as z from "zod";
import { issue, text } from "./parts.ts";
import { difference, merged } from "./submissions.ts";

export const problem = z.looseObject({
  type: text,
  code: text,
  title: text.describe("What happened"),
  status: z.int(),
  detail: text.describe("Why, and what to do next"),
  field: text.optional().describe("The part of the request that is meant"),
  issues: z.array(issue).optional().describe("What a check found, each with its cell"),
  conflicts: merged.shape.conflicts.optional().describe("Cells that offices fill in differently"),
  difference: difference.optional().describe("From the latest version to what was sent, cell by cell"),
});
