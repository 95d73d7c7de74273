import type { QuarterlyReviewRow } from "../../pipelines/tables/index.ts";
import { type ShownStatus, shownStatus } from "../looks/statuses.ts";
import type { ChartOptions, ChartRows } from "../rows/rows.ts";
import { caption, shownIn } from "../wording/caption.ts";
import { priorityLabel } from "../wording/labels.ts";
import { capital, counted } from "../wording/words.ts";
import type { ModelCommon } from "./model.ts";

/** Where a KPI can stand in the picture, from left to right. */
export const STANDS = ["not judged", "off track", "at risk", "on track"] as const;

export type Stand = (typeof STANDS)[number];

/** KPIs whose status changed since the quarter before. */
export interface TurnsModel extends ModelCommon {
  readonly kind: "turns";
  readonly before: string;
  /** How many changed; `rows` are the first of them. */
  readonly changed: number;
  readonly rows: readonly {
    readonly kpi: string;
    readonly title: string;
    readonly label: string;
    readonly from: Stand;
    readonly to: Stand;
    readonly better: boolean;
    readonly provisional: boolean;
  }[];
}

const MOST = 14;

const standOf = (status: QuarterlyReviewRow["status"] | null): Stand => {
  const shown: ShownStatus | null = status && shownStatus(status);
  return shown === "on track" || shown === "at risk" || shown === "off track" ? shown : "not judged";
};

/** What changed: falls first, then rises, each from the largest. */
export function turnsModel(rows: ChartRows, options: ChartOptions): TurnsModel {
  const { period, priority } = options;
  const now = (rows.review ?? []).filter((row) => row.period === period && (!priority || row.priority === priority));
  const before = now[0]?.previous_period ?? "the quarter before";
  const place = (stand: Stand) => STANDS.indexOf(stand);
  const turned = now
    .map((row) => ({
      kpi: row.kpi,
      title: row.title,
      priority: row.priority,
      label: priorityLabel(row.priority),
      from: standOf(row.previous_status),
      to: standOf(row.status),
      provisional: row.state === "provisional",
    }))
    .filter(({ from, to }) => from !== to)
    .map((row) => ({ ...row, better: place(row.to) > place(row.from) }));
  const weight = ({ from, to }: (typeof turned)[number]) =>
    (from === "not judged" || to === "not judged" ? 1 : 0) * 10 - Math.abs(place(to) - place(from));
  turned.sort((a, b) => Number(a.better) - Number(b.better) || weight(a) - weight(b) || (a.kpi < b.kpi ? -1 : 1));
  const worse = turned.filter(({ better, to }) => !better && to !== "not judged").length;
  const better = turned.filter(({ better: up, from }) => up && from !== "not judged").length;
  const others = turned.length - worse - better;
  const state = shownIn(now);
  const title = turned.length
    ? `${capital(counted(worse, "KPI", "KPIs"))} got worse, ${better === 0 ? "none" : counted(better, "KPI", "KPIs").replace(/ KPIs?$/, "")} better${others ? `; ${counted(others, "came or went", "came or went")}` : ""}`
    : `No KPI changed its status since ${before}`;
  return {
    kind: "turns",
    id: "turns",
    title,
    subtitle: `Change of status, ${before} → ${period}; KPIs that changed${turned.length > MOST ? `, the first ${MOST} of ${turned.length}` : ""}, what got worse first. ○ not judged in one of the two.${state.provisional ? " Hollow head: provisional." : ""}`,
    caption: caption(options, state),
    alt: `${title}. ${turned
      .slice(0, MOST)
      .map((row) => `${row.title}: ${row.from} to ${row.to}`)
      .join("; ")}.`,
    period,
    ...state,
    locale: options.locale ?? "en",
    table: {
      columns: [
        { label: "KPI", kind: "text" },
        { label: "Title", kind: "text" },
        { label: "Priority", kind: "text" },
        { label: before, kind: "text" },
        { label: period, kind: "text" },
      ],
      rows: turned.map((row) => [row.kpi, row.title, row.priority, row.from, row.to]),
    },
    before,
    changed: turned.length,
    rows: turned.slice(0, MOST).map(({ priority: _, ...row }) => row),
    ...(turned.length
      ? {}
      : {
          empty: {
            title: now.length
              ? `Every KPI stands where it stood in ${before}.`
              : `Nothing to compare in ${period} yet.`,
            text: now.length
              ? "The picture fills when a status changes."
              : "A KPI is compared once it is judged in both quarters.",
          },
        }),
  };
}
