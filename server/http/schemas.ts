import * as z from "zod";
import { isPeriod } from "../../rbm/framework/period.ts";
import { CLOSINGS } from "../../rbm/submission/follow-up.ts";
import { NOTE_HEADER, NOTE_LENGTH } from "../../rbm/submission/note.ts";
import { causes, followUpStatuses } from "../../rbm/template/lists.ts";
import { followUp as followUpSheet } from "../../rbm/template/priority/follow-up.ts";
import { DECISIONS } from "../store/store.ts";

const name = z.string().min(1).max(200);
export const day = z.iso.date().describe("ISO date");
export const period = z.string().refine(isPeriod, "a period such as 2021-Q3").describe("2021-Q3 or 2021");
export const sha = z.string().regex(/^[0-9a-f]{64}$/, "an id of 64 hexadecimal digits");
/** Blank where the template has none, as a plan has no priority; the rules say where one is missing. */
const scope = z.string().max(200);
const flag = z.enum(["true", "false"]).default("false");

export const identity = z.strictObject({
  template: name,
  templateVersion: z.int().min(0),
  framework: name,
  priority: scope,
  office: scope,
  period: scope,
  parent: sha.nullable(),
});

/** What a cell of a row holds; Excel's cells end at 32,767 characters. */
export const value = z.union([z.null(), z.string().max(32_767), z.number(), z.boolean()]);

export const content = z
  .strictObject({
    identity,
    sheets: z.record(z.string().max(60), z.array(z.record(z.string().max(60), value)).max(200_000)),
  })
  .describe("A workbook as data: rows by sheet id and column id, as the template declares them");

export const note = z.string().trim().max(NOTE_LENGTH);

export const pushHeaders = z.object({
  "If-Match": z.string().optional().describe("The submission it builds on"),
  [NOTE_HEADER]: z
    .string()
    .optional()
    .describe(`A note to the reviewer, percent-encoded UTF-8; ${NOTE_LENGTH} characters at most`),
});

export const templateQuery = z.object({
  framework: name.optional(),
  priority: name,
  period: name.optional(),
  office: name.optional(),
});

export const versionQuery = z.object({
  version: z.coerce.number().int().min(1).optional().describe("Its number; the newest where absent"),
});

const page = {
  limit: z.coerce.number().int().min(1).max(1000).optional().describe("Items at most; all where absent"),
  cursor: z.string().min(1).max(100).optional().describe("From the Link to the next part"),
};

export const submissionQuery = z.object({
  ...page,
  framework: name.optional(),
  priority: name.optional(),
  office: name.optional(),
  period: period.optional(),
  status: z.enum(["submitted", "accepted", "partly accepted", "returned"]).optional(),
  head: flag.describe("Only the latest version of each scope"),
});

export const scopeQuery = z.object({
  template: z.enum(["priority", "delivery"]).default("priority"),
  framework: name,
  priority: scope.default("").describe("Blank, as office and period, for what is of the plan as a whole"),
  office: scope.default(""),
  period: scope.default(""),
  sample: flag.describe("Whether the workbook says Sample figures"),
});

export const mergedQuery = z.object({ framework: name.optional(), priority: name, period });

export const changesQuery = z.object({
  since: sha.optional().describe("Defaults to the submission it was based on"),
});

const cellComment = z.strictObject({
  sheet: z.string().min(1).max(60).describe("Id of the sheet"),
  key: z.string().max(800).describe("What names the row, as changes name it"),
  column: z.string().min(1).max(60).nullable().default(null).describe("Id of the column; null for the whole row"),
  comment: z.string().trim().min(1).max(4000),
});

export const review = z.strictObject({
  decision: z.enum(DECISIONS),
  kpis: z.array(z.string().min(1).max(20)).min(1).max(1000).nullish().describe("KPI codes; all where absent"),
  comment: z.string().max(4000).default(""),
  cells: z.array(cellComment).max(500).default([]).describe("Comments on single cells"),
});

const issueCount = z.int().min(0).max(1_000_000);

export const draft = z.strictObject({
  framework: name,
  priority: name,
  office: name,
  period,
  counts: z.strictObject({ error: issueCount, warning: issueCount, tip: issueCount }).describe("Issues it had"),
});

export const draftQuery = z.object({ framework: name.optional(), period: period.optional() });

export const extension = z.strictObject({
  priority: name,
  office: name.nullish().describe("The reporting office; every one of the priority where absent"),
  deadline: day.nullable().describe("ISO date; null takes the extension back"),
  comment: z.string().trim().min(1).max(4000).describe("Why"),
});

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

export const followUp = z.strictObject({
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

export const followUpChange = z.strictObject({
  status: followUpStatus,
  closedAs: z.enum(CLOSINGS).optional().describe("Needed to close it"),
  period: period.optional().describe("The quarter under review; the last it was said anything of where absent"),
  comment: reason.min(1).describe("Why"),
});

export const recordQuery = z.object({
  framework: name.optional(),
  period: period.optional(),
  priority: name.optional(),
});

export const planQuery = z.object({ framework: name.optional() });

export const editionQuery = planQuery.extend(page);

const date = day.nullish().describe("ISO date; null takes it away, absent leaves it as it was");

export const cycle = z.strictObject({
  opens: date,
  deadline: date,
  meeting: date,
  closes: date,
  state: z.enum(["open", "closed"]).optional().describe("Closing publishes an edition"),
  comment: z.string().max(4000).default("").describe("Why; needed to open a closed quarter"),
  anyway: z.boolean().default(false).describe("Close although some priorities are not accepted"),
});

export const tableQuery = z.object({
  framework: name.optional(),
  asof: day.optional(),
  period: period.optional().describe("Last quarter shown"),
  edition: name.optional().describe("Just what that edition holds, such as 2021-Q3.1"),
  provisional: flag.describe("Show figures pushed and not yet accepted as well"),
});

export const datapackageQuery = tableQuery.extend({
  license: z
    .string()
    .regex(/^[-a-zA-Z0-9._]{1,60}$/, "an identifier such as CC-BY-4.0")
    .optional()
    .describe("Licence the figures are given under, as an Open Definition identifier; none is claimed where absent"),
});

export const chartQuery = tableQuery.extend({
  priority: name.optional(),
  width: z.coerce.number().int().min(320).max(2400).optional().describe("Pixels; 960 where absent"),
  scale: z.enum(["1", "2", "4"]).default("2").describe("Pixels of a PNG for one of the picture"),
  transparent: flag.describe("Without a ground"),
});

export const signInQuery = z.object({
  to: z.string().max(2000).default("/").describe("The page to go to then"),
  pane: z
    .string()
    .regex(/^[\w-]{43}$/, "a digest")
    .optional()
    .describe("For the pane: the digest of its verifier"),
});

export const paneCode = z.strictObject({
  code: z.string().max(100),
  verifier: z.string().max(100),
});

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
          })
          .optional(),
        title: z.union([z.string().max(300), edited]).optional(),
      }),
    )
    .min(1)
    .max(60)
    .optional()
    .describe("Slides in this order; the standing deck where absent"),
  titles: z.record(name, edited).optional().describe("Titles of the standing deck, by chart"),
  scenarios: z
    .object({
      scenarios: z
        .array(z.object({ changes: z.array(z.unknown()) }).loose())
        .min(1)
        .max(12),
    })
    .loose()
    .optional()
    .describe("What-ifs as the scenarios page saves them; each gets its slides"),
});

const said = z.string().min(1).max(10_000).optional();

export const reportBody = deckBody.omit({ appendix: true }).extend({
  number: z.string().max(60).optional().describe("As the secretariat gives it, such as TDAG-25/12"),
  source: z.string().max(300).optional(),
  summary: said.describe("The findings in a row where absent"),
  action: said.describe("What the meeting is asked to do"),
});
