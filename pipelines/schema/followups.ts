import type { FollowUpRow } from "../tables.ts";
import { declare } from "./table-declaration.ts";

export const followUpsDeclaration = declare<FollowUpRow>({
  name: "followups",
  title: "Follow-up",
  about: "One row for each action on a KPI, as last reported.",
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
    opened: { type: "period", about: "Quarter it first appeared in.", audience: "tdag" },
    period: { type: "period", about: "Quarter it was last reported in.", audience: "tdag" },
    quarters: { type: "integer", unit: "quarters", about: "Quarters it has been reported in.", audience: "tdag" },
    late: { type: "boolean", about: "Not closed, and its day has passed.", audience: "tdag" },
    submission: { type: "text", about: "Id of the submission it came with.", audience: "tdag" },
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});
