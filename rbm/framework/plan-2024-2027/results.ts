import type { Result } from "../framework.ts";
import { remembered, verified } from "../sourced.ts";

const onPlanningPage = verified("ITU, Council and planning: strategic plan for the Union 2024-2027");
export const toLookUp = remembered("Remembered; to be looked up in Resolution 71 (Rev. Bucharest, 2022)");

export const goals: readonly Result[] = [
  { code: "1", level: "goal", title: "Universal connectivity", supports: [], ...onPlanningPage },
  { code: "2", level: "goal", title: "Sustainable digital transformation", supports: [], ...onPlanningPage },
];

/** Paraphrased; none of their numbers was found. */
export const targets: readonly Result[] = [
  target("1.1", "Broadband coverage of everybody", "universal"),
  target("1.2", "Broadband services that all can afford", "all"),
  target("1.3", "Broadband in every household", "every household"),
  target("1.4", "Ownership of devices that can use the Internet, and access to them", "improve"),
  target("2.1", "Use of the Internet by everybody", "universal"),
  target("2.2", "Bridging of all digital divides: gender, age, urban and rural", "all divides"),
  target("2.3", "People with digital skills", "the majority"),
  target("2.4", "Use of the Internet by businesses", "universal"),
  target("2.5", "People who access government services online", "the majority"),
  target("2.6", "Contribution of ICT to climate and environmental action", "improve significantly"),
];

/** The Union's thematic priorities: not BDT's ten of 2020, nor the ITU-D priorities of Kigali. */
export const unionPriorities: readonly Result[] = list("priority", "T", [
  "Spectrum use for space and terrestrial services",
  "International telecommunication numbering resources",
  "Inclusive and secure telecommunication/ICT infrastructure and services",
  "Digital applications",
  "Enabling environment",
]);

export const offerings: readonly Result[] = list("offering", "O", [
  "Development and application of ITU administrative regulations",
  "Allocation and management of resources",
  "Development of international standards",
  "Development of policy frameworks and knowledge products",
  "Provision of data and statistics",
  "Capacity development",
  "Provision of technical assistance",
  "Convening platforms",
]);

export const enablers: readonly Result[] = list("enabler", "E", [
  "Membership-driven",
  "Regional presence",
  "Diversity and inclusion",
  "Commitment to environmental sustainability",
  "Partnerships and international cooperation",
  "Resource mobilization",
  "Excellence in human resources and organizational innovation",
]);

function target(code: string, title: string, aimInWords: string): Result {
  return { code, level: "target", title, supports: [code.slice(0, 1)], aimInWords, ...toLookUp };
}

/** Codes are ours: `T.1`, `T.2`, … */
function list(level: string, letter: string, titles: readonly string[]): Result[] {
  return titles.map((title, i) => ({ code: `${letter}.${i + 1}`, level, title, supports: [], ...toLookUp }));
}
