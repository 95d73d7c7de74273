import { confidences } from "../framework/lists.ts";
import { followUpStatuses, outputStatuses } from "../lists.ts";
import type { Template } from "../template.ts";
import { cover } from "./cover.ts";
import { inputOutcomes, meetingStatuses, milestoneKinds, milestoneStatuses, planElements } from "./lists.ts";
import { deliverables, dependencies, groups, milestones } from "./process.ts";
import { actions, contributions, decisions, inputs, meetings } from "./work.ts";

/** How a plan is made and delivered: milestones, meetings, deliverables, and what meetings take in and bring out. */
export const deliveryTemplate: Template = {
  id: "delivery",
  version: 1,
  title: "Milestones, meetings and deliverables of a plan",
  sheets: [cover, groups, milestones, dependencies, meetings, deliverables, contributions, decisions, actions, inputs],
  lists: [
    milestoneKinds,
    milestoneStatuses,
    meetingStatuses,
    outputStatuses,
    followUpStatuses,
    planElements,
    inputOutcomes,
    confidences,
  ],
};
