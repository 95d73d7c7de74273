import { aarr } from "./aarr.ts";
import {
  cellsNamed,
  directionCell,
  isBlank,
  numberCell,
  numberText,
  sharesBesidePercent,
  targetCell,
  timeCell,
} from "./cells.ts";
import { inOneSign } from "./decimal-sign.ts";
import type { Forecast, ForecastOptions } from "./forecast/forecast.ts";
import { holt } from "./forecast/holt.ts";
import { holtDamped } from "./forecast/holt-damped.ts";
import { linear } from "./forecast/linear.ts";
import { logistic } from "./forecast/logistic.ts";
import type { TimedValue } from "./forecast/series.ts";
import { grouped } from "./grouped.ts";
import { type Measure, unmeasured } from "./measure.ts";
import type { ProgressCells } from "./progress-table.ts";
import type { ProgressRow } from "./row-reading.ts";
import type { SeriesShape } from "./series-shape.ts";

const forecasts = { linear, holt, "holt-damped": holtDamped, logistic } as const satisfies Record<
  string,
  (series: readonly TimedValue[], options: ForecastOptions) => Forecast
>;

/** Methods that take a series of values. */
export type SeriesMethod = "aarr" | keyof typeof forecasts;

export const seriesMethods: readonly SeriesMethod[] = ["aarr", "linear", "holt", "holt-damped", "logistic"];

/**
 * Rows with progress, score, status and reason added, by a method that takes a series; in a long table the same on every row of a
 * series.
 * - `aarr`: progress is the rate of reduction by regression.
 * - Forecasts: progress is the value at target_year, score the probability that it meets target, by direction (an increase
 *   where there is none). Status stays empty: they do not judge.
 */
export function seriesTable<Row extends ProgressRow>(
  rows: readonly Row[],
  method: SeriesMethod,
  shape: SeriesShape,
): (Row & ProgressCells)[] {
  const cells = seriesCells(rows, method, shape);
  return rows.map((row, index) => ({ ...row, ...cells[index]! }));
}

/** What `seriesTable` adds, a row each. */
export function seriesCells(rows: readonly ProgressRow[], method: SeriesMethod, shape: SeriesShape): ProgressCells[] {
  const clear = inOneSign(rows, ["value", "target", ...("years" in shape ? shape.years : [])]);
  const nameOf = (row: ProgressRow, index: number): string =>
    "years" in shape ? `${index}` : shape.by === null ? "" : (row[shape.by] ?? "");
  const added = new Map<string, ProgressCells>();
  for (const [name, own] of grouped(clear.entries(), ([index, row]) => nameOf(row, index))) {
    const series = own.map(([, row]) => row);
    added.set(name, cellsOf(series, method, shape));
  }
  return rows.map((row, index) => added.get(nameOf(row, index))!);
}

function cellsOf(rows: readonly ProgressRow[], method: SeriesMethod, shape: SeriesShape): ProgressCells {
  const points = "years" in shape ? wide(rows[0]!, shape.years) : rows.map(({ year, value }) => [year, value] as const);
  const series = points.map(
    ([year, value]): TimedValue => ({ time: timeCell(year) ?? Number.NaN, value: numberCell(value) }),
  );
  const shares = sharesBesidePercent(points.map(([, value]) => value));
  const measure = compute(series, rows, method, shares.length > 0);
  const { value, reason, cause } = measure;
  const score = "pMeet" in measure ? measure.pMeet : null;
  const unread = series.flatMap(({ time, value }, at) => (Number.isNaN(time) || Number.isNaN(value) ? [at] : []));
  const odd = cause === "not-a-number" ? unread : shares;
  const where = cellsNamed(odd.map((at) => [points[at]![0] || "no year", points[at]![1] ?? ""]));
  return { progress: numberText(value), score: numberText(score), status: "", reason: `${reason ?? ""}${where}` };
}

const wide = (row: ProgressRow, years: readonly string[]) => years.map((year) => [year, row[year]] as const);

function compute(
  series: readonly TimedValue[],
  rows: readonly ProgressRow[],
  method: SeriesMethod,
  mixed: boolean,
): Measure | Forecast {
  if (mixed) return unmeasured(method, "percent-or-share");
  if (method === "aarr") return aarr(series);
  const said = (column: string) => rows.map((row) => row[column]).find((cell) => !isBlank(cell));
  const [at, target, direction] = [
    timeCell(said("target_year")),
    targetCell(said("target")),
    directionCell(said("direction")),
  ];
  if (at === null) return unmeasured(method, "no-target-time");
  if (direction === "unreadable") return unmeasured(method, "not-a-direction");
  if (Number.isNaN(target)) return unmeasured(method, "not-a-number");
  return forecasts[method](series, { at, target, direction });
}
