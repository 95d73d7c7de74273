export { applyFixes, type CellFix } from "./apply-fixes.ts";
export { embeddedIn } from "./embedded.ts";
export { outsideOf } from "./outside/outside.ts";
export { readXlsx } from "./read.ts";
export { readLooks } from "./read-looks.ts";
export { type RefusalCode, WorkbookRefused } from "./refused.ts";
export { LIMITS, type Scan, type SheetEntry, scan } from "./scan.ts";
export { type WriteOptions, writeXlsx } from "./write.ts";
