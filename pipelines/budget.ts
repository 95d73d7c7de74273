import type { ColumnTable } from "arquero";
import type { Framework } from "../rbm/framework/framework.ts";
import { comparePeriods, periodEnd, periodStart } from "../rbm/framework/period.ts";
import { elapsedShare } from "../rbm/progress/index.ts";
import type { Row } from "../rbm/template/content.ts";
import { tableOf } from "./columnar/table-of.ts";
import { contextOf } from "./kpis.ts";
import type { PipelineOptions } from "./options.ts";
import { byPriority, inOrder, reportsByPriority } from "./partition.ts";
import type { Report } from "./reports.ts";
import { budgetDeclaration } from "./schema/budget.ts";
import { type SheetRow, sheetRows } from "./sheet-rows.ts";
import type { BudgetRow, CrossPriorityRow, Reported } from "./tables/index.ts";
import { toRows } from "./to-rows.ts";

/**
 * Submissions and a table of `CrossPriorityRow` in, a table of `BudgetRow` out: money spent against budget, time and
 * progress. Each quarter shows the outputs as last given by then; an output two offices give is counted once.
 */
export function budget(
  reported: readonly Reported[],
  crossPriority: ColumnTable,
  options: PipelineOptions,
): ColumnTable {
  const { framework } = options;
  const { quarters } = contextOf(reported, options);
  const progress = byPriority(toRows<CrossPriorityRow>(crossPriority));
  const reports = reportsByPriority(reported, options);
  const rows = inOrder([...reports.keys()], framework).flatMap((priority) =>
    budgetOf(reports.get(priority) ?? [], progress.get(priority) ?? [], quarters, framework),
  );
  return tableOf(budgetDeclaration, rows);
}

/** The rows of one priority. */
export function budgetOf(
  reports: readonly Report[],
  progress: readonly CrossPriorityRow[],
  quarters: readonly string[],
  framework: Framework,
): BudgetRow[] {
  const plan = { baselineTime: periodStart(framework.from), targetTime: periodEnd(framework.to) };
  const rows = sheetRows(reports, "outputs");
  return quarters.flatMap((period): BudgetRow[] => {
    const outputs = outputsBy(rows, period);
    if (outputs.length === 0) return [];
    const time = periodEnd(period);
    return [
      {
        priority: outputs[0]!.priority,
        period,
        time,
        ...moneyOf(outputs.map(({ row }) => row)),
        elapsed: elapsedShare({ ...plan, time }).value ?? 0,
        progress: progress.find((row) => row.period === period)?.progress ?? null,
        sample: outputs.some(({ report }) => report.submission.sample),
      },
    ];
  });
}

/** Of each office the outputs of its last workbook up to a quarter, each code once. */
function outputsBy(rows: readonly SheetRow[], period: string): SheetRow[] {
  const last = new Map<string, string>();
  const known = rows.filter((row) => comparePeriods(row.period, period) <= 0);
  for (const row of known) last.set(row.office, row.period);
  const outputs = new Map<unknown, SheetRow>();
  for (const row of known) if (last.get(row.office) === row.period) outputs.set(row.row.code, row);
  return [...outputs.values()];
}

type Money = Omit<BudgetRow, "priority" | "period" | "time" | "elapsed" | "progress" | "sample">;

function moneyOf(rows: readonly Row[]): Money {
  const status = (name: string): number => rows.filter((row) => row.status === name).length;
  const sum = (column: string, of: readonly Row[]): number | null => {
    const values = of.map((row) => row[column]).filter((value) => typeof value === "number");
    return values.length === 0 ? null : values.reduce((total, value) => total + value, 0);
  };
  const budget = sum("budget", rows);
  const spent = sum("spent", rows);
  const both = rows.filter((row) => typeof row.budget === "number" && typeof row.spent === "number");
  const [of, part] = [sum("budget", both), sum("spent", both)];
  return {
    outputs: rows.length,
    planned: status("Planned"),
    in_progress: status("In progress"),
    done: status("Done"),
    delayed: status("Delayed"),
    cancelled: status("Cancelled"),
    budget,
    spent,
    forecast: sum("forecast", rows),
    overspent: both.filter((row) => Number(row.spent) > Number(row.budget)).length,
    spent_share: of === null || part === null || of === 0 ? null : part / of,
  };
}
