import { CLOSINGS } from "../../rbm/submission/follow-up.ts";
import type { FollowUpRow } from "../tables/index.ts";
import { declare } from "./table-declaration.ts";

export const followUpsDeclaration = declare<FollowUpRow>({
  name: "followups",
  title: "Follow-up",
  about: "One row for each action on a KPI, as a workbook or a review last said.",
  key: ["priority", "kpi", "action"],
  columns: {
    priority: { type: "text", about: "Thematic priority.", audience: "public" },
    office: { type: "text", about: "Reporting office.", audience: "public" },
    kpi: { type: "text", about: "Code of the KPI.", audience: "tdag" },
    cause: { type: "text", about: "Cause of variance.", audience: "tdag" },
    action: { type: "text", about: "What is done.", audience: "tdag" },
    owner: { type: "text", about: "Who does it, by role.", audience: "internal" },
    due: { type: "date", about: "By when.", nulls: "not said", audience: "tdag" },
    status: { type: "text", about: "Where it stands.", audience: "tdag" },
    closed_as: {
      type: "text",
      about: "What a review closed it as.",
      values: CLOSINGS,
      nulls: "open, or closed by a workbook",
      audience: "tdag",
    },
    opened: { type: "period", about: "Quarter it first appeared in.", audience: "tdag" },
    period: { type: "period", about: "Quarter it was last said anything of.", audience: "tdag" },
    quarters: { type: "integer", unit: "quarters", about: "Quarters it was said anything of.", audience: "tdag" },
    late: { type: "boolean", about: "Not closed, and its day has passed.", audience: "tdag" },
    said_in: {
      type: "text",
      about: "Where that was said: a row of an accepted workbook, or a performance review.",
      values: ["workbook", "review"],
      audience: "internal",
    },
    at: { type: "instant", about: "When the workbook was accepted, or the review said so.", audience: "internal" },
    by: { type: "text", about: "Who accepted it or said so.", nulls: "not accepted yet", audience: "internal" },
    comment: { type: "text", about: "Why.", nulls: "nothing said", audience: "internal" },
    submission: {
      type: "text",
      about: "Id of the submission it came with.",
      nulls: "a review said it",
      audience: "tdag",
    },
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});
