import * as Plot from "@observablehq/plot";
import type { KpiRow } from "../pipelines/tables/index.ts";
import { comparePeriods } from "../rbm/framework/period.ts";
import { caption, shownIn } from "./caption.ts";
import { type Canvas, isNarrow, type Picture } from "./frame.ts";
import { grouped } from "./grouped.ts";
import { priorityLabel } from "./labels.ts";
import type { CoverageModel } from "./model.ts";
import { plotted, rowLabels } from "./plot.ts";
import type { ChartOptions, ChartRows, KpiSource } from "./rows.ts";
import { token } from "./tokens.ts";
import { list } from "./words.ts";

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

interface Dot {
  readonly label: string;
  readonly x: number;
  readonly has: boolean;
}

export function coveragePicture(model: CoverageModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const labels = rowLabels(
    model.rows.map((row) => row.label),
    narrow ? 11 : 12.5,
    narrow ? 108 : 176,
  );
  const right = narrow ? 34 : 72;
  const most = Math.max(1, ...model.rows.map((row) => row.kpis));
  // Where dots would touch, a figure stands for them.
  const step = (width - labels.left - right) / (model.asks.length * (most + 1.4));
  const dotted = step >= 9;
  const group = most + 1.4;
  const dots = model.rows.flatMap((row) =>
    row.have.flatMap((n, ask) =>
      Array.from({ length: row.kpis }, (_, i): Dot => ({ label: row.label, x: ask * group + i, has: i < n })),
    ),
  );
  const figures = model.rows.flatMap((row) =>
    row.have.map((n, ask) => ({ label: row.label, x: ask * group, n, all: n === row.kpis, of: row.kpis })),
  );
  const heads = model.asks.map((ask, i) => ({ ...ask, x: i * group }));
  const radius = Math.min(5.5, step * 0.42);
  const names = model.rows.map((row) => row.label);
  const head = { frameAnchor: "top" as const, textAnchor: "start" as const, lineAnchor: "top" as const, dx: -radius };
  const end = { textAnchor: "end" as const, dx: right };
  return plotted(canvas, {
    width,
    height: names.length * 36 + 50,
    marginLeft: labels.left + 6,
    marginTop: 48,
    marginRight: right,
    marginBottom: 2,
    x: { domain: [0, model.asks.length * group], axis: null },
    y: { type: "point", domain: names, padding: 0.5, axis: null },
    marks: [
      Plot.ruleY(names.slice(1), {
        y: (name: string) => name,
        stroke: token("grid"),
        dy: -18,
        insetLeft: -labels.left - 6,
        insetRight: -right,
      }),
      Plot.text(names, {
        y: (name: string) => name,
        frameAnchor: "left",
        dx: -labels.left - 6,
        textAnchor: "start",
        text: (name: string) => name,
        fill: token("ink"),
        fontSize: narrow ? 11 : 12.5,
        lineWidth: narrow ? 10 : 40,
      }),
      Plot.text(heads, {
        ...head,
        x: "x",
        dy: -46,
        text: narrow ? "short" : "label",
        fill: token("ink"),
        fontWeight: 600,
        fontSize: narrow ? 11 : 13,
      }),
      Plot.text(heads, {
        ...head,
        x: "x",
        dy: -28,
        text: ({ n }: { n: number }) => (narrow ? String(n) : `${n} of ${model.total}`),
        fill: token("ink-2"),
      }),
      Plot.dot(
        dots.filter((dot) => dotted && dot.has),
        { x: "x", y: "label", r: radius, fill: token("accent") },
      ),
      Plot.dot(
        dots.filter((dot) => dotted && !dot.has),
        { x: "x", y: "label", r: radius - 0.75, fill: token("bg"), stroke: token("missing"), strokeWidth: 1.5 },
      ),
      Plot.text(dotted ? [] : figures, {
        x: "x",
        y: "label",
        dx: -radius,
        textAnchor: "start",
        text: ({ n, of, all }: (typeof figures)[number]) => (all ? `● ${n}` : `○ ${n}/${of}`),
        fill: ({ all }: (typeof figures)[number]) => token(all ? "accent-ink" : "ink"),
        fontSize: 11.5,
      }),
      Plot.text(["head"], {
        ...end,
        frameAnchor: "top-right",
        lineAnchor: "top",
        dy: -46,
        text: () => (narrow ? "All" : "Everything"),
        fill: token("ink"),
        fontWeight: 600,
        fontSize: narrow ? 11 : 13,
      }),
      Plot.text(model.rows, {
        ...end,
        y: "label",
        frameAnchor: "right",
        text: ({ whole, kpis }: CoverageModel["rows"][number]) => (narrow ? `${whole}/${kpis}` : `${whole} of ${kpis}`),
        fill: token("ink"),
        fontWeight: 600,
        fontSize: narrow ? 12 : 13,
      }),
    ],
  });
}
