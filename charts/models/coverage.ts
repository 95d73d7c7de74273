import type { KpiRow } from "../../pipelines/tables/index.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import { grouped } from "../rows/grouped.ts";
import type { ChartOptions, ChartRows, KpiSource } from "../rows/rows.ts";
import { caption, shownIn } from "../wording/caption.ts";
import { priorityLabel } from "../wording/labels.ts";
import { list } from "../wording/words.ts";
import type { ModelCommon } from "./model.ts";

/** What a KPI needs before it can be judged and trusted, a dot a KPI. */
export interface CoverageModel extends ModelCommon {
  readonly kind: "coverage";
  readonly asks: readonly { readonly label: string; readonly short: string; readonly n: number }[];
  readonly total: number;
  readonly rows: readonly {
    readonly name: string;
    readonly label: string;
    readonly kpis: number;
    /** KPIs that have it, one number for each of `asks`. */
    readonly have: readonly number[];
    /** KPIs that have everything. */
    readonly whole: number;
  }[];
}

export type Ask = "baseline" | "target" | "method" | "source" | "fresh data";

/** A KPI and what it has of what it needs. */
export interface Covered {
  readonly row: KpiRow;
  readonly definition: KpiSource | null;
  readonly missing: readonly Ask[];
}

const ASKS: readonly (readonly [Ask, string, string])[] = [
  ["baseline", "Baseline", "Base"],
  ["target", "Target", "Target"],
  ["method", "Methodology", "Meth."],
  ["source", "Source", "Src."],
  ["fresh data", "Fresh data", "Fresh"],
];

/** Whether the last figure that was due by a quarter is in; a KPI that was never due is fresh once it has a figure. */
export function isFresh(own: readonly KpiRow[], period: string): boolean {
  const known = own.filter((row) => comparePeriods(row.period, period) <= 0);
  const due = known.findLast((row) => row.due);
  return due ? due.reported : known.some((row) => row.latest !== null);
}

/** KPIs of the period and priority shown, each with what it lacks. Source is left out where no definitions are given. */
export function covered(rows: ChartRows, { period, priority }: ChartOptions): Covered[] {
  const definitions = rows.definitions && new Map(rows.definitions.map((one) => [one.kpi, one]));
  const byKpi = grouped(rows.kpis, (row) => row.kpi);
  const now = rows.kpis.filter((row) => row.period === period && (!priority || row.priority === priority));
  return now.map((row) => {
    const definition = definitions?.get(row.kpi) ?? null;
    const has: Record<Ask, boolean> = {
      baseline: row.baseline !== null || row.baseline_status === "Not applicable",
      target: row.target !== null,
      method: row.methodology_status === "Approved",
      source: !definitions || Boolean(definition?.source),
      "fresh data": isFresh(byKpi.get(row.kpi) ?? [], period),
    };
    return { row, definition, missing: ASKS.flatMap(([ask]) => (has[ask] ? [] : [ask])) };
  });
}

/** A dot a KPI: a share of six is six dots, and a hole can be counted. */
export function coverageModel(rows: ChartRows, options: ChartOptions): CoverageModel {
  const all = covered(rows, options);
  const asks = ASKS.filter(([ask]) => ask !== "source" || rows.definitions);
  const lines = [...grouped(all, ({ row }) => row.priority)].map(([name, own]) => ({
    name,
    label: priorityLabel(name),
    kpis: own.length,
    have: asks.map(([ask]) => own.filter(({ missing }) => !missing.includes(ask)).length),
    whole: own.filter(({ missing }) => missing.length === 0).length,
  }));
  const sum = (have: readonly number[]) => have.reduce((a, b) => a + b, 0);
  lines.sort((a, b) => b.whole / b.kpis - a.whole / a.kpis || sum(b.have) - sum(a.have));
  const total = all.length;
  const whole = all.filter(({ missing }) => missing.length === 0).length;
  const counts = asks.map(([ask, label, short]) => ({
    ask,
    label,
    short,
    n: all.filter(({ missing }) => !missing.includes(ask)).length,
  }));
  const least = Math.min(...counts.map(({ n }) => n));
  const worst = counts.filter(({ n }) => n === least).map(({ label }) => label.toLowerCase());
  const title =
    total === 0
      ? "What KPIs need before they can be trusted"
      : whole === total
        ? `All ${total} KPIs have everything they need`
        : `${whole} of ${total} KPIs can be trusted end to end; ${list(worst)} ${worst.length === 1 ? "is" : "are"} the commonest gap`;
  const state = shownIn(all.map(({ row }) => row));
  return {
    kind: "coverage",
    id: "coverage",
    title,
    subtitle: `One dot is one KPI, ${options.period}. ● in place ○ missing. Methodology: approved. Fresh: the last figure that was due is in.`,
    subtitleNarrow: `KPIs that have each, ${options.period}. ● all of them ○ some lack it. Methodology: approved. Fresh: the last figure that was due is in.`,
    caption: caption(options, state),
    alt: `${title}. ${counts.map(({ label, n }) => `${label} ${n} of ${total}`).join(", ")}. ${lines.map((line) => `${line.name}: ${line.whole} of ${line.kpis} complete`).join("; ")}.`,
    period: options.period,
    ...state,
    locale: options.locale ?? "en",
    table: {
      columns: [
        { label: "Priority", kind: "text" },
        { label: "KPIs", kind: "number" },
        ...counts.map(({ label }) => ({ label, kind: "number" as const })),
        { label: "Everything", kind: "number" },
      ],
      rows: lines.map((line) => [line.name, line.kpis, ...line.have, line.whole]),
    },
    asks: counts.map(({ label, short, n }) => ({ label, short, n })),
    total,
    rows: lines,
    ...(total
      ? {}
      : {
          empty: {
            title: `No KPI is known in ${options.period}.`,
            text: "KPIs come with the first accepted workbook.",
          },
        }),
  };
}
