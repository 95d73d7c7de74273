import * as Plot from "@observablehq/plot";
import { token } from "../looks/tokens.ts";
import type { CoverageModel } from "../models/coverage.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted, rowLabels } from "../parts/plot.ts";
import { textWidth } from "../text/measure.ts";

interface Dot {
  readonly label: string;
  readonly x: number;
  readonly has: boolean;
}

export function coveragePicture(model: CoverageModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const labels = rowLabels(
    model.rows.map((row) => row.label),
    narrow ? 11 : 12.5,
    narrow ? 108 : 176,
  );
  const right = narrow ? 34 : 72;
  const most = Math.max(1, ...model.rows.map((row) => row.kpis));
  // Where dots would touch, a figure stands for them.
  const step = (width - labels.left - right) / (model.asks.length * (most + 1.4));
  const dotted = step >= 9;
  const group = most + 1.4;
  const dots = model.rows.flatMap((row) =>
    row.have.flatMap((n, ask) =>
      Array.from({ length: row.kpis }, (_, i): Dot => ({ label: row.label, x: ask * group + i, has: i < n })),
    ),
  );
  const figures = model.rows.flatMap((row) =>
    row.have.map((n, ask) => ({ label: row.label, x: ask * group, n, all: n === row.kpis, of: row.kpis })),
  );
  const heads = model.asks.map((ask, i) => ({ ...ask, x: i * group }));
  const size = narrow ? 11 : 13;
  const wide = (text: string) => textWidth(text, { size, weight: 600 });
  // Heads too wide for their columns slant.
  const slanted = heads.some(({ short }) => wide(short) + 3 > group * step);
  const rise = slanted ? Math.ceil(Math.SQRT1_2 * Math.max(...heads.map(({ short }) => wide(short)))) : 0;
  const fits = !narrow && heads.every(({ label }) => wide(label) + 8 < group * step);
  const radius = Math.min(5.5, step * 0.42);
  const names = model.rows.map((row) => row.label);
  const head = { frameAnchor: "top" as const, textAnchor: "start" as const, lineAnchor: "top" as const, dx: -radius };
  const end = { textAnchor: "end" as const, dx: right };
  return plotted(canvas, {
    width,
    height: names.length * 36 + 50 + rise,
    marginLeft: labels.left + 6,
    marginTop: 48 + rise,
    marginRight: right,
    marginBottom: 2,
    x: { domain: [0, model.asks.length * group], axis: null },
    y: { type: "point", domain: names, padding: 0.5, axis: null },
    marks: [
      Plot.ruleY(names.slice(1), {
        y: (name: string) => name,
        stroke: token("grid"),
        dy: -18,
        insetLeft: -labels.left - 6,
        insetRight: -right,
      }),
      Plot.text(names, {
        y: (name: string) => name,
        frameAnchor: "left",
        dx: -labels.left - 6,
        textAnchor: "start",
        text: (name: string) => name,
        fill: token("ink"),
        fontSize: narrow ? 11 : 12.5,
        lineWidth: narrow ? 10 : 40,
      }),
      Plot.text(heads, {
        ...head,
        x: "x",
        ...(slanted ? { rotate: -45, dy: -42, dx: 0 } : { dy: -46 }),
        text: fits ? "label" : "short",
        fill: token("ink"),
        fontWeight: 600,
        fontSize: size,
      }),
      Plot.text(heads, {
        ...head,
        x: "x",
        dy: -28,
        text: ({ n }: { n: number }) => (narrow ? String(n) : `${n} of ${model.total}`),
        fill: token("ink-2"),
      }),
      Plot.dot(
        dots.filter((dot) => dotted && dot.has),
        { x: "x", y: "label", r: radius, fill: token("accent") },
      ),
      Plot.dot(
        dots.filter((dot) => dotted && !dot.has),
        { x: "x", y: "label", r: radius - 0.75, fill: token("bg"), stroke: token("missing"), strokeWidth: 1.5 },
      ),
      Plot.text(dotted ? [] : figures, {
        x: "x",
        y: "label",
        dx: -radius,
        textAnchor: "start",
        text: ({ n, of, all }: (typeof figures)[number]) => (all ? `● ${n}` : slanted ? `○ ${n}` : `○ ${n}/${of}`),
        fill: ({ all }: (typeof figures)[number]) => token(all ? "accent-ink" : "ink"),
        fontSize: 11.5,
      }),
      Plot.text(["head"], {
        ...end,
        frameAnchor: "top-right",
        lineAnchor: "top",
        dy: -46,
        text: () => (narrow ? "All" : "Everything"),
        fill: token("ink"),
        fontWeight: 600,
        fontSize: size,
      }),
      Plot.text(model.rows, {
        ...end,
        y: "label",
        frameAnchor: "right",
        text: ({ whole, kpis }: CoverageModel["rows"][number]) => (narrow ? `${whole}/${kpis}` : `${whole} of ${kpis}`),
        fill: token("ink"),
        fontWeight: 600,
        fontSize: narrow ? 12 : 13,
      }),
    ],
  });
}
