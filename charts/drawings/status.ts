import type { StatusModel } from "../models/status.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted, rowLabels } from "../parts/plot.ts";
import { segmentMarks, segments } from "../parts/segments.ts";

export function statusPicture(model: StatusModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const names = model.rows.map((row) => row.label);
  const labels = rowLabels(names, narrow ? 11 : 12.5, narrow ? 138 : 176);
  const inner = width - labels.left - 1;
  return plotted(canvas, {
    width,
    height: names.length * 31 + 8,
    marginLeft: labels.left,
    marginTop: 4,
    marginRight: 1,
    marginBottom: 4,
    x: { domain: [0, 1], axis: null },
    y: { type: "band", domain: names, padding: 0.2, axis: null },
    marks: [labels.mark, ...segmentMarks(segments(model), canvas, { y: "label", inner, size: 12 })],
  });
}
