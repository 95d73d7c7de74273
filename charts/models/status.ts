import type { KpiRow } from "../../pipelines/tables/index.ts";
import { type ShownStatus, statuses, statusOrder } from "../looks/statuses.ts";
import { grouped } from "../rows/grouped.ts";
import { bandsRule, DEFAULT_BANDS, judged } from "../rows/judged.ts";
import type { ChartOptions, ChartRows } from "../rows/rows.ts";
import { caption, shownIn } from "../wording/caption.ts";
import { priorityLabel } from "../wording/labels.ts";
import { capital, word } from "../wording/words.ts";
import type { ModelCommon } from "./model.ts";

export interface StatusSeries {
  readonly status: ShownStatus;
  /** Number of KPIs, one for each of `rows`. */
  readonly values: readonly number[];
  /** How many of them rest on figures not yet accepted. */
  readonly provisional: readonly number[];
}

/** KPIs by status, a bar for each priority; `summary` is the whole plan in one bar. */
export interface StatusModel extends ModelCommon {
  readonly kind: "status" | "summary";
  readonly rows: readonly { readonly name: string; readonly label: string; readonly total: number }[];
  /** Only statuses that occur, in the order of the bar. */
  readonly series: readonly StatusSeries[];
}

interface Counted {
  readonly row: KpiRow;
  readonly status: ShownStatus;
}

/** KPIs by status, 100% stacked: shares compare across priorities, the count keeps it honest. */
export const statusModel = (rows: ChartRows, options: ChartOptions): StatusModel =>
  countedModel(rows, options, "status", (row) => row.priority);

/** The whole plan in one bar, for the top of a page. */
export const summaryModel = (rows: ChartRows, options: ChartOptions): StatusModel =>
  countedModel(rows, options, "summary", () => options.priority ?? "All priorities");

function countedModel(
  rows: ChartRows,
  options: ChartOptions,
  kind: "status" | "summary",
  by: (row: KpiRow) => string,
): StatusModel {
  const bands = options.bands ?? DEFAULT_BANDS;
  const now = rows.kpis.filter(
    (row) => row.period === options.period && (!options.priority || row.priority === options.priority),
  );
  const all = now.flatMap((row): Counted[] => {
    const status = judged(row, bands);
    return status === null ? [] : [{ row, status }];
  });
  const of = (counted: readonly Counted[], status: ShownStatus) =>
    counted.filter((one) => one.status === status).length;
  const lines = [...grouped(all, (one) => by(one.row))].map(([name, own]) => ({ name, own }));
  const part = (own: readonly Counted[], status: ShownStatus) => of(own, status) / own.length;
  lines.sort(
    (a, b) => part(b.own, "on track") - part(a.own, "on track") || part(a.own, "off track") - part(b.own, "off track"),
  );
  const shown = statusOrder.filter((status) => of(all, status) > 0);
  const state = shownIn(all.map((one) => one.row));
  const title = finding(all);
  const counts = (own: readonly Counted[]) =>
    shown
      .filter((status) => of(own, status))
      .map((status) => `${of(own, status)} ${status}`)
      .join(", ");
  return {
    kind,
    id: kind,
    title,
    subtitle: `Number of KPIs by status, ${options.period}.\u2002 ${shown.map((status) => `${statuses[status].glyph} ${status}`).join("\u2002 ")}${state.provisional ? "\u2002 Hatched over a colour: provisional." : ""}`,
    caption: caption(options, state, bandsRule(bands)),
    alt: `${title}. ${lines.map((line) => `${line.name}: ${counts(line.own)}`).join("; ")}.`,
    period: options.period,
    ...state,
    locale: options.locale ?? "en",
    table: {
      columns: [
        { label: "Priority", kind: "text" },
        ...shown.map((status) => ({ label: capital(status), kind: "number" as const })),
        { label: "KPIs", kind: "number" },
        ...(state.provisional ? [{ label: "Of them provisional", kind: "number" as const }] : []),
      ],
      rows: lines.map(({ name, own }) => [
        name,
        ...shown.map((status) => of(own, status)),
        own.length,
        ...(state.provisional ? [own.filter((one) => one.row.state === "provisional").length] : []),
      ]),
    },
    rows: lines.map(({ name, own }) => ({ name, label: priorityLabel(name), total: own.length })),
    series: shown.map((status) => ({
      status,
      values: lines.map(({ own }) => of(own, status)),
      provisional: lines.map(({ own }) =>
        of(
          own.filter((one) => one.row.state === "provisional"),
          status,
        ),
      ),
    })),
    ...(all.length
      ? {}
      : { empty: { title: `No KPIs in ${options.period}.`, text: "Nothing was reported for this quarter yet." } }),
  };
}

/** How many are on track, and how many cannot be judged or are off track. */
function finding(all: readonly Counted[]): string {
  const n = all.length;
  if (n === 0) return "KPIs by status";
  const count = (...of: ShownStatus[]) => all.filter((one) => of.includes(one.status)).length;
  const on = count("on track");
  const unjudged = count("no data", "no baseline", "no target");
  const off = count("off track");
  const each = Math.round(n / Math.max(1, on));
  const even = on > 0 && each >= 2 && each <= 5 && Math.abs(on / n - 1 / each) < 0.02;
  const first =
    on === 0
      ? "No KPI is on track"
      : on === n
        ? `All ${word(n)} KPIs are on track`
        : even
          ? `One KPI in ${word(each)} is on track`
          : `${on} of ${n} KPIs ${on === 1 ? "is" : "are"} on track`;
  if (on === n) return first;
  if (unjudged > 0) return `${first}; ${even ? `${unjudged} of ${n}` : word(unjudged)} cannot be judged at all`;
  return off > 0 ? `${first}; ${word(off)} ${off === 1 ? "is" : "are"} off track` : `${first}; none is off track`;
}
