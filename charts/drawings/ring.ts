import * as Plot from "@observablehq/plot";
import { token } from "../looks/tokens.ts";
import { agreed, type Link, type RingModel } from "../models/links.ts";
import type { Canvas, Picture } from "../parts/frame.ts";
import { plotted } from "../parts/plot.ts";
import { textWidth, wrap } from "../text/measure.ts";

interface Node {
  readonly name: string;
  readonly label: string;
  readonly agreed: number;
  readonly x: number;
  readonly y: number;
  /** Which side of its place the name stands on. */
  readonly side: "start" | "middle" | "end";
}

/** Fixed places on a ring: a force layout would move between quarters. */
export function ringPicture(model: RingModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const size = width < 340 ? 11 : 12;
  const lines = (label: string) => wrap(label, 96, { size });
  const room =
    Math.max(0, ...model.names.flatMap(({ label }) => lines(label).map((line) => textWidth(line, { size })))) + 24;
  const height = Math.min(width * 0.82, 420);
  const rx = Math.max(46, Math.min(width / 2 - room, height / 2 - 44));
  const ry = height / 2 - 46;
  const nodes = model.names.map((one, i): Node => {
    const angle = (i / model.names.length) * 2 * Math.PI - Math.PI / 2;
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    return {
      ...one,
      x: width / 2 + x * rx,
      y: height / 2 + y * ry,
      side: x > 0.2 ? "start" : x < -0.2 ? "end" : "middle",
    };
  });
  const spot = new Map(nodes.map((node) => [node.name, node]));
  const links = model.links
    .filter((link) => link.from < link.to && agreed(link) > 0)
    .flatMap((link) => {
      const [a, b] = [spot.get(link.from), spot.get(link.to)];
      return a && b ? [{ ...link, x1: a.x, y1: a.y, x2: b.x, y2: b.y }] : [];
    });
  const context = ({ from, to }: Link) => model.chosen !== null && from !== model.chosen && to !== model.chosen;
  const most = Math.max(1, ...nodes.map((node) => node.agreed));
  const radius = (node: Node) => 4 + 7 * Math.sqrt(node.agreed / most);
  const named = (side: Node["side"]) =>
    Plot.text(
      nodes.filter((node) => node.side === side),
      {
        x: (node: Node) => node.x + (side === "start" ? 16 : side === "end" ? -16 : 0),
        y: (node: Node) =>
          node.y + (side === "middle" ? (node.y < height / 2 ? -1 : 1) * (11 + 7 * lines(node.label).length) : 0),
        text: (node: Node) => lines(node.label).join("\n"),
        textAnchor: side,
        lineAnchor: "middle",
        fill: token("ink"),
        fontSize: size,
        lineHeight: 1.15,
      },
    );
  return plotted(canvas, {
    width,
    height,
    margin: 0,
    x: { domain: [0, width], range: [0, width], axis: null },
    y: { domain: [0, height], range: [0, height], axis: null },
    r: { type: "identity" },
    marks: [
      ...links.map((link) =>
        Plot.link([link], {
          x1: "x1",
          y1: "y1",
          x2: "x2",
          y2: "y2",
          stroke: token(context(link) ? "missing" : "accent"),
          strokeWidth: 1 + agreed(link) * 1.25,
          strokeOpacity: context(link) ? 0.35 : agreed(link) > 1 ? 0.75 : 0.5,
        }),
      ),
      Plot.dot(
        nodes.filter((node) => node.agreed > 0),
        { x: "x", y: "y", r: radius, fill: token("ink"), stroke: token("bg"), strokeWidth: 2 },
      ),
      Plot.dot(
        nodes.filter((node) => node.agreed === 0),
        { x: "x", y: "y", r: 5, fill: token("bg"), stroke: token("ink"), strokeWidth: 1.5, strokeDasharray: "3,2" },
      ),
      named("start"),
      named("middle"),
      named("end"),
    ],
  });
}
