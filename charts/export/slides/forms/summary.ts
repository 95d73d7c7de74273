import { statuses } from "../../../looks/statuses.ts";
import type { StatusModel } from "../../../models/status.ts";
import { numbers } from "../../../wording/numbers.ts";
import { capital } from "../../../wording/words.ts";
import { type Body, type Cell, chartBox } from "../blocks.ts";
import { statusSeries } from "./status.ts";

/** The plan in one bar, and under it what the bar counts. */
export function summaryForm(model: StatusModel): Body {
  const format = numbers(model.locale);
  const total = model.rows.reduce((sum, row) => sum + row.total, 0);
  const right = { align: "right" } as const;
  const rows = model.series.map(({ status, values }): Cell[] => {
    const n = values.reduce((sum, value) => sum + value, 0);
    return [
      { text: `${statuses[status].glyph} ${capital(status)}` },
      { text: format.count(n), bold: true, ...right },
      { text: format.percent(n / total), ...right },
    ];
  });
  return {
    subtitle: `Number of KPIs by status, ${model.period}`,
    blocks: (height) => [
      {
        kind: "chart",
        box: chartBox(1.7),
        alt: model.alt,
        plot: "percent stacked bar",
        categories: model.rows.map(({ label }) => label),
        series: statusSeries(model),
        format: "0",
        legend: true,
        gap: 20,
      },
      {
        kind: "table",
        box: { x: 0, y: 1.9, w: 6.2, h: height - 1.9 },
        alt: `KPIs by status in ${model.period}.`,
        columns: [3.4, 1.4, 1.4],
        head: [{ text: "Status" }, { text: "KPIs", ...right }, { text: "Share", ...right }],
        rows: [...rows, [{ text: "All" }, { text: format.count(total), bold: true, ...right }, { text: "" }]],
        headHeight: 0.36,
        rowHeight: Math.min(0.44, (height - 2.3) / (rows.length + 1)),
        lines: "hairlines",
      },
    ],
  };
}
