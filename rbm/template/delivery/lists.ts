import type { List, ListItem } from "../template.ts";

const fixed = (id: string, title: string, items: readonly (string | ListItem)[]): List => {
  const all = items.map((item) => (typeof item === "string" ? { value: item } : item));
  return { id, title, items: () => all };
};

export const milestoneKinds = fixed("milestone_kinds", "Kinds of milestone", [
  { value: "Mandate", about: "A resolution or decision that starts or ends something." },
  { value: "Session", about: "A conference, a session of Council, a meeting of an advisory group." },
  { value: "Consultation", about: "Opened to others for comments." },
  { value: "Plan", about: "A plan comes into force, or ends." },
  "Other",
]);

export const milestoneStatuses = fixed("milestone_statuses", "Milestone statuses", [
  "Planned",
  "Done",
  "Delayed",
  "Cancelled",
]);

export const meetingStatuses = fixed("meeting_statuses", "Meeting statuses", [
  "Planned",
  "Held",
  "Postponed",
  "Cancelled",
]);

export const planElements = fixed("plan_elements", "Elements of the plan", [
  "Vision",
  "Mission",
  "Values",
  "Goals",
  "Targets",
  "Levels",
  "KPIs",
  "Outputs",
  "Process",
  "Other",
]);

export const inputOutcomes = fixed("input_outcomes", "Outcomes of inputs", [
  "Pending",
  "Taken up",
  "Taken up in part",
  "Not taken up",
  "Withdrawn",
]);
