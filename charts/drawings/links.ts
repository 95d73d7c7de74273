import * as Plot from "@observablehq/plot";
import { token } from "../looks/tokens.ts";
import type { Link, LinksModel } from "../models/links.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted, rowLabels } from "../parts/plot.ts";
import { textWidth, wrap } from "../text/measure.ts";

interface Cell extends Link {
  readonly x: string;
  readonly y: string;
}

/** Read across for whom a priority names, down for who names it. */
export function linksPicture(model: LinksModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const names = model.names.map(({ label }) => label);
  const labels = rowLabels(names, narrow ? 11 : 13, narrow ? 118 : 186);
  const right = narrow ? 4 : 40;
  const cell = (width - labels.left - right) / Math.max(1, names.length);
  const step = Math.min(cell, 56);
  const size = narrow ? 11 : 13;
  const numbered = new Map(model.names.map(({ label }, i) => [label, String(i + 1)]));
  const written = new Map(
    names.map((name) => [
      name,
      wrap(narrow ? `${numbered.get(name)} ${name}` : name, labels.left - 12, { size }).slice(0, 2),
    ]),
  );
  // Rows are as high as their names need, also where columns are narrow.
  const row = Math.max(step, Math.max(0, ...[...written.values()].map(({ length }) => length)) * size * 1.05 + 4);
  const tilt = Math.SQRT1_2 * Math.max(0, ...names.map((name) => textWidth(name, { size: 12 })));
  // Narrow columns are numbered like the rows; slanted names would not fit.
  const top = narrow ? 22 : Math.ceil(tilt) + 22;
  const labelOf = new Map(model.names.map(({ name, label }) => [name, label]));
  const cells = model.links
    .filter(({ named }) => named > 0)
    .map((link): Cell => ({ ...link, x: labelOf.get(link.to) ?? "", y: labelOf.get(link.from) ?? "" }));
  const ground = names.flatMap((y) => names.map((x) => ({ x, y }))).filter(({ x, y }) => x !== y);
  const most = Math.max(3, ...cells.map(({ named }) => named));
  const radius = ({ named }: Cell) => Math.sqrt(named / most) * step * 0.42;
  const returned = cells.filter(({ back }) => back > 0);
  const claimed = cells.filter(({ back }) => back === 0);
  const context = ({ from, to }: Cell) => model.chosen !== null && from !== model.chosen && to !== model.chosen;
  return plotted(canvas, {
    width,
    height: row * names.length + top + 6,
    marginLeft: labels.left,
    marginTop: top,
    marginRight: width - labels.left - step * names.length,
    marginBottom: 4,
    x: { type: "band", domain: names, padding: 0.05, axis: null },
    y: { type: "band", domain: names, padding: 0.05, axis: null },
    r: { type: "identity" },
    marks: [
      Plot.cell(ground, { x: "x", y: "y", fill: token("wash") }),
      Plot.text(names, { x: (d) => d, y: (d) => d, text: () => "\\", fill: token("rule"), fontSize: narrow ? 10 : 16 }),
      Plot.text(names, {
        y: (name: string) => name,
        frameAnchor: "left",
        dx: -labels.left,
        textAnchor: "start",
        text: (name: string) => (written.get(name) ?? []).join("\n"),
        fill: token("ink"),
        fontSize: size,
        lineHeight: 1.05,
      }),
      Plot.text(names, {
        x: (d) => d,
        frameAnchor: "top",
        ...(narrow
          ? { dy: -9, text: (name: string) => numbered.get(name) ?? "", textAnchor: "middle" as const }
          : { rotate: -45, dy: -12, dx: -2, text: (name: string) => name, textAnchor: "start" as const }),
        fill: token("ink"),
        fontSize: narrow ? 11 : 12,
      }),
      Plot.dot(returned, {
        x: "x",
        y: "y",
        r: radius,
        fill: (one: Cell) => token(context(one) ? "missing" : "accent"),
      }),
      Plot.dot(claimed, {
        x: "x",
        y: "y",
        r: radius,
        fill: token("bg"),
        stroke: (one: Cell) => token(context(one) ? "missing" : "risk-ink"),
        strokeWidth: 2,
        strokeDasharray: "3,2",
      }),
      Plot.text(
        cells.filter(({ named }) => named > 1),
        {
          x: "x",
          y: "y",
          text: (one: Cell) => String(one.named),
          fill: (one: Cell) => token(one.back ? "bg" : "risk-ink"),
          fontWeight: 600,
          fontSize: narrow ? 11 : 11.5,
        },
      ),
      Plot.text(narrow ? [] : model.names, {
        y: (one) => one.label,
        frameAnchor: "right",
        dx: 34,
        textAnchor: "end",
        text: (one) => String(one.agreed),
        fill: token("ink"),
        fontWeight: 600,
        fontSize: 13,
      }),
      Plot.text(narrow ? [] : ["both"], {
        frameAnchor: "top-right",
        dx: 36,
        dy: -8,
        textAnchor: "end",
        lineAnchor: "bottom",
        text: () => "both\nagree",
        fill: token("ink-2"),
      }),
    ],
  });
}
