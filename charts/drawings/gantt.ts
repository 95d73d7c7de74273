import * as Plot from "@observablehq/plot";
import { patternFill } from "../looks/patterns.ts";
import { token } from "../looks/tokens.ts";
import type { GanttItem, GanttModel } from "../models/gantt.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted } from "../parts/plot.ts";
import { ellipsis, textWidth } from "../text/measure.ts";
import { numbers } from "../wording/numbers.ts";

interface Placed extends GanttItem {
  readonly y: number;
}

const DAY = 864e5;

const at = (iso: string) => new Date(`${iso}T00:00Z`);

export function ganttPicture(model: GanttModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const { date } = numbers(model.locale);
  const step = narrow ? 40 : 30;
  const heads: { name: string; y: number }[] = [];
  const items: Placed[] = [];
  const meetings: { name: string; y: number; dates: readonly string[]; undated: number }[] = [];
  let y = 14;
  for (const group of model.groups) {
    heads.push({ name: group.name, y });
    y += 24;
    for (const item of group.items) {
      items.push({ ...item, y: y + (narrow ? 10 : 0) });
      y += step;
    }
    for (const row of group.meetings) {
      meetings.push({ ...row, y: y + (narrow ? 10 : 0) });
      y += step;
    }
    y += 16;
  }
  const longest = Math.max(0, ...items.map(({ title }) => textWidth(title, { size: 12.5, weight: 600 })));
  const [left, right, top] = narrow ? [0, 0, 46] : [Math.min(longest + 16, width * 0.4), 150, 46];
  const dated = items.filter(({ expected, planned }) => expected ?? planned);
  const end = (item: GanttItem) => at(item.expected ?? item.planned ?? model.today);
  const days = [
    ...dated.flatMap((item) => [+end(item), +at(item.starts ?? item.planned ?? item.expected ?? model.today)]),
    ...meetings.flatMap(({ dates }) => dates.map((day) => +at(day))),
  ];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const today = at(model.today);
  const to = +today > last && +today - last < 366 * DAY ? +today : last;
  const years = Array.from({ length: new Date(to).getUTCFullYear() - new Date(first).getUTCFullYear() + 2 }, (_, i) =>
    at(`${new Date(first).getUTCFullYear() + i}-01-01`),
  ).filter((year) => +year >= first - 20 * DAY && +year <= to + 20 * DAY);
  const perPixel = (to - first + 40 * DAY) / (width - left - right - 8);
  const beyond = (day: Date) => (to + 20 * DAY - +day) / perPixel;
  const whole = (day: Date) => beyond(day) > 12 && +day - first > 12 * perPixel - 20 * DAY;
  // Where years stand close, not each is named.
  const every = Math.ceil(36 / ((365 * DAY) / perPixel));
  const named = (narrow ? years.filter(whole) : years).filter((_, i) => i % every === 0);
  const bars = dated.filter(({ starts, planned }) => starts && planned && +at(planned) - +at(starts) > 20 * DAY);
  const points = dated.filter((item) => !bars.includes(item));
  const spot = new Map(dated.map((item) => [item.code, item]));
  const waits = dated.flatMap((item) =>
    item.needs.flatMap((code) => {
      const before = spot.get(code);
      return before ? [{ before, item, tight: !item.done && before.slack !== null && before.slack <= 0 }] : [];
    }),
  );
  const elbows = waits.flatMap(({ before, item, tight }, i) => {
    const [x0, x1] = [+end(before), +(item.starts ? at(item.starts) : end(item))];
    const turn = Math.max(x0, x1 - (to - first) * 0.008);
    return [
      [x0, before.y],
      [turn, before.y],
      [turn, item.y],
      [x1, item.y],
    ].map(([x, py]) => ({ i, x: new Date(x ?? 0), y: py ?? 0, tight }));
  });
  const bandY = { y1: (item: Placed) => item.y - 7, y2: (item: Placed) => item.y + 7 };
  const label = (text: string, beside = "", weight = 400) =>
    ellipsis(text, narrow ? width - textWidth(beside, { size: 12, weight: 500 }) - 12 : left - 16, {
      size: 12.5,
      weight,
    });
  const says = (item: GanttItem) => {
    const day = item.expected ?? item.planned;
    if (!day) return "day not known";
    if (item.done) return `✓ ${date(day)}`;
    return item.late > 0
      ? `◆ ${date(day)}, +${item.late} d`
      : `${date(day)}${item.slack !== null ? `, slack ${item.slack} d` : ""}`;
  };
  const above = narrow ? -15 : 0;
  const halo = { stroke: token("bg"), strokeWidth: 4 };
  const edge = { frameAnchor: "left" as const, dx: -left - 4, textAnchor: "start" as const, ...halo };
  const shown = +today <= to;
  // Where names and dates stand above their bars, the line of the day leaves them out.
  const pieces: readonly (readonly [number, number])[] = narrow
    ? [...items, ...meetings].map((row) => [row.y - 8, row.y + 12])
    : [[0, y]];
  return plotted(canvas, {
    width,
    height: top + y,
    marginLeft: left + 4,
    marginRight: right + 4,
    marginTop: top,
    marginBottom: 2,
    x: { type: "utc", domain: [new Date(first - 20 * DAY), new Date(to + 20 * DAY)], axis: null },
    y: { domain: [0, y], reverse: true, axis: null },
    marks: [
      Plot.ruleX(years, { stroke: token("grid") }),
      Plot.ruleX(shown ? pieces : [], {
        x: () => today,
        y1: ([from]) => from,
        y2: ([, until]) => until,
        stroke: token("ink"),
        strokeWidth: 1.5,
      }),
      Plot.text(named, {
        x: (year: Date) => year,
        frameAnchor: "top",
        dy: -14,
        text: (year: Date) => String(year.getUTCFullYear()),
        fill: token("ink-2"),
      }),
      Plot.line(elbows, {
        x: "x",
        y: "y",
        z: "i",
        stroke: (one) => token(one.tight ? "off-ink" : "ink-3"),
        strokeWidth: 1.1,
        curve: "linear",
      }),
      Plot.text(heads, { ...edge, y: "y", text: "name", fill: token("ink"), fontWeight: 600, fontSize: 13 }),
      ...[true, false].map((critical) =>
        Plot.text(
          items.filter((item) => item.critical === critical),
          {
            ...edge,
            y: "y",
            dy: above,
            text: (item: Placed) => label(item.title, says(item), critical ? 600 : 400),
            fill: token("ink"),
            fontSize: 12.5,
            fontWeight: critical ? 600 : 400,
          },
        ),
      ),
      Plot.text(meetings, {
        ...edge,
        y: "y",
        dy: above,
        text: (row) =>
          label(
            `Meetings of ${row.name}: ${[row.dates.length || [], row.undated ? `${row.undated} without a day` : []].flat().join(", ")}`,
          ),
        fill: token("ink-2"),
        fontSize: 12.5,
      }),
      Plot.rect(bars, {
        ...bandY,
        x1: (item: Placed) => at(item.starts ?? ""),
        x2: (item: Placed) => at(item.planned ?? ""),
        fill: (item: Placed) => token(item.done ? "accent" : "seq-1"),
      }),
      Plot.rect(
        bars.filter((item) => item.late > 0),
        {
          ...bandY,
          x1: (item: Placed) => at(item.planned ?? ""),
          x2: end,
          fill: patternFill(canvas.scope, "hatch"),
          stroke: token("off-ink"),
          strokeWidth: 1.25,
        },
      ),
      Plot.dot(
        points.filter((item) => item.late > 0 && item.planned),
        {
          x: (item) => at(item.planned ?? ""),
          y: "y",
          symbol: "diamond",
          r: 6,
          fill: token("bg"),
          stroke: token("ink-3"),
        },
      ),
      Plot.dot(points, {
        x: end,
        y: "y",
        symbol: "diamond",
        r: 6.5,
        fill: (item) => token(item.late > 0 && !item.done ? "off" : item.done ? "ink" : "seq-1"),
        stroke: (item) => token(item.done || item.late > 0 ? "bg" : "accent"),
      }),
      Plot.ruleX(
        meetings.flatMap(({ dates, y: row }) => dates.map((day) => ({ day: at(day), row }))),
        {
          x: "day",
          y1: ({ row }) => row - 7,
          y2: ({ row }) => row + 7,
          stroke: token("accent"),
          strokeWidth: 2.25,
        },
      ),
      Plot.text(shown ? [today] : [], {
        x: (d: Date) => d,
        frameAnchor: "top",
        dy: -32,
        text: () => `as of ${date(model.today)}`,
        textAnchor: beyond(today) + right < 50 ? "end" : "middle",
        dx: beyond(today) + right < 50 ? 4 : 0,
        fill: token("ink"),
        fontWeight: 600,
        stroke: token("bg"),
        strokeWidth: 6,
      }),
      Plot.text(items, {
        y: "y",
        dy: above,
        frameAnchor: "right",
        dx: right + 4,
        textAnchor: "end",
        text: says,
        ...halo,
        fill: (item: Placed) => token(item.late > 0 && !item.done ? "off-ink" : "ink-2"),
        fontWeight: 500,
      }),
    ],
  });
}
