import type { ReportingModel } from "../../../models/reporting.ts";
import { type Body, chartBox, type Paint, type Series } from "../blocks.ts";

const DOTS = [
  ["accepted", "accepted", "on", "on-over"],
  ["provisional", "waiting for a decision", "risk", "risk-over"],
  ["missing", "not in", "neutral", "neutral-ink"],
] as const satisfies readonly (readonly [string, string, Paint, Paint])[];

/** KPIs due in the quarter, by whether their figure is in. */
export const reportingForm = (model: ReportingModel): Body => ({
  subtitle: `KPIs due in ${model.period}, by whether their figure is in`,
  blocks: (height) => [
    {
      kind: "chart",
      box: chartBox(height),
      alt: model.alt,
      plot: "stacked bar",
      categories: model.rows.map(({ label }) => label),
      series: DOTS.map(
        ([dot, name, paint, over]): Series => ({
          name,
          values: model.rows.map(({ dots }) => dots.filter((one) => one === dot).length),
          paint,
          labels: { format: "0;;", paint: over, at: "center", bold: true },
        }),
      ).filter(({ values }) => values.some((value) => (value ?? 0) > 0)),
      format: "0",
      legend: true,
      gap: 28,
    },
  ],
});
