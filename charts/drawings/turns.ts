import * as Plot from "@observablehq/plot";
import { statuses } from "../looks/statuses.ts";
import { type Token, token } from "../looks/tokens.ts";
import { STANDS, type Stand, type TurnsModel } from "../models/turns.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { kpiLabels } from "../parts/kpi-labels.ts";
import { plotted } from "../parts/plot.ts";

type Row = TurnsModel["rows"][number];

interface End extends Row {
  readonly at: Stand;
  /** Where it stands now. */
  readonly head: boolean;
}

const SYMBOLS: Record<Stand, string> = {
  "not judged": "circle",
  "off track": "diamond",
  "at risk": "triangle",
  "on track": "circle",
};

const look = (stand: Stand) => statuses[stand === "not judged" ? "no data" : stand];

/** An arrow a KPI, from where it stood to where it stands; a triangle has its centre below its middle. */
export function turnsPicture(model: TurnsModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const rows = model.rows as Row[];
  const left = narrow ? 30 : Math.min(280, width * 0.44);
  const edge = narrow ? 30 : left;
  const down = narrow ? 9 : 0;
  const room = narrow ? width - 8 : left - 40;
  const ends = rows.flatMap((row): End[] => [
    { ...row, at: row.from, head: false },
    { ...row, at: row.to, head: true },
  ]);
  const moved = (row: Row): Token => (row.better ? "on" : row.to === "not judged" ? "missing" : "off");
  return plotted(canvas, {
    width,
    height: rows.length * (narrow ? 42 : 36) + 34,
    marginLeft: left,
    marginTop: 30,
    marginRight: 30,
    marginBottom: 4,
    x: { type: "point", domain: [...STANDS], padding: 0, axis: null },
    y: { type: "point", domain: rows.map(({ kpi }) => kpi), padding: 0.5, axis: null },
    symbol: { type: "identity" },
    marks: [
      Plot.gridX([...STANDS], { stroke: token("grid"), strokeOpacity: 1 }),
      Plot.text([...STANDS], {
        x: (stand: Stand) => stand,
        frameAnchor: "top",
        lineAnchor: "bottom",
        dy: -10,
        text: (stand: Stand) => stand,
        fill: token("ink"),
        fontWeight: 600,
        fontSize: 11.5,
      }),
      ...kpiLabels(rows, { left: edge, room, narrow }),
      Plot.arrow(rows, {
        x1: "from",
        x2: "to",
        y1: "kpi",
        y2: "kpi",
        stroke: (row: Row) => token(moved(row)),
        strokeWidth: 2,
        headLength: 7,
        insetStart: 9,
        insetEnd: 9,
        dy: down,
      }),
      Plot.dot(ends, {
        x: "at",
        y: "kpi",
        dy: down,
        r: 5.5,
        symbol: (end: End) => SYMBOLS[end.at],
        fill: (end: End) => token(end.head && !end.provisional && end.at !== "not judged" ? look(end.at).fill : "bg"),
        stroke: (end: End) => token(look(end.at).edge),
        strokeWidth: 1.75,
      }),
    ],
  });
}
