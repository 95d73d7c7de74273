export { type WriteReportOptions, writeReport } from "./docx.ts";
export { type Report, type ReportFinding, type ReportList, tableOf } from "./report.ts";
