import type { StripModel } from "../../../models/strip.ts";
import { type Body, chartBox } from "../blocks.ts";

/** PowerPoint has no strips of dots: the country in the middle of each row, and how many are at the target. */
export const stripForm = (model: StripModel): Body => ({
  subtitle: `Median country of each group, not weighted, and how many of its countries are at ${model.target}% or past it`,
  blocks: (height) => [
    {
      kind: "chart",
      box: chartBox(height),
      alt: model.alt,
      plot: "bar",
      categories: model.rows.map(({ label, met, dots }) => `${label} (${met} of ${dots.length})`),
      series: [
        {
          name: "Median country",
          values: model.rows.map(({ median }) => median),
          paint: "accent",
          labels: { format: '0"%"', paint: "ink", at: "end", bold: true },
        },
      ],
      format: '0"%"',
      value: { min: 0, max: 100, step: 25, shown: true },
    },
  ],
});
