import { ColumnTable, op } from "arquero";
import type { Framework } from "../rbm/framework/framework.ts";
import { periodEnd, periodStart } from "../rbm/framework/period.ts";
import { elapsedShare } from "../rbm/progress/index.ts";
import { codesOf } from "./columnar/codes-of.ts";
import { DictionaryColumn } from "./columnar/dictionary-column.ts";
import { tableOf } from "./columnar/table-of.ts";
import { inOrder } from "./partition.ts";
import { crossPriorityDeclaration } from "./schema/cross-priority.ts";
import { STATUSES } from "./schema/kpis.ts";
import type { CrossPriorityRow, StatusId } from "./tables/index.ts";

/** A table of `KpiRow` in, a table of `CrossPriorityRow` out: by the framework's order of priorities, then by quarter. */
export const crossPriority = (kpis: ColumnTable, framework: Framework): ColumnTable =>
  tableOf(crossPriorityDeclaration, crossPriorityRows(kpis, framework));

export function crossPriorityRows(kpis: ColumnTable, framework: Framework): CrossPriorityRow[] {
  const priority = codesOf(kpis, "priority");
  const period = codesOf(kpis, "period");
  const cells = new Uint32Array(kpis.numRows());
  for (let row = 0; row < cells.length; row++) {
    cells[row] = priority.codes[row]! * period.labels.length + period.codes[row]!;
  }
  const size = priority.labels.length * period.labels.length;
  const counts = countsOf(kpis, cells, size);
  const cell = new DictionaryColumn(
    cells,
    Array.from({ length: size }, (_, index) => index),
  );
  const means = new ColumnTable({ cell, progress: kpis.array("progress"), capped: kpis.array("capped") })
    .groupby("cell")
    .rollup({
      kpis: op.count(),
      measurable: op.valid("progress"),
      progress: op.mean("capped"),
      progress_uncapped: op.mean("progress"),
      low: op.min("capped"),
      high: op.max("capped"),
    })
    .objects() as Means[];
  const rows = means.map((mean) =>
    rowOf(
      mean,
      (flag) => counts[flag][mean.cell]!,
      priority.labels[Math.floor(mean.cell / period.labels.length)] ?? "",
      period.labels[mean.cell % period.labels.length] ?? "",
      framework,
    ),
  );
  const place = new Map(
    inOrder(
      priority.labels.filter((label) => label !== null),
      framework,
    ).map((name, i) => [name, i]),
  );
  return rows.sort((a, b) => (place.get(a.priority) ?? 0) - (place.get(b.priority) ?? 0) || a.time - b.time);
}

type Flag = "due" | "answered" | "provisional" | "sampled" | StatusId;

interface Means {
  readonly cell: number;
  readonly kpis: number;
  readonly measurable: number;
  readonly progress?: number;
  readonly progress_uncapped?: number;
  readonly low?: number;
  readonly high?: number;
}

/** How many KPIs of each cell are due, have a status, and so on. */
function countsOf(kpis: ColumnTable, cells: Uint32Array, size: number): Record<Flag, Uint32Array> {
  const [due, reported, sample] = [kpis.array("due"), kpis.array("reported"), kpis.array("sample")];
  const count = (holds: (row: number) => boolean): Uint32Array => {
    const counts = new Uint32Array(size);
    for (let row = 0; row < cells.length; row++) if (holds(row)) counts[cells[row]!]!++;
    return counts;
  };
  const state = codesOf(kpis, "state");
  const status = codesOf(kpis, "status");
  const is = ({ codes, labels }: typeof state, label: string): Uint32Array => {
    const code = labels.indexOf(label);
    return count((row) => codes[row] === code);
  };
  return {
    due: count((row) => due[row] === true),
    answered: count((row) => due[row] === true && reported[row] === true),
    provisional: is(state, "provisional"),
    sampled: count((row) => sample[row] === true),
    ...(Object.fromEntries(STATUSES.map((id) => [id, is(status, id)])) as Record<StatusId, Uint32Array>),
  };
}

function rowOf(
  mean: Means,
  count: (flag: Flag) => number,
  priority: string,
  period: string,
  framework: Framework,
): CrossPriorityRow {
  const time = periodEnd(period);
  const span = { baselineTime: periodStart(framework.from), time, targetTime: periodEnd(framework.to) };
  const elapsed = elapsedShare(span).value;
  const progress = mean.progress ?? null;
  return {
    priority,
    period,
    time,
    kpis: mean.kpis,
    measurable: mean.measurable,
    due: count("due"),
    reported: count("answered"),
    completeness: count("due") === 0 ? null : count("answered") / count("due"),
    progress,
    progress_uncapped: mean.progress_uncapped ?? null,
    low: mean.low ?? null,
    high: mean.high ?? null,
    pace: progress === null || !elapsed ? null : progress / elapsed,
    achieved: count("achieved"),
    on_track: count("on track"),
    at_risk: count("at risk"),
    off_track: count("off track"),
    not_due: count("not due"),
    no_data: count("no data"),
    no_baseline: count("no baseline"),
    no_target: count("no target"),
    not_applicable: count("not applicable"),
    provisional: count("provisional"),
    sample: count("sampled") > 0,
  };
}
