import * as Plot from "@observablehq/plot";
import { addQuarters } from "../rbm/framework/period.ts";
import { caption, shownIn } from "./caption.ts";
import { type Canvas, isNarrow, type Picture } from "./frame.ts";
import { priorityLabel } from "./labels.ts";
import type { MoversModel } from "./model.ts";
import { numbers } from "./numbers.ts";
import { plotted } from "./plot.ts";
import type { ChartOptions, ChartRows } from "./rows.ts";
import { ellipsis } from "./text/measure.ts";
import { type Token, token } from "./tokens.ts";
import { counted } from "./words.ts";

type Row = MoversModel["rows"][number];

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
  const moved = mine.flatMap((row): Omit<Row, "group">[] => {
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
  const up = moved.slice(0, EACH).map((row): Row => ({ ...row, group: "up" }));
  const down = moved.slice(Math.max(EACH, moved.length - EACH)).map((row): Row => ({ ...row, group: "down" }));
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
    subtitle: `Change in progress to target, percentage points, ${before} → ${options.period}. Largest rises${down.length ? "; and the other end" : ""}.${state.provisional ? " Hollow head: provisional." : ""}`,
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
        { label: before, kind: "share" },
        { label: options.period, kind: "share" },
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

export function moversPicture(model: MoversModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const format = numbers(model.locale);
  const split = model.rows.some((row) => row.group === "down");
  const domain = [
    ...model.rows.filter((row) => row.group === "up").map((row) => row.kpi),
    ...(split ? [""] : []),
    ...model.rows.filter((row) => row.group === "down").map((row) => row.kpi),
  ];
  const rows = model.rows as Row[];
  const left = narrow ? 6 : Math.min(292, width * 0.43);
  const start = narrow ? 6 : left;
  const right = 66;
  const ends = rows.flatMap((row) => [row.from, row.to]);
  const low = Math.min(0, ...ends);
  const high = Math.max(1, ...ends);
  const down = narrow ? 9 : 0;
  const room = narrow ? width - right - 8 : left - 14;
  const ink = (row: Row): Token => {
    const whole = Math.round(row.change * 100);
    return whole < 0 ? "off-ink" : whole === 0 ? "ink-2" : "accent-ink";
  };
  return plotted(canvas, {
    width,
    height: domain.length * (narrow ? 42 : 36) + 30,
    marginLeft: left,
    marginTop: 26,
    marginRight: right,
    marginBottom: 4,
    x: { domain: [low, high + 0.02], axis: null },
    y: { type: "point", domain, padding: 0.5, axis: null },
    marks: [
      Plot.gridX([0, 0.25, 0.5, 0.75], { stroke: token("grid"), strokeOpacity: 1 }),
      Plot.ruleX([1], { stroke: token("ink"), strokeWidth: 1.5 }),
      Plot.axisX([0, 0.5, 1], {
        anchor: "top",
        tickSize: 0,
        tickFormat: (d: number) => (d === 1 ? "100%" : String(d * 100)),
        fill: token("ink-3"),
        label: null,
      }),
      Plot.text(rows, {
        y: "kpi",
        frameAnchor: "left",
        dx: -start,
        dy: narrow ? -9 : -6,
        textAnchor: "start",
        text: (row: Row) => ellipsis(narrow ? `${row.kpi} ${row.title}` : row.title, room, { size: 12.5 }),
        fill: token("ink"),
        fontSize: 12.5,
        stroke: token("bg"),
        strokeWidth: 4,
      }),
      Plot.text(narrow ? [] : rows, {
        y: "kpi",
        frameAnchor: "left",
        dx: -start,
        dy: 8,
        textAnchor: "start",
        text: (row: Row) => `${row.kpi} ${row.label}`,
        fill: token("ink-3"),
        fontSize: 11,
      }),
      Plot.text(split ? [""] : [], {
        y: (d) => d,
        frameAnchor: "left",
        dx: -start,
        dy: 6,
        textAnchor: "start",
        text: () => "Moved least, or back",
        fill: token("ink-2"),
        fontWeight: 600,
      }),
      Plot.dot(rows, {
        x: "from",
        y: "kpi",
        dy: down,
        r: 3,
        fill: token("bg"),
        stroke: token("ink-3"),
        strokeWidth: 1.5,
      }),
      Plot.arrow(
        rows.filter((row) => Math.abs(row.change) >= 0.012),
        {
          x1: "from",
          x2: "to",
          y1: "kpi",
          y2: "kpi",
          stroke: (row: Row) => token(row.change > 0 ? "accent" : "off-ink"),
          strokeWidth: 2.5,
          headLength: 7,
          insetStart: 4,
          dy: down,
        },
      ),
      Plot.dot(
        rows.filter((row) => row.provisional),
        { x: "to", y: "kpi", dy: down, r: 3.5, fill: token("bg"), stroke: token("accent"), strokeWidth: 1.75 },
      ),
      Plot.text(rows, {
        y: "kpi",
        frameAnchor: "right",
        dx: right,
        textAnchor: "end",
        text: (row: Row) => format.points(row.change),
        fill: (row: Row) => token(ink(row)),
        fontWeight: 600,
      }),
    ],
  });
}
