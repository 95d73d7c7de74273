import {
  accumulations,
  baselineStatuses,
  dimensions,
  directions,
  frequencies,
  measures,
  methodologyStatuses,
  sectors,
  yesNo,
} from "../lists.ts";
import type { Template } from "../template.ts";
import { cover } from "./cover.ts";
import { crosswalk } from "./crosswalk.ts";
import { kpis, kpiTargets } from "./kpis.ts";
import { levelLinks, levels } from "./levels.ts";
import {
  changeableListNames,
  confidences,
  placeKinds,
  priorityKinds,
  severityWords,
  statementKinds,
  statusRules,
} from "./lists.ts";
import { plan } from "./plan.ts";
import { offices, places, priorities } from "./reporting.ts";
import { resultLinks, results } from "./results.ts";
import { severities } from "./severities.ts";
import { statements } from "./statements.ts";
import { vocabulary } from "./vocabulary.ts";

/** The plan itself, so that it can be reviewed and changed in Excel. */
export const frameworkTemplate: Template = {
  id: "framework",
  version: 1,
  title: "A plan: its levels, results, priorities, KPIs, places, lists and rules",
  sheets: [
    cover,
    plan,
    statements,
    levels,
    levelLinks,
    results,
    resultLinks,
    priorities,
    kpis,
    kpiTargets,
    places,
    offices,
    crosswalk,
    vocabulary,
    severities,
  ],
  lists: [
    statementKinds,
    directions,
    priorityKinds,
    placeKinds,
    confidences,
    statusRules,
    sectors,
    measures,
    accumulations,
    baselineStatuses,
    methodologyStatuses,
    frequencies,
    dimensions,
    yesNo,
    changeableListNames,
    severityWords,
  ],
};
