import { FATES, type HomeFate, type HomesModel } from "../../../models/homes.ts";
import { type Body, chartBox, type Paint } from "../blocks.ts";

const PAINT: Readonly<Record<HomeFate, readonly [paint: Paint, over: Paint]>> = {
  kept: ["seq-4", "seq-ink-4"],
  "no goal": ["seq-1", "seq-ink-1"],
  "no home": ["neutral", "neutral-ink"],
  unlinked: ["neutral", "neutral-ink"],
};

/** A stacked bar for each priority: what a draft plan leaves its KPIs. */
export const homesForm = (model: HomesModel): Body => ({
  subtitle: "KPIs by what the draft plan leaves them",
  blocks: (height) => [
    {
      kind: "chart",
      box: chartBox(height),
      alt: model.alt,
      plot: "percent stacked bar",
      categories: model.rows.map(({ label }) => label),
      series: (Object.keys(FATES) as HomeFate[])
        .filter((fate) => model.rows.some(({ fates }) => fates[fate] > 0))
        .map((fate) => ({
          name: FATES[fate].label,
          values: model.rows.map(({ fates }) => fates[fate]),
          paint: PAINT[fate][0],
          labels: { format: `"${FATES[fate].glyph} "0;;`, paint: PAINT[fate][1], at: "center" as const, bold: true },
        })),
      format: "0",
      legend: true,
      gap: 28,
    },
  ],
});
