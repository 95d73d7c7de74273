import type { CollaborationRow, PartnerRow, PriorityLinkRow } from "../tables/index.ts";
import { declare } from "./table-declaration.ts";

export const collaborationDeclaration = declare<CollaborationRow>({
  name: "collaboration",
  title: "Collaboration",
  about: "One row for each collaboration in the latest workbook of its priority and office.",
  key: ["priority", "office", "result", "partner", "role"],
  columns: {
    priority: { type: "text", about: "Thematic priority.", audience: "public" },
    office: { type: "text", about: "Reporting office.", audience: "public" },
    period: { type: "period", about: "Quarter of the workbook.", audience: "public" },
    result: { type: "text", about: "Code of the result supported.", audience: "public" },
    partner: { type: "text", about: "Name of the partner.", audience: "public" },
    partner_type: { type: "text", about: "What kind of partner.", audience: "public" },
    role: { type: "text", about: "What the partner does.", audience: "public" },
    other_priority: {
      type: "text",
      about: "Where the partner is another priority.",
      nulls: "it is none",
      audience: "public",
    },
    sector: { type: "text", about: "Where it crosses Sectors.", nulls: "it does not", audience: "public" },
    starts: { type: "date", about: "From when.", nulls: "not said", audience: "public" },
    ends: { type: "date", about: "Until when.", nulls: "not said", audience: "public" },
    status: { type: "text", about: "Where it stands.", audience: "public" },
    contribution_kind: { type: "text", about: "Cash or in kind.", nulls: "not said", audience: "tdag" },
    contribution: { type: "number", unit: "CHF", about: "Its worth.", nulls: "not said", audience: "tdag" },
    mirrored: {
      type: "boolean",
      about: "The other priority names this one as well.",
      nulls: "the partner is no priority",
      audience: "public",
    },
    state: {
      type: "text",
      about: "Provisional: pushed, not yet accepted.",
      values: ["accepted", "provisional"],
      audience: "public",
    },
    submission: { type: "text", about: "Id of the submission it came with.", audience: "tdag" },
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});

export const partnersDeclaration = declare<PartnerRow>({
  name: "partners",
  title: "Partners",
  about: "Priority × partner.",
  key: ["priority", "partner", "partner_type"],
  columns: {
    priority: { type: "text", about: "Thematic priority.", audience: "public" },
    partner: { type: "text", about: "Name of the partner.", audience: "public" },
    partner_type: { type: "text", about: "What kind of partner.", audience: "public" },
    collaborations: { type: "integer", unit: "collaborations", about: "Collaborations named.", audience: "public" },
    active: { type: "integer", unit: "collaborations", about: "Of those, active.", audience: "public" },
    cash: { type: "number", unit: "CHF", about: "Contributions in cash.", nulls: "none said", audience: "tdag" },
    in_kind: {
      type: "number",
      unit: "CHF",
      about: "Worth of contributions in kind.",
      nulls: "none said",
      audience: "tdag",
    },
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});

export const priorityLinksDeclaration = declare<PriorityLinkRow>({
  name: "priority-links",
  title: "Between priorities",
  about: "Priority × other priority, one row a direction of each pair that either names.",
  key: ["priority", "other_priority"],
  columns: {
    priority: { type: "text", about: "Thematic priority.", audience: "public" },
    other_priority: { type: "text", about: "The other priority.", audience: "public" },
    named: {
      type: "integer",
      unit: "collaborations",
      about: "Collaborations that the priority names.",
      audience: "public",
    },
    named_back: {
      type: "integer",
      unit: "collaborations",
      about: "Collaborations that the other names.",
      audience: "public",
    },
    one_sided: { type: "boolean", about: "Named by one only.", audience: "public" },
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});
