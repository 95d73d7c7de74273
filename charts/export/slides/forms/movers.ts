import type { MoversModel } from "../../../models/movers.ts";
import { type Body, chartBox } from "../blocks.ts";

/** Last quarter and this one side by side: the change, and the level it starts from. */
export function moversForm(model: MoversModel): Body {
  const ends = model.rows.flatMap(({ from, to }) => [from, to]);
  const low = Math.min(0, ...ends);
  return {
    subtitle: `Progress to target, %, of the KPIs that moved most and least, ${model.before} → ${model.period}`,
    blocks: (height) => [
      {
        kind: "chart",
        box: chartBox(height),
        alt: model.alt,
        plot: "bar",
        categories: model.rows.map(({ kpi, title }) => `${kpi} ${title}`),
        series: [
          { name: model.before, values: model.rows.map(({ from }) => from), paint: "missing" },
          {
            name: model.period,
            values: model.rows.map(({ to }) => to),
            paint: "accent",
            labels: { format: "0%", paint: "ink", at: "end", bold: true },
          },
        ],
        format: "0%",
        value: { min: Math.floor(low * 4) / 4, max: Math.ceil(Math.max(1, ...ends) * 4) / 4, step: 0.25, shown: true },
        legend: true,
        size: 12,
        gap: 45,
      },
    ],
  };
}
