export { defaultBands, undp2014Bands } from "./bands.ts";
export {
  type CrosswalkKind,
  type CrosswalkPair,
  type CrosswalkRow,
  crosswalk,
  type PlanCrosswalk,
} from "./crosswalk.ts";
export { from2016To2020, from2020To2024 } from "./crosswalks.ts";
export { type FrameworkChange, frameworkDiff } from "./diff.ts";
export { type Draft, type DraftEdits, drafted } from "./draft.ts";
export * from "./framework.ts";
export { defaultFramework, frameworks } from "./known.ts";
export { pairsBetween } from "./pairs-between.ts";
export * from "./period.ts";
export { framework2016 } from "./plan-2016-2019/index.ts";
export { framework2020 } from "./plan-2020-2023/index.ts";
export { framework2024 } from "./plan-2024-2027/index.ts";
export { type Plans, type PlanVersion, pairsOf, planNamed, plansOf } from "./plans.ts";
export { type FrameworkProblem, frameworkProblems } from "./problems.ts";
