import { type Block, type Body, type Cell, WIDTH } from "../blocks.ts";
import type { OffTrackModel } from "../off-track.ts";

const COLUMNS = [4.65, 2, 0.95, 1.05, 0.95, 1] as const;
const BAR = WIDTH - COLUMNS.reduce((sum, width) => sum + width, 0);
const ROW = 0.5;
const HEAD = 0.42;

/** Eight rows, hairlines, figures right-aligned, one bold column, and a bar of shapes that reads at a glance. */
export const offTrackForm = (model: OffTrackModel): Body => ({
  subtitle: model.subtitle,
  blocks: (height) => {
    if (model.lines.length === 0) return [];
    const row = Math.min(ROW, (height - HEAD) / model.lines.length);
    const right = { align: "right" } as const;
    return [
      {
        kind: "table",
        box: { x: 0, y: 0, w: WIDTH, h: height },
        alt: model.alt,
        columns: [...COLUMNS, BAR],
        head: [
          { text: "KPI" },
          { text: "Priority" },
          { text: "Baseline", ...right },
          { text: model.period, ...right },
          { text: "Target", ...right },
          { text: "Progress", ...right },
          { text: "" },
        ],
        rows: model.lines.map((line): Cell[] => [
          { text: `${line.kpi} ${line.title}` },
          { text: line.priority, size: 12, paint: "ink-3" },
          { text: line.baseline, ...right },
          { text: line.latest, ...right, bold: true },
          { text: line.target, ...right },
          { text: line.progress, ...right },
          { text: "" },
        ]),
        headHeight: HEAD,
        rowHeight: row,
        lines: "hairlines",
      },
      ...model.lines.flatMap(({ share }, i) => bar(share, model.due, HEAD + (i + 0.5) * row)),
    ];
  },
});

/** Progress in the last column, and a tick where it should be by now. */
function bar(share: number, due: number | null, y: number): Block[] {
  const [x, w] = [WIDTH - BAR + 0.15, BAR - 0.15];
  const bed = { x, y: y - 0.07, w, h: 0.14 };
  return [
    { kind: "bar", box: bed, paint: "track" },
    ...(share > 0 ? [{ kind: "bar" as const, box: { ...bed, w: w * share }, paint: "off" as const }] : []),
    ...(due === null
      ? []
      : [
          {
            kind: "tick" as const,
            box: { x: x + w * Math.min(1, due), y: y - 0.1, w: 0, h: 0.2 },
            paint: "ink" as const,
          },
        ]),
  ];
}
