import type { KpiRow } from "../../pipelines/tables/index.ts";
import { comparePeriods, quarterEnding } from "../../rbm/framework/period.ts";
import { holtDamped } from "../../rbm/progress/forecast/holt-damped.ts";
import { tQuantile } from "../../rbm/progress/numeric/student-t.ts";
import { grouped } from "./grouped.ts";
import { headlines } from "./headlines.ts";
import { planOf } from "./plan.ts";
import type { ChartOptions, ChartRows, ForecastRow } from "./rows.ts";

/** With a dozen quarters five parameters cannot be fitted with any confidence: weights are given, the errors are the series' own. */
const WEIGHTS = { alpha: 0.5, beta: 0.15, phi: 0.92 };

const METHOD = `damped Holt on quarterly values (weights ${WEIGHTS.alpha} and ${WEIGHTS.beta}, damping ${WEIGHTS.phi})`;

const LEAST = 5;

/**
 * Forecasts to the end of the plan from what is known in the period shown: of the progress of each priority, and of
 * the headline KPIs in their units. A series needs five quarters without a longer gap than
 * one, which is bridged for the forecast only; others have no rows.
 */
export function forecastRows(rows: ChartRows, options: ChartOptions): ForecastRow[] {
  const { to } = planOf(rows, options);
  const known = <Row extends { readonly period: string }>(all: readonly Row[]) =>
    all.filter((row) => comparePeriods(row.period, options.period) <= 0);
  const priorities = [...grouped(known(rows.crossPriority), (row) => row.priority)].flatMap(([key, own]) =>
    ahead(
      { of: "priority", key },
      own.map((row) => ({ time: row.time, value: row.progress })),
      to,
    ),
  );
  const upTo = grouped(known(rows.kpis), (row) => row.kpi);
  const chosen = headlines(
    rows.kpis.filter((row) => row.period === options.period),
    options,
  );
  const kpis = chosen.flatMap((now) => ahead({ of: "kpi", key: now.kpi }, valuesOf(upTo.get(now.kpi) ?? []), to));
  return [...priorities, ...kpis];
}

const valuesOf = (own: readonly KpiRow[]) =>
  own.map((row) => ({ time: row.time, value: row.accumulation === "per-period" ? null : row.value }));

/** Each quarter ahead, read off the state after the last value. */
function ahead(
  { of, key }: Pick<ForecastRow, "of" | "key">,
  series: readonly { readonly time: number; readonly value: number | null }[],
  to: number,
): ForecastRow[] {
  const known = recent(series.flatMap(({ time, value }): Point[] => (value === null ? [] : [{ time, value }])));
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last || known.length < LEAST || last.time >= to) return [];
  const trend = ((known[LEAST - 1]?.value ?? first.value) - first.value) / (LEAST - 1);
  const parameters = { ...WEIGHTS, level: first.value - trend, trend };
  const df = known.length - 2;
  const [half, most] = [tQuantile(0.75, df), tQuantile(0.9, df)];
  const quarters = Array.from({ length: Math.round((to - last.time) * 4) }, (_, i) => last.time + (i + 1) / 4);
  return quarters.flatMap((time): ForecastRow[] => {
    const { value: mid, error } = holtDamped(known, { at: time, parameters });
    if (mid === null || error === null) return [];
    const [r50, r80] = [half * error, most * error];
    const intervals = { low50: mid - r50, high50: mid + r50, low80: mid - r80, high80: mid + r80 };
    return [{ of, key, period: quarterEnding(time), time, mid, ...intervals, method: METHOD }];
  });
}

interface Point {
  readonly time: number;
  readonly value: number;
}

/** The values since the last long gap; a gap of one quarter is bridged by the mean of its neighbours. */
function recent(points: readonly Point[]): Point[] {
  const run: Point[] = [];
  for (const point of points) {
    const before = run.at(-1);
    const quarters = before ? Math.round((point.time - before.time) * 4) : 1;
    if (quarters > 2) run.length = 0;
    if (before && quarters === 2) run.push({ time: before.time + 0.25, value: (before.value + point.value) / 2 });
    run.push(point);
  }
  return run;
}
