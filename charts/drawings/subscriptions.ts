import * as Plot from "@observablehq/plot";
import { token } from "../looks/tokens.ts";
import { type SubscriptionsModel, signed } from "../models/subscriptions.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted } from "../parts/plot.ts";
import { textWidth } from "../text/measure.ts";
import { numbers } from "../wording/numbers.ts";

type Row = SubscriptionsModel["rows"][number];

const HEADS = { all: null, region: "Regions", development: "Development" } as const;

/** A dumbbell a group, first year to last, in sections; growth and when it is enough stand at the right. */
export function subscriptionsPicture(model: SubscriptionsModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const { count, percent } = numbers(model.locale);
  const size = narrow ? 11.5 : 12.5;
  const lines = laidOut(model.rows);
  const rows = lines.flatMap((line) => ("row" in line ? [{ ...line.row, y: line.y }] : []));
  const heads = lines.flatMap((line) => ("head" in line ? [line] : []));
  const height = (lines.at(-1)?.y ?? 0) * 28 + 62;
  const left = 12 + Math.ceil(Math.max(...model.rows.map(({ label }) => textWidth(label, { size }))));
  const most = Math.max(...model.rows.flatMap(({ before, after }) => [before, after]));
  const step = most > 60 ? 40 : 10;
  const digits = most > 60 ? 0 : 1;
  const top = Math.ceil(most / step) * step;
  const second = model.asked === null ? 0 : narrow ? 40 : 70;
  const columns = (narrow ? 52 : 84) + second;
  // What stands after the last dot may need more room than the axis leaves.
  const inner = width - left - columns;
  const room = Math.max(
    0,
    Math.ceil((most / top - 1) * inner + 18 + textWidth(count(most, digits), { size: 12, weight: 600 })),
  );
  const right = columns + room;
  const shown = [
    { head: narrow ? "growth" : `since ${model.from}`, text: (row: Row) => signed(row.growth, percent), from: second },
    ...(model.asked === null
      ? []
      : [{ head: narrow ? `+${percent(model.asked)}` : `${percent(model.asked)} more`, text: whenOf(model), from: 0 }]),
  ];
  const start = { frameAnchor: "left", dx: -left, textAnchor: "start" } as const;
  return plotted(canvas, {
    width,
    height,
    marginLeft: left,
    marginTop: 34,
    marginRight: right,
    marginBottom: 4,
    x: { domain: [0, top], axis: null },
    y: { domain: [(lines.at(-1)?.y ?? 0) + 0.5, -0.5], axis: null },
    marks: [
      Plot.gridX({ ticks: top / step, stroke: token("grid"), strokeOpacity: 1 }),
      Plot.axisX({
        ticks: narrow ? [0, top] : top / step,
        anchor: "top",
        tickSize: 0,
        fill: token("ink-3"),
        label: null,
      }),
      Plot.text(heads, { ...start, y: "y", text: "head", fill: token("ink"), fontWeight: 600, fontSize: size }),
      Plot.text(rows, { ...start, y: "y", text: "label", fill: token("ink"), fontSize: size }),
      Plot.link(rows, { x1: "before", x2: "after", y1: "y", y2: "y", stroke: token("accent"), strokeWidth: 2.5 }),
      Plot.dot(rows, { x: "before", y: "y", r: 4, fill: token("bg"), stroke: token("ink-3"), strokeWidth: 1.75 }),
      Plot.dot(rows, { x: "after", y: "y", r: 5, fill: token("accent") }),
      Plot.text(rows, {
        x: ({ before, after }: Row) => Math.max(before, after),
        y: "y",
        dx: 10,
        textAnchor: "start",
        text: ({ after }: Row) => count(after, digits),
        fill: token("accent-ink"),
        fontWeight: 600,
        stroke: token("bg"),
        strokeWidth: 4,
      }),
      ...shown.flatMap(({ head, text, from }) => {
        const at = { dx: right - from, textAnchor: "end" as const };
        return [
          Plot.text([head], {
            ...at,
            frameAnchor: "top-right",
            dy: -24,
            text: String,
            fill: token("ink-2"),
            fontSize: 11.5,
          }),
          Plot.text(rows, { ...at, frameAnchor: "right", y: "y", text, fill: token("ink"), fontSize: size }),
        ];
      }),
    ],
  });
}

const whenOf =
  ({ to }: SubscriptionsModel) =>
  ({ year }: Row): string =>
    year === null ? "–" : year <= to ? "✓" : String(year);

type Line = { readonly y: number; readonly row: Row } | { readonly y: number; readonly head: string };

function laidOut(rows: readonly Row[]): Line[] {
  const lines: Line[] = [];
  let y = 0;
  for (const [i, row] of rows.entries()) {
    const head = row.kind === rows[i - 1]?.kind ? null : HEADS[row.kind];
    if (head !== null) {
      y += 0.4;
      lines.push({ y, head });
      y += 1;
    }
    lines.push({ y, row });
    y += 1;
  }
  return lines;
}
