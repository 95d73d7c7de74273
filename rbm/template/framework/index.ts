import { directions } from "../lists.ts";
import type { Template } from "../template.ts";
import { cover } from "./cover.ts";
import { crosswalk } from "./crosswalk.ts";
import { levelLinks, levels } from "./levels.ts";
import { confidences, placeKinds, priorityKinds, statementKinds, statusRules } from "./lists.ts";
import { plan } from "./plan.ts";
import { offices, places, priorities } from "./reporting.ts";
import { resultLinks, results } from "./results.ts";
import { statements } from "./statements.ts";

/** The plan itself, so that it can be reviewed and changed in Excel. */
export const frameworkTemplate: Template = {
  id: "framework",
  version: 1,
  title: "A plan: its levels, results, priorities and places",
  sheets: [cover, plan, statements, levels, levelLinks, results, resultLinks, priorities, places, offices, crosswalk],
  lists: [statementKinds, directions, priorityKinds, placeKinds, confidences, statusRules],
};
