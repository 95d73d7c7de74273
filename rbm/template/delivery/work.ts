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

export const meetings: SheetDeclaration = {
  id: "meetings",
  name: "Meetings",
  about: "One row a meeting, or a part of one that is held on other days.",
  layout: "table",
  key: ["code"],
  entry: true,
  needsRows: true,
  columns: [
    codeColumn("Short and stable, such as CWG-SFP-3."),
    titleColumn("Meeting", "As it is announced."),
    referenceColumn("group", "Group", "groups", "The group that meets.", true),
    dateColumn("starts", "Starts", "First day."),
    dateColumn("ends", "Ends", "Last day."),
    {
      id: "place",
      header: "Place",
      type: "text",
      about: "Where, or Virtual.",
      maxLength: 120,
      audience: "public",
    },
    referenceColumn("milestone", "For milestone", "milestones", "The milestone it works towards."),
    statusColumn("meeting_statuses"),
    ...lastColumns,
  ],
};

export const contributions: SheetDeclaration = {
  id: "contributions",
  name: "Contributions",
  about: "One row a document that was submitted to a meeting.",
  layout: "table",
  key: ["code"],
  entry: true,
  columns: [
    codeColumn("Number of the document, such as TDAG-WG-SOP/3."),
    titleColumn("Title", "What it is called."),
    referenceColumn("meeting", "Meeting", "meetings", "The meeting it was submitted to.", true),
    {
      id: "from",
      header: "From",
      type: "text",
      about: "Who submitted it: a member, or the secretariat.",
      maxLength: 200,
      width: 32,
      audience: "public",
    },
    dateColumn("dated", "Dated", "The date on the document."),
    ...lastColumns,
  ],
};

export const decisions: SheetDeclaration = {
  id: "decisions",
  name: "Decisions",
  about: "One row a decision or conclusion of a meeting.",
  layout: "table",
  key: ["code"],
  entry: true,
  columns: [
    codeColumn("Short and stable."),
    titleColumn("Decision", "What was decided, in a sentence."),
    referenceColumn("meeting", "Meeting", "meetings", "The meeting that decided.", true),
    dateColumn("date", "Date", "When."),
    ...lastColumns,
  ],
};

export const actions: SheetDeclaration = {
  id: "actions",
  name: "Actions",
  about: "One row an action that follows from a meeting or a decision.",
  layout: "table",
  key: ["code"],
  entry: true,
  columns: [
    codeColumn("Short and stable."),
    titleColumn("Action", "What is to be done."),
    referenceColumn("meeting", "From meeting", "meetings", "The meeting it comes from."),
    referenceColumn("decision", "From decision", "decisions", "The decision it carries out, if there is one."),
    { ...ownerColumn, required: true },
    dateColumn("due", "Due", "By when.", true),
    dateColumn("done", "Done on", "When it was done."),
    statusColumn("follow_up_statuses"),
    ...lastColumns,
  ],
};

export const inputs: SheetDeclaration = {
  id: "inputs",
  name: "Inputs",
  about: "One row a change proposed at a workshop or meeting, and what came of it.",
  layout: "table",
  key: ["code"],
  entry: true,
  columns: [
    codeColumn("Short and stable."),
    titleColumn("Proposed change", "What was proposed, in a sentence."),
    referenceColumn("meeting", "Raised at", "meetings", "The workshop or meeting where it was raised.", true),
    referenceColumn("contribution", "Contribution", "contributions", "The document that proposes it, if there is one."),
    {
      id: "element",
      header: "Element",
      type: "list",
      list: "plan_elements",
      about: "What of the plan it would change.",
      required: true,
      audience: "public",
    },
    {
      id: "outcome",
      header: "Outcome",
      type: "list",
      list: "input_outcomes",
      about: "What came of it.",
      required: true,
      audience: "public",
    },
    referenceColumn("decision", "Decided in", "decisions", "The decision that took it up, or did not."),
    ...lastColumns,
  ],
};
