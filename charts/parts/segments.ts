import * as Plot from "@observablehq/plot";
import { patternFill } from "../looks/patterns.ts";
import { type ShownStatus, statuses } from "../looks/statuses.ts";
import { token } from "../looks/tokens.ts";
import type { StatusModel } from "../models/status.ts";
import { textWidth } from "../text/measure.ts";
import type { Canvas } from "./frame.ts";

/** A piece of a bar: KPIs of one status, as shares of the bar's own KPIs. */
export interface Segment {
  readonly label: string;
  readonly status: ShownStatus;
  readonly n: number;
  readonly x1: number;
  readonly x2: number;
  /** Where the part that rests on accepted figures ends; the rest is provisional. */
  readonly accepted: number;
}

export function segments(model: StatusModel): Segment[] {
  return model.rows.flatMap((row, i) => {
    let x = 0;
    return model.series.flatMap(({ status, values, provisional }): Segment[] => {
      const n = values[i] ?? 0;
      if (n === 0) return [];
      const x1 = x / row.total;
      const accepted = (x + n - (provisional[i] ?? 0)) / row.total;
      x += n;
      return [{ label: row.label, status, n, x1, accepted, x2: x / row.total }];
    });
  });
}

export interface SegmentOptions {
  /** The band the bar sits in. */
  readonly y?: "label";
  /** Width of a whole bar in pixels. */
  readonly inner: number;
  /** Of the counts. */
  readonly size: number;
  /** Counts without their shape, where the shapes stand above the bar. */
  readonly bare?: boolean;
}

/** Fills by status with their patterns, white gaps, and the counts as far as they fit. */
export function segmentMarks(pieces: readonly Segment[], { scope }: Canvas, options: SegmentOptions): Plot.Markish[] {
  const { inner, size, bare } = options;
  const place = options.y ? { y: options.y } : { y1: 0, y2: 1 };
  const middle = options.y ?? (() => 0.5);
  const font = { size, weight: 600 };
  const fits = (piece: Segment, text: string) => textWidth(text, font) + 6 < (piece.x2 - piece.x1) * inner;
  const text = (piece: Segment) => {
    const full = `${statuses[piece.status].glyph} ${piece.n}`;
    if (!bare && fits(piece, full)) return full;
    return fits(piece, String(piece.n)) ? String(piece.n) : "";
  };
  const look = (piece: Segment) => statuses[piece.status];
  const haloed = pieces.filter((piece) => look(piece).pattern !== null || piece.accepted < piece.x2);
  const mark = (rows: readonly Segment[], halo: boolean) =>
    Plot.text(rows as Segment[], {
      x: (piece: Segment) => (piece.x1 + piece.x2) / 2,
      y: middle,
      text,
      fill: (piece: Segment) => token(look(piece).over),
      fontSize: size,
      fontWeight: 600,
      ...(halo ? { stroke: (piece: Segment) => token(look(piece).fill), strokeWidth: 5 } : {}),
    });
  return [
    Plot.rect(pieces as Segment[], {
      ...place,
      x1: "x1",
      x2: "x2",
      fill: (piece: Segment) => {
        const { pattern, fill } = look(piece);
        return pattern ? patternFill(scope, pattern) : token(fill);
      },
      insetLeft: 1,
      insetRight: 1,
    }),
    ...[false, true].map((dashed) =>
      Plot.rect(
        pieces.filter((piece) => !look(piece).known && Boolean(look(piece).dashed) === dashed),
        {
          ...place,
          x1: "x1",
          x2: "x2",
          fill: "none",
          stroke: token("missing"),
          strokeDasharray: dashed ? "3,2" : "none",
          inset: 0.5,
          insetLeft: 1.5,
          insetRight: 1.5,
        },
      ),
    ),
    Plot.rect(
      pieces.filter((piece) => piece.accepted < piece.x2),
      {
        ...place,
        x1: "accepted",
        x2: "x2",
        fill: patternFill(scope, "provisional"),
        stroke: token("missing"),
        strokeDasharray: "3,2",
        inset: 0.5,
        insetRight: 1.5,
      },
    ),
    mark(
      pieces.filter((piece) => !haloed.includes(piece)),
      false,
    ),
    mark(haloed, true),
  ];
}
