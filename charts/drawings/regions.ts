import * as Plot from "@observablehq/plot";
import { type ShownStatus, statuses } from "../looks/statuses.ts";
import { token } from "../looks/tokens.ts";
import type { RegionCell, RegionsModel } from "../models/regions.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted, rowLabels } from "../parts/plot.ts";

interface Drawn extends RegionCell {
  readonly label: string;
}

/** Circle, triangle and diamond as elsewhere; what is not judged is a hollow circle. */
const SYMBOLS: Partial<Record<ShownStatus, string>> = {
  "on track": "circle",
  "at risk": "triangle",
  "off track": "diamond",
};

export function regionsPicture(model: RegionsModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const labels = rowLabels(
    model.rows.map((row) => row.label),
    narrow ? 11 : 12.5,
    // Codes of six regions need the room first.
    narrow ? Math.min(138, width - 190) : 176,
  );
  const cells = model.rows.flatMap((row) => row.cells.map((one): Drawn => ({ ...one, label: row.label })));
  const filled = cells.filter((one) => one.kpis > 0 && SYMBOLS[one.status]);
  const hollow = cells.filter((one) => one.kpis > 0 && !SYMBOLS[one.status]);
  const none = cells.filter((one) => one.kpis === 0);
  const most = Math.max(1, ...cells.map((one) => one.kpis));
  const radius = (one: Drawn) => (most === 1 ? 6 : 4.5 + (4.5 * (one.kpis - 1)) / (most - 1));
  const coded = narrow || (width - labels.left) / model.regions.length < 120;
  const head = new Map(model.regions.map((region) => [region.name, coded ? region.code : region.head]));
  return plotted(canvas, {
    width,
    height: model.rows.length * 34 + 34,
    marginLeft: labels.left,
    marginTop: 30,
    marginRight: 4,
    marginBottom: 4,
    x: { type: "point", domain: model.regions.map(({ name }) => name), padding: 0.5, axis: null },
    y: { type: "point", domain: model.rows.map(({ label }) => label), padding: 0.5, axis: null },
    r: { type: "identity" },
    symbol: { type: "identity" },
    marks: [
      Plot.gridY({ stroke: token("grid"), strokeOpacity: 1 }),
      labels.mark,
      Plot.text(model.regions, {
        x: "name",
        frameAnchor: "top",
        lineAnchor: "bottom",
        dy: -10,
        text: ({ name }: { name: string }) => head.get(name) ?? name,
        fill: token("ink"),
        fontWeight: 600,
        fontSize: narrow ? 11 : 11.5,
      }),
      Plot.dot(filled, {
        x: "region",
        y: "label",
        r: radius,
        symbol: (one: Drawn) => SYMBOLS[one.status] ?? "circle",
        fill: (one: Drawn) => token(statuses[one.status].fill),
        stroke: (one: Drawn) => token(statuses[one.status].edge),
      }),
      Plot.dot(hollow, {
        x: "region",
        y: "label",
        r: (one: Drawn) => radius(one) - 1,
        fill: token("bg"),
        stroke: token("missing"),
        strokeWidth: 1.5,
      }),
      Plot.text(none, {
        x: "region",
        y: "label",
        text: () => "–",
        fill: token("ink-3"),
        stroke: token("bg"),
        strokeWidth: 6,
      }),
    ],
  });
}
