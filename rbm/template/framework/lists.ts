import type { Confidence, Place, RuleSeverity } from "../../framework/framework.ts";
import { changeableLists } from "../lists.ts";
import type { List, ListItem } from "../template.ts";

const fixed = (id: string, title: string, items: readonly ListItem[]): List => ({ id, title, items: () => items });

export const confidences = fixed("confidences", "Confidences", [
  { value: "Verified", about: "Seen in the source named." },
  { value: "To be verified", about: "Remembered or told, not seen." },
  { value: "Sample", about: "Made up to show how things work." },
]);

export const statementKinds = fixed("statement_kinds", "Kinds of statement", [
  { value: "Vision" },
  { value: "Mission" },
  { value: "Value" },
]);

export const priorityKinds = fixed("priority_kinds", "Kinds of priority", [
  { value: "Thematic priority" },
  { value: "Other scope", about: "Reports on the same template without being a thematic priority." },
]);

export const placeKinds = fixed("place_kinds", "Kinds of place", [
  { value: "World" },
  { value: "Region" },
  { value: "Group", about: "A group of countries; groups overlap with regions and with each other." },
]);

export const statusRules = fixed("status_rules", "Status rules", [
  { value: "default", about: "On track from 95% of what was to be reached by now, at risk from 60%." },
  { value: "undp-2014", about: "UNDP's traffic light of 2014: green at 100%, amber from 50%." },
]);

export const severityWords = fixed("severities", "Severities", [
  { value: "Error", about: "Keeps a workbook from being pushed." },
  { value: "Warning", about: "Shown, and to be looked at." },
  { value: "Tip" },
  { value: "Off", about: "The rule is not looked at." },
]);

export const changeableListNames = fixed(
  "changeable_lists",
  "Lists a plan may change",
  changeableLists.map(({ title }) => ({ value: title })),
);

/** A word of a list of this template as the framework holds it: `To be verified` → `to be verified`. */
export const wordOf = (text: string): string => text.toLowerCase();

/** The word as the list shows it. */
export const shownWord = (
  word: Confidence | Place["kind"] | RuleSeverity | "increase" | "decrease" | "maintain",
): string => word.charAt(0).toUpperCase() + word.slice(1);
