import { type ShownStatus, shownStatus, statuses } from "../../charts/looks/statuses.ts";
import { caption, shownIn } from "../../charts/wording/caption.ts";
import { digitsFor, numbers } from "../../charts/wording/numbers.ts";
import { capital, counted } from "../../charts/wording/words.ts";
import type { KpiRow, QuarterlyReviewRow } from "../../pipelines/tables/index.ts";
import type { Shown } from "../data/shown.ts";
import type { SectionCell, SectionContent } from "../figure/section.ts";
import { traced } from "../figure/trace.ts";
import { h } from "../shell/dom.ts";
import { type Action, lateIn, type Meeting, nextQuarter } from "./meeting.ts";

/** KPIs a meeting has to speak about: off track, or due and silent; those of the chosen priority where one is. */
export function toDiscuss(
  review: readonly QuarterlyReviewRow[],
  { period, priority }: { readonly period: string; readonly priority?: string | null },
): QuarterlyReviewRow[] {
  const rank = ({ status }: QuarterlyReviewRow) => (status === "off track" ? 0 : 1);
  return review
    .filter((row) => row.period === period && (!priority || row.priority === priority))
    .filter((row) => row.status === "off track" || row.overdue)
    .sort((a, b) => rank(a) - rank(b) || (a.progress ?? 0) - (b.progress ?? 0));
}

/** Why each is where it is, what is done about it, and a place to agree on it. */
export function offTrackSection(
  { rows, options }: Shown,
  meeting: Meeting,
  form: (key: string) => HTMLElement,
): SectionContent {
  const { period } = options;
  if (meeting.review === null)
    return { title: "The review could not be read", sub: "The server did not give its table. Reload to try again." };
  const shown = toDiscuss(meeting.review, options);
  const off = shown.filter(({ status }) => status === "off track");
  const known = new Map(rows.kpis.flatMap((row) => (row.period === period ? [[row.kpi, row] as const] : [])));
  const actionsOf = ({ priority, kpi }: QuarterlyReviewRow) =>
    (meeting.actions ?? []).filter((one) => one.priority === priority && one.kpi === kpi && one.status !== "Closed");
  const bare = off.filter((row) => actionsOf(row).length === 0).length;
  const state = shownIn(shown);
  return {
    title: off.length
      ? `${capital(counted(off.length, "KPI is", "KPIs are"))} off track; ${bare ? `${counted(bare, "has", "have")} no action` : "each has an action"}`
      : shown.length
        ? `No KPI is off track; ${counted(shown.length, "figure is", "figures are")} missing`
        : "No KPI is off track, and nothing that was due is missing",
    sub: `Off track by pace, or without the figure that was due, ${period}: cause, action and owner as last said. What is agreed here goes into the workbooks of ${nextQuarter(period)}.`,
    columns: [{ label: "KPI" }, { label: "Status" }, { label: "Now", right: true }, { label: "Cause and action" }],
    rows: shown.map((row) => [
      [row.title, h("small", {}, `${row.kpi} ${row.priority}`)],
      statusCell(row),
      figureCell(row, known.get(row.kpi), meeting.framework, options.locale),
      [
        ...actionsOf(row).map((one) => actionLine(one, period)),
        ...(actionsOf(row).length ? [] : [h("p", { class: "action" }, "○ no action agreed")]),
        ...(meeting.mayReview ? [form(`${row.priority}\n${row.kpi}`)] : []),
      ],
    ]),
    caption: caption(options, state),
  };
}

function statusCell(row: QuarterlyReviewRow): SectionCell {
  const now: ShownStatus = shownStatus(row.status) ?? "no data";
  const before = row.previous_status && shownStatus(row.previous_status);
  const small = [
    ...(before && before !== now ? [`was ${before}`] : []),
    ...(row.overdue
      ? [row.overdue_quarters > 1 ? `silent for ${row.overdue_quarters} quarters` : "figure missing"]
      : []),
    ...(row.returned ? ["returned"] : []),
    ...(row.state === "provisional" ? ["provisional"] : []),
  ];
  return [
    `${statuses[now].glyph} ${now}`.replaceAll(" ", "\u00a0"),
    ...(small.length ? [h("small", {}, small.join(", "))] : []),
  ];
}

function figureCell(
  row: QuarterlyReviewRow,
  kpi: KpiRow | undefined,
  framework: string,
  locale: string | undefined,
): SectionCell {
  if (row.latest === null) return "–";
  const format = numbers(locale);
  const digits = digitsFor([row.latest, kpi?.target ?? row.latest, kpi?.baseline ?? row.latest]);
  const show = (value: number) => format.quantity(value, row.unit, digits);
  const text = show(row.latest);
  const figure = kpi?.latest_period ? traced(text, row.kpi, kpi.latest_period, framework) : text;
  const target = kpi?.target == null ? "no target" : `target ${show(kpi.target)}`;
  return [figure, h("small", {}, row.unit.startsWith("%") ? target : `${target} ${row.unit}`)];
}

function actionLine(one: Action, period: string): HTMLElement {
  const { cause, action, owner, due, status } = one;
  const { date } = numbers();
  const by = due === null ? "" : lateIn(one, period) ? `, ◆ late: was due ${date(due)}` : `, due ${date(due)}`;
  return h("p", { class: "action" }, h("b", {}, cause), ` ${action}`, h("small", {}, `${owner}${by}. ${status}.`));
}
