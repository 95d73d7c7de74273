import type { Direction, Framework } from "../rbm/framework/framework.ts";
import { periodEnd } from "../rbm/framework/period.ts";
import {
  type Accumulation,
  accumulationOf,
  directionOf,
  type Frequency,
  frequencies,
  type Schedule,
} from "../rbm/progress/index.ts";
import type { Row } from "../rbm/template/content.ts";
import type { Report } from "./reports.ts";

/** What is known of a KPI: its row of the KPIs sheet, and its KPI targets. */
export interface Definition {
  readonly kpi: string;
  readonly title: string;
  readonly unit: string;
  readonly measure: string;
  readonly direction: Direction;
  readonly accumulation: Accumulation;
  readonly result: string;
  readonly baseline: number | null;
  readonly baselinePeriod: string | null;
  readonly baselineStatus: string;
  readonly methodologyStatus: string;
  readonly schedule: Schedule;
  /** KPI targets by period. */
  readonly targets: ReadonlyMap<string, number>;
  readonly row: Row;
  readonly report: Report;
}

/**
 * KPIs by code, each as the latest submission says that has it accepted: by the quarter it reports on, then by
 * acceptance, so that reopening an old quarter does not bring old targets back. Where headquarters and regional
 * offices co-report a KPI, headquarters defines it.
 */
export function definitionsOf(reports: readonly Report[], framework: Framework): Map<string, Definition> {
  const regional = new Set(framework.offices.filter(({ region }) => region !== null).map(({ name }) => name));
  const rank = ({ submission: { identity } }: Report): number =>
    (regional.has(identity.office) ? 0 : 1e6) + periodEnd(identity.period);
  const definitions = new Map<string, Definition>();
  const ordered = reports.map((report, order) => ({ report, order, rank: rank(report) }));
  for (const { report } of ordered.sort((a, b) => a.rank - b.rank || a.order - b.order)) {
    const { sheets } = report.submission.content;
    const targets = targetsOf(sheets.kpi_targets ?? []);
    for (const row of sheets.kpis ?? []) {
      const kpi = text(row.code);
      if (kpi === null || !report.admits(kpi)) continue;
      definitions.set(kpi, definition(kpi, row, targets.get(kpi) ?? new Map(), report, framework));
    }
  }
  return definitions;
}

function definition(
  kpi: string,
  row: Row,
  targets: ReadonlyMap<string, number>,
  report: Report,
  framework: Framework,
): Definition {
  const baselineStatus = text(row.baseline_status) ?? "To be established";
  return {
    kpi,
    title: text(row.title) ?? kpi,
    unit: text(row.unit) ?? "",
    measure: text(row.measure) ?? "",
    direction: directionOf(text(row.direction) ?? "") ?? "increase",
    accumulation: accumulationOf(text(row.accumulation) ?? "") ?? "level",
    result: text(row.result) ?? "",
    baseline: typeof row.baseline === "number" ? row.baseline : null,
    baselinePeriod: text(row.baseline_period),
    baselineStatus,
    methodologyStatus: text(row.methodology_status) ?? "None",
    schedule: {
      frequency: isFrequency(row.frequency) ? row.frequency : "Quarterly",
      lag: typeof row.lag === "number" ? row.lag : 0,
      anchorYear: Math.ceil(periodEnd(framework.to)) - 1,
    },
    targets,
    row,
    report,
  };
}

function targetsOf(rows: readonly Row[]): Map<string, Map<string, number>> {
  const targets = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const [kpi, period] = [text(row.kpi), text(row.period)];
    if (kpi === null || period === null || typeof row.target !== "number") continue;
    const periods = targets.get(kpi) ?? new Map<string, number>();
    targets.set(kpi, periods.set(period, row.target));
  }
  return targets;
}

export const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

const isFrequency = (value: unknown): value is Frequency => typeof value === "string" && value in frequencies;
