import type { FanModel, FanPoint } from "../../../models/fan.ts";
import { type Body, chartBox, type Series } from "../blocks.ts";
import { markedWhereAlone } from "./alone.ts";
import { formatOf } from "./format.ts";

/** Share of the axis within which two labels would touch. */
const CLOSE = 0.06;
/** From here on the axis has whole marks. */
const TEN = 10;

/** History, base and scenario as lines in one scatter, the limits of the forecast as thin ones. */
export function fanForm(model: FanModel): Body {
  const line = (
    name: string,
    points: readonly FanPoint[],
    of: "mid" | "low" | "high",
    look: Omit<Series, "name" | "values" | "at">,
  ): Series => ({
    name,
    at: points.map(({ time }) => time),
    values: points.map((point) => point[of]),
    ...look,
  });
  const format = formatOf(model.unit, model.digits);
  const whole = formatOf(model.unit, 0);
  const thin = { width: 1, dash: "dot" } as const;
  const limits = (name: string, points: readonly FanPoint[], paint: Series["paint"]) => [
    line(`${name}, lowest`, points, "low", { paint, line: thin, listed: false }),
    line(`${name}, highest`, points, "high", { paint, line: thin, listed: false }),
  ];
  // Of two ends that lie close, the higher one is said above and the lower one below.
  const [end, changed] = [model.base.at(-1)?.mid ?? 0, model.changed.at(-1)?.mid ?? 0];
  const highest = Math.max(model.target, end, changed, ...model.points.map(({ value }) => value ?? 0));
  // An end that comes close to its target leaves it the place above.
  const close = Math.abs(model.target - Math.max(end, changed)) < highest * CLOSE;
  const label = (paint: Series["paint"], above: boolean) => ({
    format,
    paint,
    at: above ? (close ? ("right" as const) : ("above" as const)) : ("below" as const),
    bold: true,
    last: "value" as const,
  });
  return {
    subtitle: model.subtitle,
    blocks: (height) => [
      {
        kind: "chart",
        box: chartBox(height),
        alt: model.alt,
        plot: "scatter",
        categories: [],
        series: [
          {
            name: "Reported",
            at: model.points.map(({ time }) => time),
            values: model.points.map(({ value }) => value),
            paint: "ink",
            line: { width: 2.5 },
            ...markedWhereAlone(model.points.map(({ value }) => value)),
          },
          line("Base", model.base, "mid", {
            paint: "missing",
            line: { width: 2, dash: "dash" },
            labels: label("ink-2", end > changed),
          }),
          ...limits("Base", model.base, "missing"),
          line(model.scenario, model.changed, "mid", {
            paint: "accent",
            line: { width: 2.5 },
            labels: label("accent-ink", changed >= end),
          }),
          ...limits(model.scenario, model.changed, "accent"),
          {
            name: "Target",
            at: [model.to],
            values: [model.target],
            paint: "ink",
            line: { width: 0 },
            marker: { symbol: "plus", size: 9 },
            labels: {
              format: Number.isInteger(model.target) ? whole : format,
              paint: "ink",
              at: close ? "above" : "right",
              bold: true,
            },
          },
        ],
        format,
        value: { shown: true, ...(highest >= TEN && { format: whole }) },
        across: { min: Math.floor(model.from), max: Math.ceil(model.to), step: 1, format: "0" },
        legend: true,
        size: 12,
      },
    ],
  };
}
