import { statuses } from "../../../looks/statuses.ts";
import type { MultiplesModel, Panel } from "../../../models/multiples.ts";
import { ellipsis, wrap } from "../../../text/measure.ts";
import { numbers } from "../../../wording/numbers.ts";
import { type Block, type Body, type Box, type ChartBlock, type Series, WIDTH } from "../blocks.ts";
import { markedWhereAlone } from "./alone.ts";
import { formatOf } from "./format.ts";

/** Panels that a slide holds and still shows. */
export const PANELS = 10;
const GAP = 0.3;
/** Lines of a panel's title, at most. */
const MOST_LINES = 3;
const TITLE = { size: 16, weight: 600 };
/** Share of a line that a title is measured for: fonts that are wider than ours may be put in its place. */
const ROOM = 0.78;

/** A native chart for each KPI, in its own unit: planned line, what was reported, where it leads. */
export function multiplesForm(model: MultiplesModel): Body {
  const panels = model.panels.slice(0, PANELS);
  const columns =
    panels.length <= 2 ? panels.length : panels.length <= 4 ? 2 : panels.length <= 6 ? 3 : Math.ceil(panels.length / 2);
  const lines = Math.ceil(panels.length / columns);
  const left = model.panels.length > PANELS ? ` The first ${PANELS} of ${model.panels.length}.` : "";
  const ahead = panels.some(({ forecast }) => forecast.length > 0);
  return {
    subtitle: `Own unit and scale. Solid: reported. Dashed: planned line to target (+).${ahead ? " Dotted: forecast and its 80% limits." : ""}${left}`,
    blocks: (height) => {
      const w = (WIDTH - GAP * (columns - 1)) / columns;
      const h = (height - 0.12 * (lines - 1)) / lines;
      const words = panels.map(({ title }) => wrap(title, w * 96 * ROOM, TITLE));
      const tall = Math.min(MOST_LINES, Math.max(...words.map(({ length }) => length)));
      return panels.flatMap((panel, i) =>
        panelBlocks(
          panel,
          model,
          { x: (i % columns) * (w + GAP), y: Math.floor(i / columns) * (h + 0.12), w, h },
          { text: cut(panel.title, words[i]!, tall, w), height: 0.06 + 0.2 * tall },
        ),
      );
    },
  };
}

function panelBlocks(
  panel: Panel,
  { from, to, locale }: MultiplesModel,
  { x, y, w, h }: Box,
  title: { readonly text: string; readonly height: number },
): Block[] {
  const format = formatOf(panel.unit, panel.digits);
  const show = (value: number) => numbers(locale).quantity(value, panel.unit, panel.digits);
  const last = panel.points.findLast(({ value }) => value !== null);
  const limit = (of: "low80" | "high80", name: string): Series => ({
    name,
    at: panel.forecast.map(({ time }) => time),
    values: panel.forecast.map((one) => one[of]),
    paint: "accent",
    line: { width: 0.75, dash: "dot" },
  });
  const series: Series[] = [
    {
      name: "Reported",
      at: panel.points.map(({ time }) => time),
      values: panel.points.map(({ value }) => value),
      paint: "accent",
      line: { width: 2.25 },
      ...markedWhereAlone(panel.points.map(({ value }) => value)),
    },
    {
      name: "Planned",
      at: panel.planned.map(({ time }) => time),
      values: panel.planned.map(({ value }) => value),
      paint: "missing",
      line: { width: 1.25, dash: "dash" },
    },
    {
      name: "Target",
      at: [panel.planned.at(-1)?.time ?? to],
      values: [panel.target],
      paint: "ink",
      line: { width: 0 },
      marker: { symbol: "plus", size: 7 },
    },
    ...(panel.forecast.length > 0
      ? [
          {
            name: "Forecast",
            at: panel.forecast.map(({ time }) => time),
            values: panel.forecast.map(({ mid }) => mid),
            paint: "accent" as const,
            line: { width: 1.5, dash: "dot" as const },
          },
          limit("low80", "Forecast, lowest"),
          limit("high80", "Forecast, highest"),
        ]
      : []),
  ];
  const { glyph, ink } = statuses[panel.status];
  const now =
    last && last.value !== null
      ? `${show(last.value)} of ${show(panel.target)}`
      : `nothing yet of ${show(panel.target)}`;
  const head = title.height + 0.26;
  const times = series.flatMap(({ at = [] }) => at);
  return [
    { kind: "text", box: { x, y, w, h: title.height }, text: title.text, size: 12, bold: true },
    { kind: "text", box: { x, y: y + title.height, w, h: 0.24 }, text: `${glyph} ${now}`, size: 11, paint: ink },
    {
      kind: "chart",
      box: { x: x - 0.08, y: y + head, w: w + 0.08, h: h - head },
      alt: `${panel.kpi} ${panel.title}: ${panel.status}, ${now}.`,
      plot: "scatter",
      categories: [],
      series,
      format,
      value: axis(
        series.flatMap(({ values }) => values),
        panel.unit,
      ),
      across: {
        min: Math.floor(Math.min(from, ...times)),
        max: Math.ceil(Math.max(to, ...times)),
        step: 1,
        format: "0",
      },
      size: 10,
    },
  ];
}

/** Three or four ticks that read, around the values. */
function axis(values: readonly (number | null)[], unit: string): NonNullable<ChartBlock["value"]> {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const step = tickStep((high - low || Math.abs(high) || 1) / 3);
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  return {
    shown: true,
    size: 10,
    step,
    min: Math.floor(low / step) * step,
    max: Math.ceil(high / step) * step,
    format: formatOf(unit, digits),
  };
}

/** 1, 2 or 5 times a power of ten, at least as large. */
function tickStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((one) => one * power >= least * 0.999) ?? 10) * power;
}

/** A title in no more than so many lines. */
const cut = (title: string, lines: readonly string[], most: number, width: number): string =>
  lines.length <= most
    ? title
    : [...lines.slice(0, most - 1), ellipsis(lines.slice(most - 1).join(" "), width * 96 * ROOM, TITLE)].join("\n");
