import { type CsvCell, csvOf } from "./csv.ts";
import type { IatiActivity, IatiIndicator, IatiPeriod, IatiValue, Narratives } from "./iati/activity.ts";

/** Columns in the manner of AidStream's results file: a row a figure, with all it belongs to repeated. */
const FLAT_COLUMNS = [
  "activity_identifier",
  "activity_title",
  "result_type",
  "result_title",
  "indicator_code",
  "indicator_title",
  "indicator_description",
  "indicator_measure",
  "indicator_ascending",
  "indicator_unit",
  "sdg_indicator",
  "baseline_year",
  "baseline_value",
  "baseline_comment",
  "period_start",
  "period_end",
  "location",
  "dimension_name",
  "dimension_value",
  "target_value",
  "actual_value",
  "comment",
] as const;

/** Activities as one flat CSV, safe to open. A target and the actual for all of the same period share a row. */
export function flatResults(activities: readonly IatiActivity[]): string {
  return csvOf(FLAT_COLUMNS, activities.flatMap(rowsOf));
}

function rowsOf(activity: IatiActivity): CsvCell[][] {
  return activity.results.flatMap((result) =>
    result.indicators.flatMap((indicator) => {
      const before = [
        activity.identifier,
        first(activity.title),
        result.type,
        first(result.title),
        ...described(indicator),
      ];
      const rows = indicator.periods.flatMap((period) => figures(period).map((row) => [...before, ...row]));
      return rows.length > 0 ? rows : [[...before, ...Array<null>(8).fill(null)]];
    }),
  );
}

function described({
  references,
  title,
  description,
  measure,
  ascending,
  extra,
  baselines: [baseline],
}: IatiIndicator): CsvCell[] {
  const code = (vocabulary: string): string | null =>
    references.find((one) => one.vocabulary === vocabulary)?.code ?? null;
  const base = [baseline?.year ?? null, number(baseline?.value), first(baseline?.comment ?? [])];
  return [code("99"), first(title), first(description), measure, ascending, extra?.unit ?? null, code("9"), ...base];
}

function figures({ start, end, targets, actuals }: IatiPeriod): CsvCell[][] {
  const isWhole = ({ locations, dimensions }: IatiValue): boolean => locations.length + dimensions.length === 0;
  const target = targets.find(isWhole);
  const whole = actuals.find(isWhole);
  const parts = actuals.filter((actual) => actual !== whole);
  const row = (actual: IatiValue | undefined, aim: IatiValue | undefined): CsvCell[] => [
    start,
    end,
    actual?.locations.join(" + ") || null,
    actual?.dimensions[0]?.name ?? null,
    actual?.dimensions[0]?.value ?? null,
    number(aim?.value),
    number(actual?.value),
    first(actual?.comment ?? []),
  ];
  return [...(target || whole ? [row(whole, target)] : []), ...parts.map((actual) => row(actual, undefined))];
}

const first = (narratives: Narratives): string | null => narratives[0]?.text ?? null;
const number = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : Number(text);
