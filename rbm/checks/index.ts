export { allChecks } from "./all.ts";
export { applyFix, applyFixes } from "./apply-fix.ts";
export type {
  Area,
  CellCheck,
  CellFinding,
  CellPlace,
  Check,
  CheckContext,
  Checking,
  Example,
  ExampleEdit,
  FailingExample,
  Finding,
  KpiCheck,
  Reads,
  RowCheck,
  WorkbookCheck,
} from "./check.ts";
export { checksFor, everyCheck } from "./for-template.ts";
export { groupIssues, type IssueGroup } from "./group.ts";
export type { Fix, Issue, Severity } from "./issue.ts";
export { type JointWork, jointWorkOf } from "./joint-work.ts";
export { recheck } from "./recheck.ts";
export type { CheckReport } from "./report.ts";
export { checkWorkbook } from "./run.ts";
export type { Touched } from "./touched.ts";
