import { quarterlyTarget } from "./milestones.ts";
import { elapsed, quarters } from "./quarters.ts";
import { normal, type Random, randomOf } from "./random.ts";
import type { SampleKpi, SamplePriority } from "./sample.ts";
import { kpiCode } from "./sample.ts";
import { round, split } from "./split.ts";

export interface Point {
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** What really happened with a KPI, quarter by quarter, whether or not it was reported. */
export interface Series {
  readonly world: readonly Point[];
  /** By region; empty where the KPI is not broken down by region. They sum to the world. */
  readonly regions: ReadonlyMap<string, readonly Point[]>;
  /** By sex, for the world; empty where the KPI is not. They sum to the world. */
  readonly sexes: ReadonlyMap<string, readonly Point[]>;
}

/** How much of the world's total each region has, and how far its percentages lie from the world's. */
const REGIONS: readonly (readonly [name: string, weight: number, offset: number])[] = [
  ["Africa", 0.27, -0.16],
  ["Americas", 0.18, 0.05],
  ["Arab States", 0.11, -0.06],
  ["Asia and the Pacific", 0.22, 0.02],
  ["CIS", 0.07, 0.06],
  ["Europe", 0.15, 0.12],
];

/** Deterministic: the seed is the KPI's code. */
export function seriesOf(priority: SamplePriority, kpi: SampleKpi): Series {
  const random = randomOf(kpiCode(priority, kpi));
  const path = pathOf(priority, random);
  const none = new Map<string, readonly Point[]>();
  if (kpi.of) {
    const values = path.map((share) => along(kpi, share));
    const regions = kpi.regional ? regionalShares(kpi, values) : none;
    const world = kpi.regional ? summed(kpi, [...regions.values()]) : values.map((value, q) => share(kpi, value, q, 1));
    return { world, regions, sexes: none };
  }
  const counts = countsOf(kpi, path, random);
  return {
    world: counts.map(counted),
    regions: kpi.regional
      ? parts(
          kpi,
          counts,
          REGIONS.map(([name]) => name),
          () => REGIONS.map(([, w]) => w),
        )
      : none,
    sexes: kpi.women ? parts(kpi, counts, ["Female", "Male", "Sex not stated"], sexWeights(kpi.women)) : none,
  };
}

/** Share of the way from baseline to target that is done by the end of each quarter; 2020 was slow for everybody. */
function pathOf({ speed }: SamplePriority, random: Random): number[] {
  const own = Math.max(0.05, speed * (1 + 0.14 * normal(random)));
  let drift = 0;
  return quarters.map((_, q) => {
    drift = drift * 0.6 + 0.025 * normal(random) * Math.min(1, 2 * elapsed(q));
    const slow = q < 5 ? 0.8 + 0.04 * q : 1;
    return Math.min(1.2, Math.max(0, own * elapsed(q) * slow + drift));
  });
}

/** Somewhere on the way; a KPI to be maintained stays about where it is. */
function along(kpi: SampleKpi, share: number): number {
  const from = kpi.baseline ?? kpi.start ?? 0;
  const to = kpi.target ?? from * 1.6;
  return kpi.direction === "Maintain" ? from + 0.8 + 2 * (share % 0.5) : from + share * (to - from);
}

const factor = (kpi: SampleKpi): number => (kpi.measure === "Percentage" ? 100 : 1);

/** A percentage or ratio as somebody counted it: `part` is the share of the denominator that a place has. */
function share(kpi: SampleKpi, value: number, quarter: number, part: number): Point {
  const [first, last] = kpi.of!;
  const decimals = kpi.decimals ?? 0;
  const denominator = round((first + ((last - first) * quarter) / (quarters.length - 1)) * part, decimals);
  const numerator = round(Math.max(0, value * denominator) / factor(kpi), decimals);
  return pointOf(kpi, kpi.measure === "Percentage" ? Math.min(numerator, denominator) : numerator, denominator);
}

function pointOf(kpi: SampleKpi, numerator: number, denominator: number): Point {
  const decimals = kpi.measure === "Percentage" ? 2 : 3;
  return { value: round((factor(kpi) * numerator) / denominator, decimals), numerator, denominator };
}

const regionalShares = (kpi: SampleKpi, values: readonly number[]): Map<string, readonly Point[]> =>
  new Map(
    REGIONS.map(([name, weight, offset]) => [
      name,
      values.map((value, q) => share(kpi, value * (1 + offset), q, weight)),
    ]),
  );

const summed = (kpi: SampleKpi, all: readonly (readonly Point[])[]): Point[] =>
  quarters.map((_, q) => {
    const sum = (of: (point: Point) => number | null) =>
      all.reduce((total, points) => total + (of(points[q]!) ?? 0), 0);
    return pointOf(
      kpi,
      sum(({ numerator }) => numerator),
      sum(({ denominator }) => denominator),
    );
  });

const counted = (value: number): Point => ({ value, numerator: null, denominator: null });

/** Whole numbers quarter by quarter (tenths for an index, thousands for money), as the KPI's accumulation asks. */
function countsOf(kpi: SampleKpi, path: readonly number[], random: Random): number[] {
  if (kpi.accumulation === "Per period") {
    return path.map((done, q) => {
      const rate = Math.max(0.2, (done / elapsed(q)) * (1 + 0.1 * normal(random)));
      const plan = quarterlyTarget(kpi, q);
      return Math.round(kpi.direction === "Decrease" ? plan / rate : plan * rate);
    });
  }
  const steps = kpi.measure === "Ordinal" || kpi.measure === "Yes/No";
  let last = 0;
  return path.map((done) => {
    const value = along(kpi, done);
    if (kpi.measure === "Index") return round(value, 1);
    const unit = kpi.measure === "Amount" ? 1000 : kpi.baseline! >= 1_000_000 ? 10_000 : 1;
    const whole = (steps ? Math.min(kpi.target!, Math.floor(value + 0.15)) : Math.round(value / unit)) * unit;
    last = steps || kpi.accumulation === "Cumulative" ? Math.max(last, whole) : whole;
    return last;
  });
}

const sexWeights =
  ([first, last]: readonly [number, number]) =>
  (quarter: number): number[] => {
    const women = first + (last - first) * elapsed(quarter);
    return [women, 1 - women - 0.01, 0.01];
  };

/** Parts that sum to the total; those of a running total never fall, since it is what each quarter adds that is split. */
function parts(
  kpi: SampleKpi,
  totals: readonly number[],
  names: readonly string[],
  weights: (quarter: number) => readonly number[],
): Map<string, readonly Point[]> {
  const running = names.map(() => 0);
  const rows = totals.map((total, q) => {
    if (kpi.accumulation !== "Cumulative") return split(total, weights(q));
    const added = split(total - (totals[q - 1] ?? 0), weights(q));
    for (const [i, more] of added.entries()) running[i] = running[i]! + more;
    return [...running];
  });
  return new Map(names.map((name, i) => [name, rows.map((row) => counted(row[i]!))]));
}
