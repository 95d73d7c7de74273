import * as Plot from "@observablehq/plot";
import { type Token, token } from "../looks/tokens.ts";
import type { Mover, MoversModel } from "../models/movers.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { kpiLabels } from "../parts/kpi-labels.ts";
import { plotted } from "../parts/plot.ts";
import { numbers } from "../wording/numbers.ts";

export function moversPicture(model: MoversModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const format = numbers(model.locale);
  const split = model.rows.some((row) => row.group === "down");
  const domain = [
    ...model.rows.filter((row) => row.group === "up").map((row) => row.kpi),
    ...(split ? [""] : []),
    ...model.rows.filter((row) => row.group === "down").map((row) => row.kpi),
  ];
  const rows = model.rows as Mover[];
  const left = narrow ? 6 : Math.min(292, width * 0.43);
  const start = narrow ? 6 : left;
  const right = 66;
  const ends = rows.flatMap((row) => [row.from, row.to]);
  const low = Math.min(0, ...ends);
  const high = Math.max(1, ...ends);
  const down = narrow ? 9 : 0;
  const room = narrow ? width - right - 8 : left - 14;
  const ink = (row: Mover): Token => {
    const whole = Math.round(row.change * 100);
    return whole < 0 ? "off-ink" : whole === 0 ? "ink-2" : "accent-ink";
  };
  return plotted(canvas, {
    width,
    height: domain.length * (narrow ? 42 : 36) + 30,
    marginLeft: left,
    marginTop: 26,
    marginRight: right,
    marginBottom: 4,
    x: { domain: [low, high + 0.02], axis: null },
    y: { type: "point", domain, padding: 0.5, axis: null },
    marks: [
      Plot.gridX([0, 0.25, 0.5, 0.75], { stroke: token("grid"), strokeOpacity: 1 }),
      Plot.ruleX([1], { stroke: token("ink"), strokeWidth: 1.5 }),
      Plot.axisX([0, 0.5, 1], {
        anchor: "top",
        tickSize: 0,
        tickFormat: (d: number) => (d === 1 ? "100%" : String(d * 100)),
        fill: token("ink-3"),
        label: null,
      }),
      ...kpiLabels(rows, { left: start, room, narrow }),
      Plot.text(split ? [""] : [], {
        y: (d) => d,
        frameAnchor: "left",
        dx: -start,
        dy: 6,
        textAnchor: "start",
        text: () => "Moved least, or back",
        fill: token("ink-2"),
        fontWeight: 600,
      }),
      Plot.dot(rows, {
        x: "from",
        y: "kpi",
        dy: down,
        r: 3,
        fill: token("bg"),
        stroke: token("ink-3"),
        strokeWidth: 1.5,
      }),
      Plot.arrow(
        rows.filter((row) => Math.abs(row.change) >= 0.012),
        {
          x1: "from",
          x2: "to",
          y1: "kpi",
          y2: "kpi",
          stroke: (row: Mover) => token(row.change > 0 ? "accent" : "off-ink"),
          strokeWidth: 2.5,
          headLength: 7,
          insetStart: 4,
          dy: down,
        },
      ),
      Plot.dot(
        rows.filter((row) => row.provisional),
        { x: "to", y: "kpi", dy: down, r: 3.5, fill: token("bg"), stroke: token("accent"), strokeWidth: 1.75 },
      ),
      Plot.text(rows, {
        y: "kpi",
        frameAnchor: "right",
        dx: right,
        textAnchor: "end",
        text: (row: Mover) => format.points(row.change),
        fill: (row: Mover) => token(ink(row)),
        fontWeight: 600,
      }),
    ],
  });
}
