import { agreed, type LinksModel } from "../../../models/links.ts";
import { type Body, type Cell, WIDTH } from "../blocks.ts";

const NAMES = 2.85;
const HEAD = 0.62;

/** Priority × priority as a table with fills: what both sides name, and beside it what only one does. */
export function linksForm(model: LinksModel): Body {
  const most = Math.max(1, ...model.links.map(agreed));
  const look = { align: "center", size: 12 } as const;
  const cell = (from: string, to: string): Cell => {
    if (from === to) return { ...look, text: "" };
    const link = model.links.find((one) => one.from === from && one.to === to);
    if (!link || link.named + link.back === 0) return { ...look, text: "–", paint: "ink-3" };
    const both = agreed(link);
    const alone = link.named > 0 && link.back === 0;
    if (both === 0) return { ...look, text: alone ? `(${link.named})` : "–", paint: "ink-2" };
    const step = Math.min(5, Math.ceil((both / most) * 5)) as 1 | 2 | 3 | 4 | 5;
    return { ...look, text: String(both), fill: `seq-${step}`, paint: `seq-ink-${step}` };
  };
  return {
    subtitle: "Joint work that both priorities name; in brackets what only the priority of the row names",
    blocks: (height) => [
      {
        kind: "table",
        box: { x: 0, y: 0, w: WIDTH, h: height },
        alt: model.alt,
        columns: [NAMES, ...model.names.map(() => (WIDTH - NAMES) / Math.max(1, model.names.length))],
        head: [{ text: "" }, ...model.names.map(({ label }) => ({ text: label, align: "center" as const, size: 9 }))],
        rows: model.names.map(({ name, label }) => [
          { text: label, size: 13 },
          ...model.names.map((to) => cell(name, to.name)),
        ]),
        headHeight: HEAD,
        rowHeight: Math.min(0.44, (height - HEAD) / Math.max(1, model.names.length)),
        lines: "gaps",
      },
    ],
  };
}
