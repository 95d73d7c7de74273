import { statuses } from "../../../looks/statuses.ts";
import { progressStep } from "../../../looks/tokens.ts";
import type { HeatmapModel } from "../../../models/heatmap.ts";
import { numbers } from "../../../wording/numbers.ts";
import { quarterOnly } from "../../../wording/words.ts";
import { type Body, type Cell, WIDTH } from "../blocks.ts";

const NAMES = 2.85;
const HEAD = 0.56;

/** PowerPoint has no heatmap: a table with fills, whose figures can be edited like any other. */
export function heatmapForm(model: HeatmapModel): Body {
  const format = numbers(model.locale);
  const head = { align: "center", valign: "bottom" } as const;
  const ahead = model.forecastFor !== null;
  const columns = model.periods.length + (ahead ? 1 : 0);
  const unheard = model.rows.some(({ cells }) => cells.some(({ silent, value }) => silent && value !== null));
  const body = { align: "center", size: 12 } as const;
  const rows = model.rows.map(({ label, cells, forecast }): Cell[] => [
    { text: label, size: 13 },
    ...cells.map(({ value, status, silent }): Cell => {
      if (value === null) return { ...body, text: "–", paint: "ink-3" };
      const step = progressStep(value);
      const glyph = status === "on track" ? "" : ` ${statuses[status].glyph}`;
      if (silent) return { ...body, text: `${format.percentBare(value)}${glyph}`, paint: "ink-2" };
      return { ...body, text: `${format.percentBare(value)}${glyph}`, fill: `seq-${step}`, paint: `seq-ink-${step}` };
    }),
    ...(ahead
      ? [{ ...body, italic: true, text: forecast === null ? "–" : format.percentBare(Math.min(1, forecast)) }]
      : []),
  ]);
  return {
    subtitle: `Mean progress to target, %, each KPI within 0–100. ▲ and ◆: slower than the plan needs${unheard ? ". ○ nothing reported: level before" : ""}`,
    blocks: (height) => [
      {
        kind: "table",
        box: { x: 0, y: 0, w: WIDTH, h: height },
        alt: model.alt,
        columns: [NAMES, ...Array.from({ length: columns }, () => (WIDTH - NAMES) / Math.max(1, columns))],
        head: [
          { text: "" },
          ...model.periods.map((period, i) => ({
            ...head,
            text: `${i === 0 || period.endsWith("Q1") ? period.slice(0, 4) : ""}\n${quarterOnly(period)}`,
          })),
          ...(ahead ? [{ ...head, bold: true, text: `End\n${model.forecastFor}` }] : []),
        ],
        rows,
        headHeight: HEAD,
        rowHeight: Math.min(0.44, (height - HEAD) / Math.max(1, rows.length)),
        lines: "gaps",
      },
    ],
  };
}
