export { defaultBands, undp2014Bands } from "./bands.ts";
export * from "./framework.ts";
export { frameworkById, frameworks } from "./known.ts";
export * from "./period.ts";
export { framework2016 } from "./plan-2016-2019/index.ts";
export { framework2020 } from "./plan-2020-2023/index.ts";
export { type FrameworkProblem, frameworkProblems } from "./problems.ts";
