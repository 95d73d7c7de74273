import type { WorldModel } from "../../../models/world.ts";
import { type Body, chartBox, type Series } from "../blocks.ts";

/** The line that was needed, the line that came, and groups as context, in one scatter. */
export function worldForm(model: WorldModel): Body {
  const format = '0"%"';
  const all = [model.needed, ...model.lines.map(({ points }) => points)].flat();
  const years = all.map(({ year }) => year);
  const line = (name: string, points: WorldModel["needed"], look: Omit<Series, "name" | "values" | "at">): Series => ({
    name,
    at: points.map(({ year }) => year),
    values: points.map(({ value }) => value),
    ...look,
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
          ...model.lines.map(({ label, accent, points }, i) => {
            const dash = accent || i % 3 === 0 ? undefined : (["dash", "dot"] as const)[i % 2];
            return line(label, points, {
              paint: accent ? "accent" : "missing",
              line: { width: accent ? 3 : 1.75, ...(dash && { dash }) },
              labels: {
                format,
                paint: accent ? "accent-ink" : "ink-2",
                at: "right",
                bold: accent,
                size: 11,
                last: "name and value",
              },
            });
          }),
          line("Needed", model.needed, {
            paint: "ink",
            line: { width: 1.5, dash: "dash" },
            labels: { format, paint: "ink", at: "above", bold: true, last: "name and value" },
          }),
        ],
        format,
        value: { min: 0, max: 100, step: 25, shown: true },
        across: { min: Math.min(...years), max: Math.max(...years) + 2, step: 2, format: "0" },
        size: 12,
      },
    ],
  };
}
