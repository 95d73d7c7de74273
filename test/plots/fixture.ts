import { forecastRows } from "../../charts/rows/forecast-rows.ts";
import type { ChartOptions, ChartRows, ForecastRow } from "../../charts/rows/rows.ts";
import type { CrossPriorityRow, KpiRow } from "../../pipelines/tables/index.ts";
import { periodEnd, quartersBetween } from "../../rbm/framework/period.ts";
import { judge, pace, type Reading, toTarget } from "../../rbm/progress/index.ts";
import { plan } from "./plan.ts";

/** Sample figures, seeded: ten priorities of six KPIs, eleven of sixteen quarters in. Four keep pace, two fall behind. */
export const PERIOD = "2022-Q3";

export const options: ChartOptions = {
  period: PERIOD,
  asOf: "2022-10-14",
  edition: "2022-Q3.1",
  plan: { from: "2020-Q1", to: "2023-Q4" },
  headline: ["1.1", "2.1", "3.2", "4.2", "5.6", "6.1", "7.1", "8.4", "9.1", "10.4"],
};

const SILENT = new Set(["2.4", "3.6", "4.4", "7.5", "8.5"]);
const LATE = new Set(["5.3", "9.5"]);

/** A seeded generator (mulberry32), 0 to 1. */
function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface FixtureOptions {
  /** The last quarter's figures are pushed but not accepted for these priorities. */
  provisional?: readonly string[];
  /** Last quarter there are rows for. */
  until?: string;
}

/** Rows as the pipelines make them, with forecasts. */
export function fixture({
  provisional = [],
  until = PERIOD,
}: FixtureOptions = {}): ChartRows & { readonly forecasts: readonly ForecastRow[] } {
  const quarters = quartersBetween("2020-Q1", until);
  const random = seeded(20);
  const noise = () => random() + random() + random() - 1.5;
  const kpis: KpiRow[] = [];
  for (const { priority, speed, lines } of plan) {
    for (const line of lines) {
      const own = Math.max(0.05, speed * (1 + 0.32 * noise()));
      let drift = 0;
      let latest: { value: number; period: string } | null = null;
      for (const [q, period] of quarters.entries()) {
        drift = drift * 0.6 + 0.06 * noise();
        const elapsed = (q + 1) / 16;
        const dip = q < 5 ? 0.5 + 0.1 * q : 1;
        const reached = own * elapsed ** 1.05 * dip + drift;
        const missing = SILENT.has(line.kpi) || random() < 0.03 || (LATE.has(line.kpi) && period === PERIOD);
        const value = missing ? null : (line.baseline ?? 0) + reached * ((line.target ?? 60) - (line.baseline ?? 0));
        if (value !== null) latest = { value, period };
        const reading: Reading = {
          direction: line.direction,
          baseline: line.baseline,
          baselineTime: 2020,
          actual: latest?.value ?? null,
          time: periodEnd(period),
          target: line.target,
          targetTime: 2024,
        };
        const verdict = judge(reading, { withoutTarget: "no target" });
        const progress = toTarget(reading).value;
        kpis.push({
          priority,
          kpi: line.kpi,
          title: line.title,
          unit: line.unit,
          measure: line.unit === "%" ? "Percentage" : "Count",
          direction: line.direction,
          accumulation: "level",
          result: `${line.kpi.split(".")[0]}.R`,
          period,
          time: periodEnd(period),
          value,
          latest: latest?.value ?? null,
          latest_period: latest?.period ?? null,
          due: true,
          reported: value !== null,
          baseline: line.baseline,
          baseline_period: "2019",
          baseline_status: line.baseline === null ? "To be established" : "Established",
          methodology_status: "Approved",
          target: line.target,
          target_period: line.target === null ? null : "2023-Q4",
          milestone: null,
          progress,
          capped: progress === null ? null : Math.min(1, Math.max(0, progress)),
          pace: pace(reading).value,
          to_milestone: null,
          status: verdict.status === "provisional" ? "no data" : verdict.status,
          status_method: "pace",
          reason: null,
          state: provisional.includes(priority) && period === until ? "provisional" : "accepted",
          submission: null,
          sample: true,
        });
      }
    }
  }
  const crossPriority = plan.flatMap(({ priority }) =>
    quarters.map((period) =>
      crossed(
        priority,
        period,
        kpis.filter((row) => row.priority === priority && row.period === period),
      ),
    ),
  );
  return { kpis, crossPriority, forecasts: forecastRows({ kpis, crossPriority }, { ...options, period: until }) };
}

function crossed(priority: string, period: string, rows: readonly KpiRow[]): CrossPriorityRow {
  const capped = rows.flatMap((row) => (row.capped === null ? [] : [row.capped]));
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const progress = capped.length ? mean(capped) : null;
  const count = (status: string) => rows.filter((row) => row.status === status).length;
  const reported = rows.filter((row) => row.reported).length;
  return {
    priority,
    period,
    time: periodEnd(period),
    kpis: rows.length,
    measurable: capped.length,
    due: rows.length,
    reported,
    completeness: reported / rows.length,
    progress,
    progress_uncapped:
      progress === null ? null : mean(rows.flatMap((row) => (row.progress === null ? [] : [row.progress]))),
    low: capped.length ? Math.min(...capped) : null,
    high: capped.length ? Math.max(...capped) : null,
    pace: progress === null ? null : progress / ((periodEnd(period) - 2020) / 4),
    achieved: count("achieved"),
    on_track: count("on track"),
    at_risk: count("at risk"),
    off_track: count("off track"),
    not_due: count("not due"),
    no_data: count("no data"),
    no_baseline: count("no baseline"),
    no_target: count("no target"),
    not_applicable: count("not applicable"),
    provisional: rows.filter((row) => row.state === "provisional").length,
    sample: true,
  };
}
