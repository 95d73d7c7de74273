import type { CompletenessRow, KpiRow } from "../../pipelines/tables/index.ts";
import { grouped } from "../rows/grouped.ts";
import type { ChartOptions, ChartRows } from "../rows/rows.ts";
import { caption, shownIn } from "../wording/caption.ts";
import { priorityLabel } from "../wording/labels.ts";
import { numbers } from "../wording/numbers.ts";
import { counted, list } from "../wording/words.ts";
import type { ModelCommon } from "./model.ts";

export type ReportingDot = "accepted" | "provisional" | "missing";

/** Who reported of what was due, a dot a KPI. */
export interface ReportingModel extends ModelCommon {
  readonly kind: "reporting";
  readonly rows: readonly {
    readonly name: string;
    readonly label: string;
    /** KPIs due; what is in first. */
    readonly dots: readonly ReportingDot[];
    readonly reported: number;
    /** When the first workbook of the quarter was accepted or pushed, ISO; null where there is none. */
    readonly at: string | null;
  }[];
}

const ORDER: readonly ReportingDot[] = ["accepted", "provisional", "missing"];

const dotOf = ({ reported, state }: KpiRow): ReportingDot => (reported ? state : "missing");

/** Priorities by how much of what was due in the quarter they reported; silent ones last. */
export function reportingModel(rows: ChartRows, options: ChartOptions): ReportingModel {
  const { period, priority, locale } = options;
  const mine = <Row extends { readonly period: string; readonly priority: string }>(all: readonly Row[]) =>
    all.filter((row) => row.period === period && (!priority || row.priority === priority));
  const first = new Map(mine<CompletenessRow>(rows.completeness ?? []).map((row) => [row.priority, row.first_at]));
  const kpis = mine(rows.kpis);
  const format = numbers(locale);
  const lines = [...grouped(kpis, (row) => row.priority)].flatMap(([name, own]) => {
    const due = own.filter((row) => row.due);
    if (due.length === 0) return [];
    const dots = due.map(dotOf).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
    const reported = dots.filter((dot) => dot !== "missing").length;
    return [{ name, label: priorityLabel(name), dots, reported, at: first.get(name)?.slice(0, 10) ?? null }];
  });
  lines.sort(
    (a, b) => b.reported / b.dots.length - a.reported / a.dots.length || ((a.at ?? "9" < (b.at ?? "9")) ? -1 : 1),
  );
  const due = lines.reduce((sum, { dots }) => sum + dots.length, 0);
  const reported = lines.reduce((sum, line) => sum + line.reported, 0);
  const silent = lines.filter((line) => line.reported === 0).map(({ label }) => label);
  const gaps = lines.filter((line) => line.reported < line.dots.length);
  const state = shownIn(kpis);
  const title =
    due === 0
      ? `Nothing was due in ${period}`
      : reported === due
        ? `All ${due} figures due in ${period} are in`
        : `${reported} of ${due} figures due in ${period} are in; ${silent.length ? `nothing from ${silent.length > 3 ? counted(silent.length, "priority", "priorities") : list(silent)}` : `${counted(gaps.length, "priority lacks", "priorities lack")} some`}`;
  return {
    kind: "reporting",
    id: "reporting",
    title,
    subtitle: `One dot is one KPI whose figure was due in ${period}. ● reported ○ missing.${state.provisional ? " Hatched: provisional." : ""} Right: figures in, and when the quarter’s first workbook was ${state.provisional ? "pushed or accepted" : "accepted"}.`,
    subtitleNarrow: `KPIs whose figure was due in ${period}. ● reported ○ missing.${state.provisional ? " Hatched: provisional." : ""}`,
    caption: caption(options, state),
    alt: `${title}. ${lines.map((line) => `${line.name}: ${line.reported} of ${line.dots.length}`).join("; ")}.`,
    period,
    ...state,
    locale: locale ?? "en",
    table: {
      columns: [
        { label: "Priority", kind: "text" },
        { label: "Due", kind: "number" },
        { label: "Reported", kind: "number" },
        { label: "First workbook", kind: "text" },
        { label: "Missing", kind: "text" },
      ],
      rows: lines.map(({ name, dots, reported: n, at }) => [
        name,
        dots.length,
        n,
        at && format.date(at),
        kpis.flatMap((row) => (row.priority === name && row.due && !row.reported ? [row.kpi] : [])).join(", ") || null,
      ]),
    },
    rows: lines,
    ...(due
      ? {}
      : { empty: { title: `No figure was due in ${period}.`, text: "KPIs say how often they are reported." } }),
  };
}
