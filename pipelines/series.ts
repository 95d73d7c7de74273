import type { ColumnTable } from "arquero";
import { comparePeriods } from "../rbm/framework/period.ts";
import { codesOf } from "./columnar/codes-of.ts";
import { tableOf } from "./columnar/table-of.ts";
import { seriesDeclaration } from "./schema/series.ts";
import type { SeriesRow } from "./tables/index.ts";

const KEY = ["priority", "kpi", "place", "disaggregation"] as const;

interface Found {
  readonly row: number;
  figures: number;
  /** Codes of periods. */
  first: number;
  last: number;
  sample: boolean;
}

/** A table of `ObservationRow` in, a table of `SeriesRow` out, in the order in which series are first met. */
export function series(observations: ColumnTable): ColumnTable {
  const columns = KEY.map((name) => codesOf(observations, name));
  const period = codesOf(observations, "period");
  const rank = ranks(period.labels);
  const sample = observations.array("sample");
  const found = new Map<number, Found>();
  for (let row = 0; row < observations.numRows(); row++) {
    const id = columns.reduce((sum, { codes, labels }) => sum * labels.length + codes[row]!, 0);
    const now = period.codes[row]!;
    const known = found.get(id);
    if (known === undefined) {
      found.set(id, { row, figures: 1, first: now, last: now, sample: Boolean(sample[row]) });
      continue;
    }
    known.figures++;
    if (rank[now]! < rank[known.first]!) known.first = now;
    if (rank[now]! > rank[known.last]!) known.last = now;
    known.sample ||= Boolean(sample[row]);
  }
  const label = (column: number, row: number): string => columns[column]!.labels[columns[column]!.codes[row]!] ?? "";
  const rows = [...found.values()].map(
    ({ row, figures, first, last, sample }): SeriesRow => ({
      priority: label(0, row),
      kpi: label(1, row),
      place: label(2, row),
      disaggregation: label(3, row),
      figures,
      first: period.labels[first] ?? "",
      last: period.labels[last] ?? "",
      sample,
    }),
  );
  return tableOf(seriesDeclaration, rows);
}

/** Places in time of periods, by their code. */
function ranks(labels: readonly (string | null)[]): readonly number[] {
  const order = labels.map((_, code) => code).sort((a, b) => comparePeriods(labels[a] ?? "", labels[b] ?? ""));
  const rank: number[] = [];
  for (const [place, code] of order.entries()) rank[code] = place;
  return rank;
}
