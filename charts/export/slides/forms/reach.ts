import type { ReachModel } from "../../../models/reach.ts";
import { numbers } from "../../../wording/numbers.ts";
import { type Body, type Cell, WIDTH } from "../blocks.ts";

const COLUMNS = [3.65, 1.4, 1.6, 1.4, 2.2, 2] as const;

/** When the target is reached, as a table: years are read exactly. */
export function reachForm(model: ReachModel): Body {
  const format = numbers(model.locale);
  const right = { align: "right" } as const;
  const year = (one: number | null) => (one === null ? `after ${model.until}` : String(one));
  const range = (from: number | null, to: number | null) =>
    from === null ? `after ${model.until}` : `${from}–${to ?? "…"}`;
  return {
    subtitle: model.subtitle.split(". ○")[0] ?? model.subtitle,
    blocks: (height) => [
      {
        kind: "table",
        box: { x: 0, y: 0, w: WIDTH, h: height },
        alt: model.alt,
        columns: COLUMNS,
        head: ["", "Last value", "Points a year", "Reached", "80% interval", "Best to weakest pace"].map((text, i) => ({
          text,
          ...(i > 0 && right),
        })),
        rows: model.rows.map((row): Cell[] => [
          { text: row.label },
          { text: `${format.count(row.last)}%`, ...right },
          { text: format.count(row.pace, 1), ...right },
          { text: year(row.year), ...right, bold: true },
          { text: range(row.early, row.late), ...right },
          { text: range(row.fastest, row.slowest), ...right, paint: "ink-2" },
        ]),
        headHeight: 0.42,
        rowHeight: Math.min(0.5, (height - 0.42) / Math.max(1, model.rows.length)),
        lines: "hairlines",
      },
    ],
  };
}
