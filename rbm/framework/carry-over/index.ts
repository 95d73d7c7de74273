export { carryOver } from "./carry-over.ts";
export { type CarriedOver, cellsCarried, type Fate } from "./fate.ts";
export type { CarryOverOptions } from "./options.ts";
