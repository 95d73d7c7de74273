import { allChecks } from "./all.ts";
import type { Check } from "./check.ts";

/** Without these nothing else of a workbook can be trusted. */
const ALWAYS: ReadonlySet<string> = new Set(["structure", "identity"]);

/** Rules of priority workbooks whose severity a plan may set. */
export const changeableChecks: readonly Check[] = allChecks.filter(({ area }) => !ALWAYS.has(area));
