import { statuses } from "../../../looks/statuses.ts";
import type { StatusModel } from "../../../models/status.ts";
import { type Body, chartBox, type Paint, type Series } from "../blocks.ts";

const JUDGED = ["on track", "at risk", "off track"] as const;

/** PowerPoint has no patterns worth keeping: fills are plain, the shape comes back in the label, and what cannot be judged is one segment. */
export function statusSeries(model: StatusModel): Series[] {
  const judged = JUDGED.map((status) => ({
    name: status as string,
    values: model.series.find((one) => one.status === status)?.values ?? model.rows.map(() => 0),
    paint: statuses[status].fill as Paint,
    over: statuses[status].over as Paint,
    glyph: statuses[status].glyph,
  }));
  const rest = model.series.filter(({ status }) => !(JUDGED as readonly string[]).includes(status));
  const hollow = {
    name: "not judged",
    values: model.rows.map((_, i) => rest.reduce((sum, { values }) => sum + (values[i] ?? 0), 0)),
    paint: "neutral" as const,
    over: "neutral-ink" as Paint,
    glyph: "○",
  };
  return [...judged, hollow]
    .filter(({ values }) => values.some((value) => value > 0))
    .map(({ name, values, paint, over, glyph }) => ({
      name,
      values,
      paint,
      labels: { format: `"${glyph} "0;;`, paint: over, at: "center" as const, bold: true },
    }));
}

/** A stacked bar for each priority: shares compare, the counts keep it honest. */
export const statusForm = (model: StatusModel): Body => ({
  subtitle: `Number of KPIs by status, ${model.period}`,
  blocks: (height) => [
    {
      kind: "chart",
      box: chartBox(height),
      alt: model.alt,
      plot: "percent stacked bar",
      categories: model.rows.map(({ label }) => label),
      series: statusSeries(model),
      format: "0",
      legend: true,
      gap: 28,
    },
  ],
});
