import type { ColumnTable } from "arquero";
import { comparePeriods } from "../rbm/framework/period.ts";
import { tableOf } from "./columnar/table-of.ts";
import { text } from "./definitions.ts";
import type { PipelineOptions } from "./options.ts";
import { clockOf, reportsOf } from "./reports.ts";
import { followUpsDeclaration } from "./schema/followups.ts";
import { type SheetRow, sheetRows } from "./sheet-rows.ts";
import type { FollowUpRow, Reported } from "./tables.ts";

/** Submissions in, a table of `FollowUpRow` out: each action of a KPI once, as the latest quarter that names it says. */
export function followups(reported: readonly Reported[], options: PipelineOptions): ColumnTable {
  const clock = clockOf(reportsOf(reported, options), options) ?? "";
  const actions = new Map<string, SheetRow[]>();
  for (const row of sheetRows(reported, options, "follow_up")) {
    const key = [row.priority, row.row.kpi, row.row.action].join("\n");
    const rows = actions.get(key);
    if (rows) rows.push(row);
    else actions.set(key, [row]);
  }
  return tableOf(
    followUpsDeclaration,
    [...actions.values()].map((rows) => actionOf(rows, clock)),
  );
}

function actionOf(rows: readonly SheetRow[], clock: string): FollowUpRow {
  const last = rows.at(-1)!;
  const quarters = [...new Set(rows.map(({ period }) => period))].sort(comparePeriods);
  const status = text(last.row.status) ?? "Open";
  const due = text(last.row.due);
  return {
    priority: last.priority,
    office: last.office,
    kpi: text(last.row.kpi) ?? "",
    cause: text(last.row.cause) ?? "",
    action: text(last.row.action) ?? "",
    owner: text(last.row.owner) ?? "",
    due,
    status,
    opened: quarters[0]!,
    period: last.period,
    quarters: quarters.length,
    late: status !== "Closed" && due !== null && due < clock.slice(0, 10),
    submission: last.submission,
    sample: last.report.submission.sample,
  };
}
