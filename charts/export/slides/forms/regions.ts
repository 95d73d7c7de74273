import { statuses } from "../../../looks/statuses.ts";
import type { RegionCell, RegionsModel } from "../../../models/regions.ts";
import { type Body, type Cell, WIDTH } from "../blocks.ts";

const NAMES = 3.1;
const HEAD = 0.42;

const cellOf = ({ kpis, status }: RegionCell): Cell => {
  const cell = { align: "center", size: 13 } as const;
  if (kpis === 0) return { ...cell, text: "–", paint: "ink-3" };
  const { glyph, fill, over, known } = statuses[status];
  if (!known) return { ...cell, text: `○ ${kpis}`, fill: "neutral", paint: "neutral-ink" };
  return { ...cell, text: `${glyph} ${kpis}`, fill, paint: over };
};

/** Priority × region as a table with fills: status by shape and colour, the KPIs behind it as a number. */
export const regionsForm = (model: RegionsModel): Body => ({
  subtitle: `Most frequent status of the KPIs with a regional figure, ${model.period}: ● on track ▲ at risk ◆ off track ○ not judged – no KPI`,
  blocks: (height) => [
    {
      kind: "table",
      box: { x: 0, y: 0, w: WIDTH, h: height },
      alt: model.alt,
      columns: [NAMES, ...model.regions.map(() => (WIDTH - NAMES) / Math.max(1, model.regions.length))],
      head: [{ text: "" }, ...model.regions.map(({ head }) => ({ text: head, align: "center" as const }))],
      rows: model.rows.map(({ label, cells }) => [{ text: label, size: 13 }, ...cells.map(cellOf)]),
      headHeight: HEAD,
      rowHeight: Math.min(0.44, (height - HEAD) / Math.max(1, model.rows.length)),
      lines: "gaps",
    },
  ],
});
