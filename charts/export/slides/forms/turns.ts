import { statuses } from "../../../looks/statuses.ts";
import type { TurnsModel } from "../../../models/turns.ts";
import { type Body, type Cell, WIDTH } from "../blocks.ts";

type Stand = TurnsModel["rows"][number]["from"];

const shown = (stand: Stand, bold: boolean): Cell =>
  stand === "not judged"
    ? { text: "○ not judged", size: 13, paint: "ink-3" }
    : { text: `${statuses[stand].glyph} ${stand}`, size: 13, paint: statuses[stand].ink, ...(bold && { bold }) };

/** KPIs whose status changed, as a table: from what, to what. */
export const turnsForm = (model: TurnsModel): Body => ({
  subtitle:
    model.changed > model.rows.length
      ? `The first ${model.rows.length} of ${model.changed}, falls first; ${model.before} → ${model.period}`
      : `Falls first; ${model.before} → ${model.period}`,
  blocks: (height) => [
    {
      kind: "table",
      box: { x: 0, y: 0, w: WIDTH, h: height },
      alt: model.alt,
      columns: [5.75, 2.9, 1.8, 1.8],
      head: [{ text: "KPI" }, { text: "Priority" }, { text: model.before }, { text: model.period }],
      rows: model.rows.map(({ kpi, title, label, from, to }) => [
        { text: `${kpi} ${title}`, size: 13 },
        { text: label, size: 12, paint: "ink-3" },
        shown(from, false),
        shown(to, true),
      ]),
      headHeight: 0.36,
      rowHeight: Math.min(0.42, (height - 0.36) / Math.max(1, model.rows.length)),
      lines: "hairlines",
    },
  ],
});
