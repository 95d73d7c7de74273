export { MOST_BYTES } from "./decode.ts";
export { exportIati } from "./export.ts";
export type { Finding, FindingKind } from "./findings.ts";
export { type Imported, type ImportOptions, importEachIati, importIati } from "./import.ts";
export { ASSUMED_ORGANISATION, type ExportNote, type IatiOptions } from "./options.ts";
export { type IatiRefusal, IatiRefused } from "./refused.ts";
export { type ExportedActivity, toActivity } from "./to-activity.ts";
