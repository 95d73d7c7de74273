import * as lists from "../lists.ts";
import type { Template } from "../template.ts";
import { actuals } from "./actuals.ts";
import { changes } from "./changes.ts";
import { collaboration } from "./collaboration.ts";
import { cover } from "./cover.ts";
import { followUp } from "./follow-up.ts";
import { kpiTargets } from "./kpi-targets.ts";
import { kpis } from "./kpis.ts";
import { links } from "./links.ts";
import { narrative } from "./narrative.ts";
import { outputs } from "./outputs.ts";
import { results } from "./results.ts";
import { risks } from "./risks.ts";

/** What a thematic priority reports each quarter. The sheet Lists is made from `lists`. */
export const priorityTemplate: Template = {
  id: "priority",
  version: 1,
  title: "Quarterly results of a thematic priority",
  sheets: [
    cover,
    results,
    links,
    kpis,
    kpiTargets,
    actuals,
    narrative,
    followUp,
    outputs,
    collaboration,
    risks,
    changes,
  ],
  lists: Object.values(lists).filter((list): list is (typeof lists)["measures"] => "items" in list),
};
