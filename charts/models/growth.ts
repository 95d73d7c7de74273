import { comparePeriods } from "../../rbm/framework/period.ts";
import { grouped } from "../rows/grouped.ts";
import type { ChartOptions, ChartRows } from "../rows/rows.ts";
import { caption, shownIn } from "../wording/caption.ts";
import { isFresh } from "./coverage.ts";
import type { ModelCommon } from "./model.ts";

/** How many KPIs had each of it, quarter by quarter. */
export interface GrowthModel extends ModelCommon {
  readonly kind: "growth";
  readonly total: number;
  readonly lines: readonly {
    readonly label: string;
    /** The one the title speaks of. */
    readonly accent: boolean;
    readonly points: readonly { readonly period: string; readonly time: number; readonly n: number }[];
  }[];
}

export type GrowthLine = GrowthModel["lines"][number];

/** How measurement was built up; sources are known for the quarter shown only, so they have no line. */
export function growthModel(rows: ChartRows, options: ChartOptions): GrowthModel {
  const { period, priority } = options;
  const mine = <Row extends { readonly period: string; readonly priority: string }>(all: readonly Row[]) =>
    all.filter((row) => comparePeriods(row.period, period) <= 0 && (!priority || row.priority === priority));
  const readiness = mine(rows.readiness ?? []);
  const byPeriod = [...grouped(readiness, (row) => row.period)].sort(([a], [b]) => comparePeriods(a, b));
  const byKpi = [...grouped(mine(rows.kpis), (row) => row.kpi).values()];
  const line = (label: string, count: (own: typeof readiness, of: string) => number) => ({
    label,
    points: byPeriod.map(([of, own]) => ({ period: of, time: own[0]?.time ?? 0, n: count(own, of) })),
  });
  const sum = (own: typeof readiness, n: (row: (typeof readiness)[number]) => number) =>
    own.reduce((all, row) => all + n(row), 0);
  const lines = [
    line("Baseline", (own) => sum(own, (row) => row.kpis - row.baseline_missing)),
    line("Target", (own) => sum(own, (row) => row.with_target)),
    line("Methodology", (own) => sum(own, (row) => row.methodology_approved)),
    line("Fresh data", (_, of) => byKpi.filter((own) => isFresh(own, of)).length),
  ];
  const gain = ({ points }: Omit<GrowthLine, "accent">) => (points.at(-1)?.n ?? 0) - (points[0]?.n ?? 0);
  const moved = [...lines].sort((a, b) => Math.abs(gain(b)) - Math.abs(gain(a)))[0];
  const first = byPeriod[0]?.[0] ?? period;
  const change = moved ? gain(moved) : 0;
  const title =
    !moved || byPeriod.length === 0
      ? "How measurement was built up"
      : change === 0
        ? `Nothing was added since ${first}`
        : `${moved.label} ${change > 0 ? "grew" : "fell"} most since ${first}: ${change > 0 ? "+" : "−"}${Math.abs(change)} KPIs`;
  const state = shownIn(readiness);
  const total = Math.max(0, ...byPeriod.map(([, own]) => sum(own, (row) => row.kpis)));
  const ends = lines.map(
    ({ label, points }) => `${label}: ${points[0]?.n ?? 0} in ${first}, ${points.at(-1)?.n ?? 0} in ${period}`,
  );
  return {
    kind: "growth",
    id: "growth",
    title,
    subtitle: `KPIs with each in place, of ${total}, as the workbooks of each quarter said`,
    caption: caption(options, state),
    alt: `${title}. ${ends.join("; ")}.`,
    period,
    ...state,
    locale: options.locale ?? "en",
    table: {
      columns: [{ label: "Quarter", kind: "text" }, ...lines.map(({ label }) => ({ label, kind: "number" as const }))],
      rows: byPeriod.map(([of], i) => [of, ...lines.map(({ points }) => points[i]?.n ?? null)]),
    },
    total,
    lines: lines.map((one) => ({ ...one, accent: change !== 0 && one === moved })),
    ...(byPeriod.length
      ? {}
      : {
          empty: { title: "No workbook is accepted yet.", text: "Each quarter's workbooks add a point to each line." },
        }),
  };
}
