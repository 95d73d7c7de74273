import { addQuarters } from "../../rbm/framework/period.ts";
import type { ChartOptions, ChartRows } from "../rows/rows.ts";
import { caption, shownIn } from "../wording/caption.ts";
import { priorityLabel } from "../wording/labels.ts";
import { numbers } from "../wording/numbers.ts";
import { counted } from "../wording/words.ts";
import type { ModelCommon } from "./model.ts";

/** Change of KPIs since the quarter before. */
export interface MoversModel extends ModelCommon {
  readonly kind: "movers";
  readonly before: string;
  readonly rows: readonly {
    readonly kpi: string;
    readonly title: string;
    readonly priority: string;
    readonly label: string;
    readonly from: number;
    readonly to: number;
    readonly change: number;
    /** Largest rises, or the other end. */
    readonly group: "up" | "down";
    readonly provisional: boolean;
  }[];
}

export type Mover = MoversModel["rows"][number];

/** Rises and falls shown at each end. */
const EACH = 5;

/** An arrow from last quarter to this one; the tail keeps the level in sight, which a bar of changes would lose. */
export function moversModel(rows: ChartRows, options: ChartOptions): MoversModel {
  const before = addQuarters(options.period, -1);
  const earlier = new Map(
    rows.kpis.flatMap((row) =>
      row.period === before && row.reported && row.progress !== null ? [[row.kpi, row.progress] as const] : [],
    ),
  );
  const mine = rows.kpis.filter(
    (row) =>
      row.period === options.period &&
      row.reported &&
      row.accumulation !== "per-period" &&
      (!options.priority || row.priority === options.priority),
  );
  const moved = mine.flatMap((row): Omit<Mover, "group">[] => {
    const from = earlier.get(row.kpi);
    if (from === undefined || row.progress === null) return [];
    return [
      {
        kpi: row.kpi,
        title: row.title,
        priority: row.priority,
        label: priorityLabel(row.priority),
        from,
        to: row.progress,
        change: row.progress - from,
        provisional: row.state === "provisional",
      },
    ];
  });
  moved.sort((a, b) => b.change - a.change);
  const up = moved.slice(0, EACH).map((row): Mover => ({ ...row, group: "up" }));
  const down = moved.slice(Math.max(EACH, moved.length - EACH)).map((row): Mover => ({ ...row, group: "down" }));
  const shown = [...up, ...down];
  const state = shownIn(mine);
  const format = numbers(options.locale);
  const back = moved.filter((row) => Math.round(row.change * 100) < 0).length;
  const title = moved[0]
    ? `${moved[0].title} moved most; ${back ? `${counted(back, "KPI", "KPIs")} slipped back` : "no KPI slipped back"}`
    : "Change since the quarter before";
  return {
    kind: "movers",
    id: "movers",
    title,
    subtitle: `Change in progress to target, percentage points, ${before} → ${options.period}. Largest rises${down.length ? ", then the smallest and what slipped back" : ""}.${state.provisional ? " Hollow head: provisional." : ""}`,
    caption: caption(options, state, "KPIs reported in both quarters; those counted anew each year are left out."),
    alt: `${title}. ${shown.map((row) => `${row.title}: ${format.points(row.change)}`).join("; ")}.`,
    period: options.period,
    ...state,
    locale: options.locale ?? "en",
    table: {
      columns: [
        { label: "KPI", kind: "text" },
        { label: "Title", kind: "text" },
        { label: "Priority", kind: "text" },
        { label: before, kind: "share", traced: true },
        { label: options.period, kind: "share", traced: true },
        { label: "Change", kind: "points" },
      ],
      rows: moved.map((row) => [row.kpi, row.title, row.priority, row.from, row.to, row.change]),
    },
    before,
    rows: shown,
    ...(shown.length
      ? {}
      : {
          empty: {
            title: "Nothing to compare yet.",
            text: `No KPI was reported in both ${before} and ${options.period}.`,
          },
        }),
  };
}
