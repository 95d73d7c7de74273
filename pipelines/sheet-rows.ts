import { comparePeriods } from "../rbm/framework/period.ts";
import type { Row } from "../rbm/template/content.ts";
import { text } from "./definitions.ts";
import type { Report } from "./reports.ts";
import type { ReportedRow } from "./tables/index.ts";

/** A row of a sheet and the submission it came with. */
export interface SheetRow extends ReportedRow {
  readonly report: Report;
}

/**
 * The rows of a sheet that stand, by quarter, then in order of acceptance: of each priority, office and quarter the
 * latest submission's; rows about a KPI by what was accepted for that KPI.
 */
export function sheetRows(reports: readonly Report[], sheet: string): SheetRow[] {
  return reports
    .flatMap((report) => {
      const { identity, content, id } = report.submission;
      const { priority, office, period } = identity;
      return (content.sheets[sheet] ?? [])
        .filter((row) => stands(row, report))
        .map((row): SheetRow => ({ priority, office, period, submission: id, row, report }));
    })
    .sort((a, b) => comparePeriods(a.period, b.period));
}

/** Of each priority and office only the rows of its latest quarter: a workbook carries all that is still running. */
export function latestSheetRows(reports: readonly Report[], sheet: string): SheetRow[] {
  const last = new Map<string, string>();
  for (const { submission } of reports) {
    const { priority, office, period } = submission.identity;
    const known = last.get(`${priority}\n${office}`);
    if (known === undefined || comparePeriods(known, period) < 0) last.set(`${priority}\n${office}`, period);
  }
  return sheetRows(reports, sheet).filter(
    ({ priority, office, period }) => last.get(`${priority}\n${office}`) === period,
  );
}

function stands(row: Row, report: Report): boolean {
  const kpi = text(row.kpi);
  return kpi === null ? report.latestOfScope : report.admits(kpi);
}
