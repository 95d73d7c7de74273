import * as z from "zod";
import { CLOSINGS } from "../../rbm/submission/follow-up.ts";
import { DECISIONS } from "../store/store.ts";
import { content, day, identity, sha, value } from "./schemas.ts";

/** What the API gives back, where it is JSON of our own. A test holds the answers to them. */

const instant = z.iso.datetime().describe("ISO 8601 with time, UTC");
const text = z.string();
const codes = z.array(text).describe("KPI codes");
const scope = { framework: text, priority: text, office: text, period: text };
const kept = z.boolean().describe("False where it was so already");

export const submissionSummary = z.strictObject({
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

export const submission = submissionSummary.extend({ decisions: z.array(decision), content });

export const decided = decision.extend({ kept });

export const changes = z.strictObject({
  from: sha.nullable(),
  to: sha,
  changes: z.array(z.strictObject({ sheet: text, key: text, column: text, from: value, to: value })),
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

export const cycleSet = said.extend({ ...edited, kept });

export const cycleSummary = said.extend({ ...edited, extensions: z.array(extensionKept) });

export const cycle = cycleSummary.extend({ events: z.array(said).describe("Everything said of it, oldest first") });

export const draft = z
  .strictObject({
    ...scope,
    counts: z.strictObject({ error: z.int(), warning: z.int(), tip: z.int() }),
    by: text,
    at: instant,
  })
  .describe("A draft was checked: whose, when, how many issues");

export const draftNoted = draft.extend({ kept });

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

export const followUpKept = followUp.extend({ kept });

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

export const followUpWithHistory = followUp.extend({
  history: z.array(followUpEvent).describe("What reviews said of it, oldest first"),
});

const editionParts = { id: text, framework: text, period: text, asOf: instant, by: text };

export const editionSummary = z.strictObject({ ...editionParts, submissions: z.int().min(0) });

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

const issue = z.looseObject({
  rule: text,
  severity: z.enum(["error", "warning", "tip"]),
  sheet: text,
  cell: text.nullable().describe("A1 address"),
});

export const counts = z.strictObject({ error: z.int(), warning: z.int(), tip: z.int() });

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

export const problem = z.looseObject({
  type: text,
  code: text,
  title: text.describe("What happened"),
  status: z.int(),
  detail: text.describe("Why, and what to do next"),
  field: text.optional().describe("The part of the request that is meant"),
  issues: z.array(issue).optional().describe("What a check found, each with its cell"),
  conflicts: merged.shape.conflicts.optional().describe("Cells that offices fill in differently"),
  difference: changes.shape.changes.optional().describe("From the latest version to what was sent, cell by cell"),
});
