import type { Priority } from "../framework.ts";
import { remembered } from "../sourced.ts";
import { inPriorities, inWebDialogue } from "./sources.ts";

/** BDT's ten thematic priorities of 2020. The codes are ours. */
export const priorities: readonly Priority[] = [
  { code: "CD", name: "Capacity Development", ...inPriorities },
  { code: "CY", name: "Cybersecurity", ...inPriorities },
  { code: "DI", name: "Digital Inclusion", ...inPriorities },
  { code: "IE", name: "Digital Innovation Ecosystems", ...inPriorities },
  { code: "SA", name: "Digital Services and Applications", ...inPriorities },
  { code: "ET", name: "Emergency Telecommunications", ...inPriorities },
  { code: "EN", name: "Environment", ...inWebDialogue },
  { code: "NI", name: "Network and Digital Infrastructure", ...inPriorities },
  { code: "PR", name: "Policy and Regulation", ...inPriorities },
  { code: "ST", name: "Statistics", ...inPriorities },
];

/** Not a thematic priority: the Union's own targets, reported on the same template. */
export const scopes: readonly Priority[] = [
  {
    code: "UT",
    name: "Strategic targets of the Union",
    ...remembered("A reporting unit of this workbook; the targets it reports on are those of the plan"),
  },
];
