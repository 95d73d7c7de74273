import * as Plot from "@observablehq/plot";
import { token } from "../looks/tokens.ts";
import type { PartnersModel } from "../models/partners.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted } from "../parts/plot.ts";
import { ellipsis, textWidth } from "../text/measure.ts";
import { numbers } from "../wording/numbers.ts";

type Partner = PartnersModel["groups"][number]["partners"][number];

const ROW = 28;

/** A partner a row under its kind; on a narrow page the priorities are said in words. */
export function partnersPicture(model: PartnersModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const { quantity } = numbers(model.locale);
  const size = 12.5;
  let y = narrow ? 0 : 0.2;
  const heads: { name: string; y: number }[] = [];
  const rows: (Partner & { readonly y: number })[] = [];
  for (const { name, partners } of model.groups) {
    heads.push({ name, y });
    y += 0.95;
    for (const partner of partners) {
      rows.push({ ...partner, y });
      y += narrow ? 1.5 : 1;
    }
    y += 0.35;
  }
  const right = 84;
  const left = narrow ? 0 : Math.min(300, width * 0.34);
  const columns = model.priorities.map(({ name }) => name);
  const tilt = Math.SQRT1_2 * Math.max(0, ...model.priorities.map(({ label }) => textWidth(label, { size: 12 })));
  const top = narrow ? 12 : Math.ceil(tilt) + 24;
  const labelOf = new Map(model.priorities.map(({ name, label }) => [name, label]));
  const cells = rows.flatMap((row) => row.cells.map((cell) => ({ ...cell, y: row.y })));
  const start = { frameAnchor: "left" as const, textAnchor: "start" as const, dx: -left };
  return plotted(canvas, {
    width,
    height: top + y * ROW,
    marginLeft: left,
    marginTop: top,
    marginRight: right,
    marginBottom: 2,
    x: { type: "point", domain: columns, padding: 0.5, axis: null },
    y: { domain: [-0.5, y - 0.5], reverse: true, axis: null },
    marks: [
      Plot.ruleY(rows, {
        y: (row) => row.y + (narrow ? 1 : 0.5),
        stroke: token("grid"),
        insetLeft: -left,
        insetRight: -right,
      }),
      Plot.text(narrow ? [] : columns, {
        x: (name: string) => name,
        frameAnchor: "top",
        rotate: -45,
        textAnchor: "start",
        dy: -8,
        dx: -2,
        text: (name: string) => labelOf.get(name) ?? name,
        fill: token("ink"),
        fontSize: 12,
      }),
      Plot.text(heads, { ...start, y: "y", text: "name", fill: token("ink"), fontWeight: 600, fontSize: 13 }),
      Plot.text(rows, {
        ...start,
        y: "y",
        text: (row: Partner) => ellipsis(row.name, (narrow ? width - right : left) - 12, { size }),
        fill: token("ink"),
        fontSize: size,
      }),
      Plot.text(narrow ? rows : [], {
        ...start,
        y: (row) => row.y + 0.55,
        text: (row: Partner) =>
          row.cells
            .map((cell) => `${cell.active ? "●" : "○"} ${labelOf.get(cell.priority) ?? cell.priority}`)
            .join("  "),
        fill: token("ink-2"),
        fontSize: 11.5,
      }),
      Plot.dot(narrow ? [] : cells.filter(({ active }) => active), {
        x: "priority",
        y: "y",
        r: 6,
        fill: token("accent"),
      }),
      Plot.dot(narrow ? [] : cells.filter(({ active }) => !active), {
        x: "priority",
        y: "y",
        r: 5.25,
        fill: token("bg"),
        stroke: token("missing"),
        strokeWidth: 1.5,
      }),
      Plot.text(rows, {
        y: "y",
        frameAnchor: "right",
        dx: right,
        textAnchor: "end",
        text: (row: Partner) => (row.worth === null ? "–" : quantity(row.worth, "CHF").replace(/^CHF\s/, "")),
        fill: token("ink"),
        fontWeight: 600,
      }),
    ],
  });
}
