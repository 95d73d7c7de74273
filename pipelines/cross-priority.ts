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
import type { CrossPriorityRow, StatusId } from "./tables.ts";

/** A table of `KpiRow` in, a table of `CrossPriorityRow` out: by the framework's order of priorities, then by quarter. */
export function crossPriority(kpis: ColumnTable, framework: Framework): ColumnTable {
  const priority = codesOf(kpis, "priority");
  const period = codesOf(kpis, "period");
  const cells = new Uint32Array(kpis.numRows());
  for (let row = 0; row < cells.length; row++) {
    cells[row] = priority.codes[row]! * period.labels.length + period.codes[row]!;
  }
  const size = priority.labels.length * period.labels.length;
  const flags = flagColumns(kpis);
  const numbers = Object.fromEntries(["progress", "capped"].map((name) => [name, kpis.array(name)]));
  const cell = new DictionaryColumn(
    cells,
    Array.from({ length: size }, (_, index) => index),
  );
  const sums = new ColumnTable({ cell, ...flags, ...numbers })
    .groupby("cell")
    .rollup({
      kpis: op.count(),
      measurable: op.valid("progress"),
      progress: op.mean("capped"),
      progress_uncapped: op.mean("progress"),
      low: op.min("capped"),
      high: op.max("capped"),
      ...Object.fromEntries(Object.keys(flags).map((name) => [name, op.sum(name)])),
    })
    .objects() as Sums[];
  const rows = sums.map((sum) =>
    rowOf(
      sum,
      priority.labels[Math.floor(sum.cell / period.labels.length)] ?? "",
      period.labels[sum.cell % period.labels.length] ?? "",
      framework,
    ),
  );
  const place = new Map(
    inOrder(
      priority.labels.filter((label) => label !== null),
      framework,
    ).map((name, i) => [name, i]),
  );
  rows.sort((a, b) => (place.get(a.priority) ?? 0) - (place.get(b.priority) ?? 0) || a.time - b.time);
  return tableOf(crossPriorityDeclaration, rows);
}

type Flag = "due" | "answered" | "provisional" | "sampled" | StatusId;

interface Sums extends Readonly<Record<Flag, number>> {
  readonly cell: number;
  readonly kpis: number;
  readonly measurable: number;
  readonly progress?: number;
  readonly progress_uncapped?: number;
  readonly low?: number;
  readonly high?: number;
}

/** What is counted, as 0 or 1 a row. */
function flagColumns(kpis: ColumnTable): Record<Flag, Uint8Array> {
  const length = kpis.numRows();
  const [due, reported, sample] = [kpis.array("due"), kpis.array("reported"), kpis.array("sample")];
  const flag = (holds: (row: number) => boolean): Uint8Array => {
    const flags = new Uint8Array(length);
    for (let row = 0; row < length; row++) if (holds(row)) flags[row] = 1;
    return flags;
  };
  const state = codesOf(kpis, "state");
  const status = codesOf(kpis, "status");
  const is = ({ codes, labels }: typeof state, label: string): Uint8Array => {
    const code = labels.indexOf(label);
    return flag((row) => codes[row] === code);
  };
  return {
    due: flag((row) => due[row] === true),
    answered: flag((row) => due[row] === true && reported[row] === true),
    provisional: is(state, "provisional"),
    sampled: flag((row) => sample[row] === true),
    ...(Object.fromEntries(STATUSES.map((id) => [id, is(status, id)])) as Record<StatusId, Uint8Array>),
  };
}

function rowOf(sum: Sums, priority: string, period: string, framework: Framework): CrossPriorityRow {
  const time = periodEnd(period);
  const span = { baselineTime: periodStart(framework.from), time, targetTime: periodEnd(framework.to) };
  const elapsed = elapsedShare(span).value;
  const progress = sum.progress ?? null;
  return {
    priority,
    period,
    time,
    kpis: sum.kpis,
    measurable: sum.measurable,
    due: sum.due,
    reported: sum.answered,
    completeness: sum.due === 0 ? null : sum.answered / sum.due,
    progress,
    progress_uncapped: sum.progress_uncapped ?? null,
    low: sum.low ?? null,
    high: sum.high ?? null,
    pace: progress === null || !elapsed ? null : progress / elapsed,
    achieved: sum.achieved,
    on_track: sum["on track"],
    at_risk: sum["at risk"],
    off_track: sum["off track"],
    not_due: sum["not due"],
    no_data: sum["no data"],
    no_baseline: sum["no baseline"],
    no_target: sum["no target"],
    not_applicable: sum["not applicable"],
    provisional: sum.provisional,
    sample: sum.sampled > 0,
  };
}
