import type { SurvivalModel } from "../../../models/survival.ts";
import { type Body, chartBox } from "../blocks.ts";

/** A bar a fate. */
export const survivalForm = (model: SurvivalModel): Body => ({
  subtitle: "KPIs by what becomes of the results they measure",
  blocks: (height) => [
    {
      kind: "chart",
      box: chartBox(height),
      alt: model.alt,
      plot: "bar",
      categories: model.rows.map(({ label }) => label),
      series: [
        {
          name: "KPIs",
          values: model.rows.map(({ n }) => n),
          paint: "accent",
          labels: { format: "0", paint: "ink", at: "end", bold: true },
        },
      ],
      format: "0",
      value: { min: 0, shown: true },
    },
  ],
});
