import * as Plot from "@observablehq/plot";
import { token } from "../looks/tokens.ts";
import type { ProcessesModel } from "../models/processes.ts";
import { apart } from "../parts/apart.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted } from "../parts/plot.ts";
import { textWidth, wrap } from "../text/measure.ts";

const MONTH = 365.25 / 12;

type Line = ProcessesModel["rows"][number] & { readonly y: number };

export function processesPicture(model: ProcessesModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const row = narrow ? 112 : 96;
  const [left, right] = narrow ? [14, 28] : [220, 130];
  const lines = model.rows.map((line, i): Line => ({ ...line, y: i * row + row / 2 + (narrow ? 10 : 0) }));
  const days = lines.flatMap((line) => [...line.milestones.map((one) => one.days), ...line.meetings]);
  const first = Math.floor(Math.min(-12 * MONTH, ...days) / MONTH / 6) * 6;
  const ticks = Array.from({ length: -first / 6 + 1 }, (_, i) => first + i * 6);
  const px = (day: number) => left + ((day / MONTH - first) / -first) * (width - left - right);
  const milestones = lines.flatMap((line) => {
    const places = apart(
      line.milestones.map((one) => px(one.days)),
      Math.max(0, ...line.milestones.map((one) => textWidth(one.code, { size: 11.5, weight: 600 }))) + 8,
      width - 20,
    );
    return line.milestones.map((one, i) => ({ ...one, y: line.y, push: (places[i] ?? 0) - px(one.days) }));
  });
  const meetings = lines.flatMap((line) => line.meetings.map((day) => ({ day, y: line.y })));
  const x = (day: number) => day / MONTH;
  const roomy = !narrow && (width - left - right) / (ticks.length - 1) > 76;
  return plotted(canvas, {
    width,
    height: lines.length * row + 40,
    marginLeft: left,
    marginRight: right,
    marginTop: 28,
    marginBottom: 4,
    x: { domain: [first, 0], axis: null },
    y: { domain: [0, lines.length * row], reverse: true, axis: null },
    marks: [
      Plot.gridX(ticks, { stroke: token("grid"), strokeOpacity: 1 }),
      Plot.axisX(narrow ? ticks.filter((tick) => tick % 12 === 0) : ticks, {
        anchor: "top",
        tickSize: 0,
        tickFormat: (tick: number) =>
          tick === 0 ? "in force" : `−${-tick}${tick === first && roomy ? " months" : ""}`,
        fill: token("ink-3"),
        label: null,
      }),
      Plot.ruleX([0], { stroke: token("ink"), strokeWidth: 1.5 }),
      Plot.text(lines, {
        y: (line: Line) => (narrow ? line.y - 46 : line.y),
        frameAnchor: "left",
        dx: narrow ? -left : -left,
        textAnchor: "start",
        text: (line: Line) => (narrow ? line.title : wrap(line.title, left - 20, { size: 13, weight: 600 }).join("\n")),
        fill: token("ink"),
        fontWeight: 600,
        fontSize: 13,
        stroke: token("bg"),
        strokeWidth: 4,
      }),
      Plot.ruleY(lines, {
        y: "y",
        x1: (line: Line) => x(Math.min(0, ...line.milestones.map((one) => one.days), ...line.meetings)),
        x2: () => 0,
        stroke: token("rule"),
        strokeWidth: 2,
      }),
      Plot.ruleX(meetings, {
        x: ({ day }) => x(day),
        y1: (one) => one.y - 9,
        y2: (one) => one.y + 9,
        stroke: token("accent"),
        strokeWidth: 2.25,
      }),
      Plot.dot(milestones, {
        x: ({ days: day }) => x(day),
        y: "y",
        symbol: "diamond",
        r: 6.5,
        fill: token("ink"),
        stroke: token("bg"),
      }),
      ...milestones
        .filter(({ days: day }) => day < 0)
        .map((one) =>
          Plot.text([one], {
            x: x(one.days),
            y: "y",
            dx: one.push,
            dy: -21,
            text: "code",
            fill: token("ink"),
            fontSize: 11.5,
            fontWeight: 600,
            stroke: token("bg"),
            strokeWidth: 4,
          }),
        ),
      Plot.text(lines, {
        y: "y",
        x: () => 0,
        dx: narrow ? -8 : right,
        dy: narrow ? 22 : 0,
        textAnchor: "end",
        text: (line: Line) =>
          `${line.meetings.length} meetings${line.undated ? `${narrow ? ", " : "\n"}${line.undated} without a day` : ""}`,
        fill: token("ink-2"),
        lineHeight: 1.2,
      }),
    ],
  });
}
