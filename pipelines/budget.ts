import type { ColumnTable } from "arquero";
import { comparePeriods, periodEnd, periodStart } from "../rbm/framework/period.ts";
import { elapsedShare } from "../rbm/progress/index.ts";
import type { Row } from "../rbm/template/content.ts";
import { tableOf } from "./columnar/table-of.ts";
import { contextOf } from "./kpis.ts";
import type { PipelineOptions } from "./options.ts";
import { inOrder } from "./partition.ts";
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
  const progress = new Map(
    toRows<CrossPriorityRow>(crossPriority).map((row) => [`${row.priority}\n${row.period}`, row.progress]),
  );
  const byPriority = new Map<string, SheetRow[]>();
  for (const row of sheetRows(reported, options, "outputs")) {
    const rows = byPriority.get(row.priority);
    if (rows) rows.push(row);
    else byPriority.set(row.priority, [row]);
  }
  const plan = { baselineTime: periodStart(framework.from), targetTime: periodEnd(framework.to) };
  const rows = inOrder([...byPriority.keys()], framework).flatMap((priority) =>
    quarters.flatMap((period): BudgetRow[] => {
      const outputs = outputsBy(byPriority.get(priority) ?? [], period);
      if (outputs.length === 0) return [];
      const time = periodEnd(period);
      return [
        {
          priority,
          period,
          time,
          ...moneyOf(outputs.map(({ row }) => row)),
          elapsed: elapsedShare({ ...plan, time }).value ?? 0,
          progress: progress.get(`${priority}\n${period}`) ?? null,
          sample: outputs.some(({ report }) => report.submission.sample),
        },
      ];
    }),
  );
  return tableOf(budgetDeclaration, rows);
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
