import type { ChancesModel } from "../../../models/chances.ts";
import { percentFormat } from "../../../wording/numbers.ts";
import { type Body, chartBox } from "../blocks.ts";

/** Base and scenario side by side. */
export const chancesForm = (model: ChancesModel): Body => ({
  subtitle: `Expected share of a priority’s KPI targets that are met, seen from ${model.period}; KPIs that can be forecast`,
  blocks: (height) => [
    {
      kind: "chart",
      box: chartBox(height),
      alt: model.alt,
      plot: "bar",
      categories: model.rows.map(({ label }) => label),
      series: [
        { name: "Base", values: model.rows.map(({ before }) => before), paint: "missing" },
        {
          name: model.scenario,
          values: model.rows.map(({ after }) => after),
          paint: "accent",
          labels: { format: percentFormat, paint: "ink", at: "end", bold: true },
        },
      ],
      format: "0%",
      value: { min: 0, max: 1, step: 0.25, shown: true },
      legend: true,
      gap: 45,
    },
  ],
});
