import * as Plot from "@observablehq/plot";
import { statuses } from "../looks/statuses.ts";
import { token } from "../looks/tokens.ts";
import type { StatusModel } from "../models/status.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted } from "../parts/plot.ts";
import { type Segment, segmentMarks, segments } from "../parts/segments.ts";
import { textWidth } from "../text/measure.ts";

/** The whole plan in one bar; the statuses that can be judged are named above it, the hollow ones at its end. */
export function summaryPicture(model: StatusModel, canvas: Canvas): Picture {
  const narrow = isNarrow(canvas.width);
  const { width } = canvas;
  const size = narrow ? 11.5 : 13;
  const pieces = segments(model);
  const known = pieces.filter((piece) => statuses[piece.status].known);
  const hollow = pieces.filter((piece) => !statuses[piece.status].known);
  const names = hollow.map((piece) => `${statuses[piece.status].glyph} ${piece.status}`).join("\u2002 ");
  const room = hollow.length ? width * (1 - (known.at(-1)?.x1 ?? 0)) - textWidth(`◆ off track`, { size }) - 16 : 0;
  const key =
    textWidth(names, { size }) <= room ? names : hollow.map((piece) => statuses[piece.status].glyph).join(" ");
  const above = { y: 1, dy: -8, lineAnchor: "bottom" as const, fontSize: size };
  return plotted(canvas, {
    width,
    height: narrow ? 66 : 74,
    margin: 0,
    marginTop: 30,
    marginBottom: narrow ? 2 : 4,
    x: { domain: [0, 1], axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      ...segmentMarks(pieces, canvas, { inner: width, size: narrow ? 15 : 19, bare: true }),
      Plot.text(known, {
        ...above,
        x: "x1",
        dx: 1,
        textAnchor: "start",
        text: (piece: Segment) => {
          const full = `${statuses[piece.status].glyph} ${piece.status}`;
          const end =
            piece === known.at(-1) ? width - (hollow.length ? textWidth(key, { size }) : 0) : piece.x2 * width;
          return textWidth(full, { size }) + 8 <= end - piece.x1 * width ? full : statuses[piece.status].glyph;
        },
        fill: token("ink"),
      }),
      Plot.text(hollow.slice(0, 1), { ...above, x: () => 1, textAnchor: "end", text: () => key, fill: token("ink-2") }),
    ],
  });
}
