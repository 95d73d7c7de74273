import * as Plot from "@observablehq/plot";
import { patternFill } from "../looks/patterns.ts";
import { type Token, token } from "../looks/tokens.ts";
import { FATES, type HomeFate, type HomesModel } from "../models/homes.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted, rowLabels } from "../parts/plot.ts";
import { textWidth } from "../text/measure.ts";

const FILLS: Readonly<
  Record<HomeFate, { readonly fill: Token; readonly over: Token; readonly pattern?: "hatch" | "dots" }>
> = {
  kept: { fill: "seq-4", over: "seq-ink-4" },
  "no goal": { fill: "seq-1", over: "seq-ink-1" },
  "no home": { fill: "bg", over: "ink", pattern: "hatch" },
  unlinked: { fill: "bg", over: "ink-2", pattern: "dots" },
};

interface Piece {
  readonly label: string;
  readonly fate: HomeFate;
  readonly n: number;
  readonly x1: number;
  readonly x2: number;
}

/** A bar a priority, its KPIs by what the draft leaves them; what is lost with them stands in columns at the right. */
export function homesPicture(model: HomesModel, canvas: Canvas): Picture {
  const { width, scope } = canvas;
  const narrow = isNarrow(width);
  const names = model.rows.map(({ label }) => label);
  const labels = rowLabels(names, narrow ? 11 : 12.5, narrow ? 112 : 176);
  const columns = narrow
    ? ([
        ["lost", 36],
        ["end", 0],
      ] as const)
    : ([
        ["baselines lost", 92],
        ["series that end", 0],
      ] as const);
  const right = narrow ? 76 : 190;
  const pieces = model.rows.flatMap(piecesOf);
  const font = { size: 12, weight: 600 };
  const said = ({ fate, n, x1, x2 }: Piece) =>
    [`${FATES[fate].glyph} ${n}`, String(n)].find(
      (text) => textWidth(text, font) + 6 < (x2 - x1) * (width - labels.left - right),
    ) ?? "";
  const marked = ({ fate }: Piece) => FILLS[fate].pattern !== undefined;
  const count = (rows: readonly Piece[], halo: boolean) =>
    Plot.text(rows as Piece[], {
      x: ({ x1, x2 }: Piece) => (x1 + x2) / 2,
      y: "label",
      text: said,
      fill: ({ fate }: Piece) => token(FILLS[fate].over),
      fontSize: font.size,
      fontWeight: font.weight,
      ...(halo ? { stroke: token("bg"), strokeWidth: 5 } : {}),
    });
  return plotted(canvas, {
    width,
    height: names.length * 31 + 32,
    marginLeft: labels.left,
    marginTop: 28,
    marginRight: right,
    marginBottom: 4,
    x: { domain: [0, 1], axis: null },
    y: { type: "band", domain: names, padding: 0.2, axis: null },
    marks: [
      labels.mark,
      Plot.barX(pieces, {
        x1: "x1",
        x2: "x2",
        y: "label",
        fill: ({ fate }: Piece) => {
          const { pattern, fill } = FILLS[fate];
          return pattern ? patternFill(scope, pattern) : token(fill);
        },
        insetLeft: 1,
        insetRight: 1,
      }),
      Plot.barX(pieces.filter(marked), {
        x1: "x1",
        x2: "x2",
        y: "label",
        fill: "none",
        stroke: token("missing"),
        insetLeft: 1.5,
        insetRight: 1.5,
      }),
      count(
        pieces.filter((piece) => !marked(piece)),
        false,
      ),
      count(pieces.filter(marked), true),
      ...columns.flatMap(([head, from], i) => {
        const value = (row: HomesModel["rows"][number]) => (i === 0 ? row.baselinesLost : row.seriesBroken);
        const at = { frameAnchor: "right", dx: right - from, textAnchor: "end" } as const;
        return [
          Plot.text([head], {
            ...at,
            frameAnchor: "top-right",
            dy: -16,
            text: (text: string) => text,
            fill: token("ink-2"),
            fontSize: 11.5,
          }),
          Plot.text(model.rows as HomesModel["rows"][number][], {
            ...at,
            y: "label",
            text: (row) => String(value(row)),
            fill: (row) => token(value(row) > 0 ? "ink" : "ink-3"),
            fontWeight: 600,
            fontSize: 12.5,
          }),
        ];
      }),
    ],
  });
}

function piecesOf({ label, kpis, fates }: HomesModel["rows"][number]): Piece[] {
  let x = 0;
  return (Object.keys(FATES) as HomeFate[]).flatMap((fate): Piece[] => {
    const n = fates[fate];
    if (n === 0) return [];
    const x1 = x / kpis;
    x += n;
    return [{ label, fate, n, x1, x2: x / kpis }];
  });
}
