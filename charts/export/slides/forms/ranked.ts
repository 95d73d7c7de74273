import type { RankedModel } from "../../../models/ranked.ts";
import { numbers } from "../../../wording/numbers.ts";
import { type Body, chartBox, type Series } from "../blocks.ts";

/** Two bars a priority: where it stands, and where it leads, with the range it may end in. */
export function rankedForm(model: RankedModel): Body {
  const format = numbers(model.locale);
  const ahead = model.forecastFor !== null;
  const now: Series = {
    name: model.period,
    values: model.rows.map((row) => row.now),
    paint: ahead ? "missing" : "accent",
    labels: {
      format: "0%",
      paint: ahead ? "seq-ink-3" : "ink",
      at: ahead ? "base" : "end",
      bold: true,
      size: ahead ? 10 : 12,
    },
  };
  const forecast: Series = {
    name: `Forecast, end ${model.forecastFor}`,
    values: model.rows.map((row) => row.forecast?.mid ?? null),
    paint: "accent",
    labels: { format: "0%", paint: "seq-ink-3", at: "base", bold: true, size: 10 },
    off: {
      below: model.rows.map(({ forecast: one }) => (one ? one.mid - one.low80 : 0)),
      above: model.rows.map(({ forecast: one }) => (one ? one.high80 - one.mid : 0)),
    },
  };
  const furthest = Math.max(1, ...model.rows.flatMap((row) => [row.now, row.forecast?.high80 ?? 0]));
  return {
    subtitle: `Mean progress to target, %. Due by now: ${format.percent(model.due)}.${ahead ? " Whiskers: the forecast holds in four cases of five" : ""}`,
    blocks: (height) => [
      {
        kind: "chart",
        box: chartBox(height),
        alt: model.alt,
        plot: "bar",
        categories: model.rows.map(({ label }) => label),
        series: ahead ? [now, forecast] : [now],
        format: "0%",
        value: { min: 0, max: Math.ceil(furthest * 4) / 4, step: 0.25, shown: true },
        legend: ahead,
        gap: 45,
      },
    ],
  };
}
