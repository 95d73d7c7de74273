import type { SheetDeclaration } from "../template.ts";
import {
  codeColumn,
  dateColumn,
  lastColumns,
  ownerColumn,
  referenceColumn,
  statusColumn,
  titleColumn,
} from "./columns.ts";

export const groups: SheetDeclaration = {
  id: "groups",
  name: "Groups",
  about: "One row a group that meets: a council working group, an advisory group, a group under it.",
  layout: "table",
  key: ["code"],
  entry: true,
  columns: [
    codeColumn("Short name, such as TDAG-WG-SOP."),
    titleColumn("Name", "Its name in full."),
    referenceColumn("reports_to", "Reports to", "groups", "The group it reports to, if that is listed."),
    {
      id: "mandate",
      header: "Mandate",
      type: "text",
      about: "What it was set up to do, and by what.",
      maxLength: 1000,
      width: 56,
      audience: "public",
    },
    ...lastColumns,
  ],
};

export const milestones: SheetDeclaration = {
  id: "milestones",
  name: "Milestones",
  about: "One row a milestone of the plan's making or delivery. A date that is not known stays blank.",
  layout: "table",
  key: ["code"],
  entry: true,
  needsRows: true,
  columns: [
    codeColumn("Short and stable, such as PP-18."),
    titleColumn("Milestone", "What is reached."),
    {
      id: "kind",
      header: "Kind",
      type: "list",
      list: "milestone_kinds",
      about: "What kind of milestone it is.",
      required: true,
      audience: "public",
    },
    dateColumn("starts", "Starts", "First day, where it takes several."),
    dateColumn("date", "Date", "The day it is reached; the last, where it takes several."),
    dateColumn("done", "Done on", "When it was reached."),
    statusColumn("milestone_statuses"),
    ownerColumn,
    ...lastColumns,
  ],
};

export const dependencies: SheetDeclaration = {
  id: "dependencies",
  name: "Dependencies",
  about: "One row a dependency: a milestone that cannot be reached before another is.",
  layout: "table",
  key: ["milestone", "needs"],
  entry: true,
  columns: [
    referenceColumn("milestone", "Milestone", "milestones", "The milestone that waits.", true),
    referenceColumn("needs", "Needs", "milestones", "The milestone it waits for.", true),
    {
      id: "why",
      header: "Why",
      type: "text",
      about: "What is handed on.",
      maxLength: 255,
      width: 48,
      audience: "public",
    },
  ],
};

export const deliverables: SheetDeclaration = {
  id: "deliverables",
  name: "Deliverables",
  about: "One row a deliverable: what is handed over, when, and for which milestone.",
  layout: "table",
  key: ["code"],
  entry: true,
  columns: [
    codeColumn("Short and stable."),
    titleColumn("Deliverable", "What is handed over."),
    referenceColumn("milestone", "For milestone", "milestones", "The milestone it is for."),
    ownerColumn,
    dateColumn("due", "Due", "By when."),
    dateColumn("done", "Done on", "When it was handed over."),
    statusColumn("output_statuses"),
    ...lastColumns,
  ],
};
