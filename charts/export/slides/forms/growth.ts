import type { GrowthModel } from "../../../models/growth.ts";
import { apart } from "../../../parts/apart.ts";
import { type Body, chartBox, type Series } from "../blocks.ts";

/** Inches that legend and quarters take of a chart, and that a figure takes. */
const [AROUND, LINE] = [0.7, 0.22];
/** Quarters that can all be named. */
const MANY = 10;

/** A line for each thing a KPI needs; the one the title speaks of has the accent. */
export const growthForm = (model: GrowthModel): Body => ({
  subtitle: model.subtitle,
  blocks: (height) => {
    const room = Math.max(LINE, height - AROUND);
    const ends = model.lines.map(({ points }) => room * (1 - (points.at(-1)?.n ?? 0) / (model.total || 1)));
    const placed = apart(ends, LINE, room);
    const down = (i: number) => ((placed[i] ?? 0) - (ends[i] ?? 0)) / height;
    const periods = model.lines[0]?.points.map(({ period }) => period) ?? [];
    return [
      {
        kind: "chart",
        box: chartBox(height),
        alt: model.alt,
        plot: "line",
        categories: periods,
        ...(periods.length > MANY && { every: 4 }),
        series: model.lines.map(({ label, accent, points }, i): Series => {
          const paint = accent ? "accent" : "missing";
          const dash = accent || i === 0 ? undefined : (["dash", "dot"] as const)[i % 2];
          return {
            name: label,
            values: points.map(({ n }) => n),
            paint,
            line: { width: accent ? 3 : 2, ...(dash && { dash }) },
            labels: {
              format: "0",
              paint: accent ? "accent-ink" : "ink-2",
              at: "right",
              bold: accent,
              last: "value",
              down: down(i),
            },
          };
        }),
        format: "0",
        value: { min: 0, max: model.total, shown: true },
        legend: true,
        size: 12,
      },
    ];
  },
});
