import type { Check } from "../check.ts";
import { aimWhole } from "./aim-whole.ts";
import { circle } from "./circle.ts";
import { crosswalkFrom } from "./crosswalk-from.ts";
import { levelOfLink } from "./level-of-link.ts";
import { nameTwice } from "./name-twice.ts";
import { officeRegion } from "./office-region.ts";
import { oneStatement } from "./one-statement.ts";
import { periodOrder } from "./period-order.ts";
import { referenceKnown } from "./reference-known.ts";
import { ruleKnown } from "./rule-known.ts";
import { statusOrder } from "./status-order.ts";
import { totalThere } from "./total-there.ts";

/** The rules of the framework template alone. */
export const frameworkPlanChecks: readonly Check[] = [
  referenceKnown,
  nameTwice,
  oneStatement,
  officeRegion,
  crosswalkFrom,
  circle,
  levelOfLink,
  statusOrder,
  aimWhole,
  periodOrder,
  totalThere,
  ruleKnown,
];
