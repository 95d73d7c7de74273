export { crossPriority } from "./cross-priority.ts";
export { kpis } from "./kpis.ts";
export { observations } from "./observations.ts";
export type { PipelineOptions } from "./options.ts";
export * from "./schema/index.ts";
export type * from "./tables.ts";
export { toArrow, toArrowBytes } from "./to-arrow.ts";
export { toCsv } from "./to-csv.ts";
export { toRows } from "./to-rows.ts";
