import type { SurvivalModel } from "../../../models/survival.ts";
import { type Body, WIDTH } from "../blocks.ts";

/** A bar a fate. */
export const survivalForm = (model: SurvivalModel): Body => ({
  subtitle: "KPIs by what becomes of the results they measure",
  blocks: (height) => [
    {
      kind: "chart",
      box: { x: -0.1, y: -0.05, w: WIDTH + 0.2, h: height + 0.05 },
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
