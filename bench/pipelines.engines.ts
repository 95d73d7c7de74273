import { op, table } from "arquero";
import { crossPriority } from "../pipelines/cross-priority.ts";
import { judgeContext } from "../pipelines/kpi-quarters.ts";
import { kpiRows, kpiTable } from "../pipelines/kpis.ts";
import { latestOf } from "../pipelines/latest.ts";
import type { CrossPriorityRow } from "../pipelines/tables/index.ts";
import { toRows } from "../pipelines/to-rows.ts";
import { totalsOf } from "../pipelines/totals.ts";
import { periodEnd } from "../rbm/framework/period.ts";
import type { BenchData } from "./pipelines.data.ts";

/** What every engine must agree on, by priority and quarter. */
export type Answer = Record<
  string,
  readonly [progress: number, achieved: number, onTrack: number, atRisk: number, offTrack: number]
>;

/** From columns in memory to `kpis` and `cross-priority`, as the product does it. */
export function resultbook(data: BenchData): Answer {
  const { framework, quarters, vocabulary, partitions } = data;
  const context = judgeContext(framework, quarters.at(-1)!, "2024-02-01");
  const rows = partitions.map((one) => {
    const actuals = latestOf(one.actuals, vocabulary);
    return kpiRows({ ...one, actuals }, totalsOf(actuals, one.definitions, vocabulary, framework), context);
  });
  const answer: Answer = {};
  for (const row of toRows<CrossPriorityRow>(crossPriority(kpiTable(rows), framework)))
    answer[`${row.priority} ${row.period}`] = [
      row.progress ?? Number.NaN,
      row.achieved,
      row.on_track,
      row.at_risk,
      row.off_track,
    ];
  return answer;
}

/** Loops over typed arrays, formulas written out for this data only: the limit. */
export function loops({ framework, quarters, vocabulary, partitions }: BenchData): Answer {
  const answer: Answer = {};
  for (const { priority, definitions, actuals } of partitions) {
    const { length, kpi, period, place, value } = actuals;
    const [K, Q, P] = [vocabulary.kpi.size, vocabulary.period.size, vocabulary.place.size];
    const codes = [...definitions.keys()].map((code) => vocabulary.kpi.find(code));
    const local = new Int32Array(K);
    codes.forEach((code, n) => {
      local[code] = n;
    });
    const latest = new Float64Array(codes.length * Q * P).fill(Number.NaN);
    for (let i = 0; i < length; i++) latest[(local[kpi[i]!]! * Q + period[i]!) * P + place[i]!] = value[i]!;
    const sums = new Float64Array(codes.length * Q);
    for (let cell = 0, at = 0; cell < sums.length; cell++) for (let n = 0; n < P; n++) sums[cell]! += latest[at++]!;
    const targets = [...definitions.values()].map(({ targets }) => targets.get("2023")!);
    for (const quarter of quarters) {
      const elapsed = (periodEnd(quarter) - 2020) / (periodEnd(framework.to) - 2020);
      const q = vocabulary.period.find(quarter);
      const counts = [0, 0, 0, 0];
      let mean = 0;
      for (let n = 0; n < codes.length; n++) {
        const progress = sums[n * Q + q]! / targets[n]!;
        mean += Math.min(1, Math.max(0, progress)) / codes.length;
        const pace = progress / elapsed;
        counts[progress >= 1 ? 0 : pace >= 0.95 ? 1 : pace >= 0.6 ? 2 : 3]! += 1;
      }
      answer[`${priority} ${quarter}`] = [mean, counts[0]!, counts[1]!, counts[2]!, counts[3]!];
    }
  }
  return answer;
}

/** One table of texts, as one would write it first: several-field groups, a join, expressions. */
export function naiveArquero(data: BenchData): () => Answer {
  const { framework, vocabulary, partitions, quarters } = data;
  const each = <T>(make: (partition: (typeof partitions)[number], row: number) => T): T[] =>
    partitions.flatMap((one) => Array.from({ length: one.actuals.length }, (_, row) => make(one, row)));
  const actuals = table({
    priority: each(({ priority }) => priority),
    kpi: each(({ actuals }, row) => vocabulary.kpi.labels[actuals.kpi[row]!]),
    period: each(({ actuals }, row) => vocabulary.period.labels[actuals.period[row]!]),
    place: each(({ actuals }, row) => vocabulary.place.labels[actuals.place[row]!]),
    value: each(({ actuals }, row) => actuals.value[row]),
    order: each((_, row) => row),
  });
  const definitions = partitions.flatMap((one) => [...one.definitions.values()]);
  const targets = table({
    kpi: definitions.map(({ kpi }) => kpi),
    target: definitions.map(({ targets }) => targets.get("2023")),
  });
  const ends = table({
    period: quarters,
    elapsed: quarters.map((period) => (periodEnd(period) - 2020) / (periodEnd(framework.to) - 2020)),
  });
  return () => {
    const judged = actuals
      .groupby("priority", "kpi", "period", "place")
      .orderby("order")
      .rollup({ value: op.array_agg("value") })
      .derive({ value: "d => d.value[d.value.length - 1]" })
      .groupby("priority", "kpi", "period")
      .rollup({ value: op.sum("value") })
      .join(targets, ["kpi", "kpi"])
      .join(ends, ["period", "period"])
      .derive({ progress: "d => d.value / d.target" })
      .derive({
        capped: "d => d.progress > 1 ? 1 : d.progress < 0 ? 0 : d.progress",
        status: "d => d.progress >= 1 ? 0 : d.progress / d.elapsed >= 0.95 ? 1 : d.progress / d.elapsed >= 0.6 ? 2 : 3",
      })
      .derive({
        a: "d => d.status === 0 ? 1 : 0",
        b: "d => d.status === 1 ? 1 : 0",
        c: "d => d.status === 2 ? 1 : 0",
        e: "d => d.status === 3 ? 1 : 0",
      })
      .groupby("priority", "period")
      .rollup({ progress: op.mean("capped"), a: op.sum("a"), b: op.sum("b"), c: op.sum("c"), e: op.sum("e") });
    const answer: Answer = {};
    for (const row of judged.objects() as {
      priority: string;
      period: string;
      progress: number;
      a: number;
      b: number;
      c: number;
      e: number;
    }[])
      answer[`${row.priority} ${row.period}`] = [row.progress, row.a, row.b, row.c, row.e];
    return answer;
  };
}

/** Throws where two answers differ by more than rounding. */
export function agree(name: string, a: Answer, b: Answer): void {
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const same = a[key]?.every((value, n) => Math.abs(value - (b[key]?.[n] ?? Number.NaN)) < 1e-9);
    if (!same) throw new Error(`${name} differs at ${key}: ${a[key]} and ${b[key]}`);
  }
}
