import type { Check } from "../check.ts";
import { afterMeeting } from "./after-meeting.ts";
import { beforeWhatItNeeds } from "./before-what-it-needs.ts";
import { circle } from "./circle.ts";
import { datesInOrder } from "./dates-in-order.ts";
import { doneDate } from "./done-date.ts";
import { overdue } from "./overdue.ts";
import { referenceKnown } from "./reference-known.ts";
import { stillToCome } from "./still-to-come.ts";
import { weekend } from "./weekend.ts";

/** The rules of the delivery template alone. */
export const deliveryPlanChecks: readonly Check[] = [
  referenceKnown,
  circle,
  beforeWhatItNeeds,
  datesInOrder,
  doneDate,
  overdue,
  afterMeeting,
  stillToCome,
  weekend,
];
