import { progressStep } from "../../../looks/tokens.ts";
import type { CoverageModel } from "../../../models/coverage.ts";
import { type Body, type Cell, WIDTH } from "../blocks.ts";

const NAMES = 3.6;
const HEAD = 0.42;

/** How many KPIs have each of what they need: a count in every cell, stronger blue for a larger share. */
export function coverageForm(model: CoverageModel): Body {
  const count = (n: number, of: number): Cell => {
    const step = progressStep(of === 0 ? 0 : n / of);
    return { text: String(n), align: "center", size: 13, fill: `seq-${step}`, paint: `seq-ink-${step}` };
  };
  const head = [...model.asks.map(({ label }) => label), "Everything"];
  return {
    subtitle: `KPIs that have each, ${model.period}; stronger blue: more of the priority’s KPIs. Methodology: approved. Fresh: the last figure that was due is in`,
    blocks: (height) => [
      {
        kind: "table",
        box: { x: 0, y: 0, w: WIDTH, h: height },
        alt: model.alt,
        columns: [NAMES, 0.9, ...head.map(() => (WIDTH - NAMES - 0.9) / head.length)],
        head: [{ text: "" }, ...["KPIs", ...head].map((text) => ({ text, align: "center" as const }))],
        rows: model.rows.map(({ label, kpis, have, whole }) => [
          { text: label, size: 13 },
          { text: String(kpis), align: "center", size: 13, paint: "ink-2" },
          ...[...have, whole].map((n) => count(n, kpis)),
        ]),
        headHeight: HEAD,
        rowHeight: Math.min(0.44, (height - HEAD) / Math.max(1, model.rows.length)),
        lines: "gaps",
      },
    ],
  };
}
