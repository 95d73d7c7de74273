import * as Plot from "@observablehq/plot";
import { type Token, token } from "../looks/tokens.ts";
import type { CrosswalkGroup, CrosswalkItem, CrosswalkModel } from "../models/crosswalk.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted } from "../parts/plot.ts";
import { ellipsis, wrap } from "../text/measure.ts";

type Kind = CrosswalkModel["threads"][number]["kind"];

const LOOK: Record<Kind, { readonly stroke: Token; readonly width: number; readonly dash?: string }> = {
  dropped: { stroke: "missing", width: 1.5, dash: "2,4" },
  merged: { stroke: "seq-2", width: 2 },
  split: { stroke: "accent", width: 2.5 },
  continued: { stroke: "seq-5", width: 2.5 },
};

interface Placed extends CrosswalkItem {
  readonly y: number;
}

/** Rows of one line, and of two where there is little room for titles. */
const [STEP, TALL, HEAD, SLOT] = [25, 36, 22, 7];

/** Items one under the other below the heads of their groups; each as tall as the threads that arrive. */
function stacked(groups: readonly CrosswalkGroup[], step: number, room: (item: CrosswalkItem) => number) {
  const heads: { name: string; y: number }[] = [];
  const items: Placed[] = [];
  let y = 8;
  for (const { name, items: own } of groups) {
    heads.push({ name: `${name} ${own.length}`, y });
    y += HEAD;
    for (const item of own) {
      const tall = room(item);
      items.push({ ...item, y: y + (tall - step) / 2 + (step - STEP) / 2 });
      y += tall;
    }
    y += 14;
  }
  return { heads, items, bottom: y };
}

/** A title in as many lines as there are, the last of them cut. */
function titleLines(title: string, room: number, size: number, most: number): string {
  const lines = wrap(title, room, { size });
  const rest = lines.slice(most - 1).join(" ");
  return [...lines.slice(0, most - 1), ...(rest ? [ellipsis(rest, room, { size })] : [])].join("\n");
}

export function crosswalkPicture(model: CrosswalkModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const size = narrow ? 11 : 12.5;
  const step = narrow ? TALL : STEP;
  const left = stacked(model.left, step, () => step);
  const right = stacked(model.right, step, ({ threads }) => Math.max(step, threads * SLOT + 10));
  const ends = model.threads.filter(({ to }) => to === null);
  const end = { y: right.bottom + 14, threads: ends.length };
  const height = Math.max(left.bottom, ends.length ? end.y + ends.length * 3 + 16 : right.bottom);
  const [x1, x2] = narrow ? [width * 0.42, width * 0.58] : [width * 0.41, width * 0.58];
  const fromY = new Map(left.items.map(({ code, y }) => [code, y]));
  const toY = new Map(right.items.map(({ code, y }) => [code, y]));
  const byTarget = new Map<string | null, { from: string; y: number }[]>();
  for (const { from, to } of model.threads)
    byTarget.set(to, [...(byTarget.get(to) ?? []), { from, y: fromY.get(from) ?? 0 }]);
  for (const own of byTarget.values()) own.sort((a, b) => a.y - b.y);
  const threads = model.threads.map((thread) => {
    const own = byTarget.get(thread.to) ?? [];
    const slot = own.findIndex(({ from }) => from === thread.from) - (own.length - 1) / 2;
    const y2 = thread.to === null ? end.y + slot * 6 : (toY.get(thread.to) ?? 0) + slot * SLOT;
    return { ...thread, y1: fromY.get(thread.from) ?? 0, y2 };
  });
  const dropped = new Set(ends.map(({ from }) => from));
  const text = (room: number) => (item: Placed) => titleLines(`${item.code} ${item.title}`, room, size, narrow ? 2 : 1);
  const rightRoom = width - x2 - 14 - (narrow ? 0 : 66);
  const heads =
    (room: number) =>
    ({ name }: { readonly name: string }) =>
      ellipsis(name, room, { size: narrow ? 11.5 : 13, weight: 600 });
  const head = {
    textAnchor: "start" as const,
    fill: token("ink"),
    fontWeight: 600,
    fontSize: narrow ? 11.5 : 13,
  };
  const said = ({ threads: n }: CrosswalkItem) => (n === 0 ? "new" : n === 1 ? "from one" : `from ${n}`);
  return plotted(canvas, {
    width,
    height,
    margin: 0,
    x: { domain: [0, width], range: [0, width], axis: null },
    y: { domain: [0, height], range: [0, height], axis: null },
    marks: [
      ...(Object.keys(LOOK) as Kind[]).map((kind) =>
        Plot.link(
          threads.filter((thread) => thread.kind === kind),
          {
            x1: () => x1 + 8,
            x2: () => x2 - 2,
            y1: "y1",
            y2: "y2",
            curve: "bump-x",
            stroke: token(LOOK[kind].stroke),
            strokeWidth: LOOK[kind].width,
            ...(LOOK[kind].dash && { strokeDasharray: LOOK[kind].dash }),
          },
        ),
      ),
      Plot.dot(left.items, {
        x: () => x1 + 8,
        y: "y",
        r: 3,
        fill: (item: Placed) => token(dropped.has(item.code) ? "missing" : "ink-2"),
      }),
      Plot.text(left.heads, { ...head, text: heads(x1 - 4), x: () => 0, y: "y" }),
      Plot.text(left.items, {
        x: () => 0,
        y: "y",
        textAnchor: "start",
        text: text(x1 - 4),
        lineHeight: 1.15,
        fill: (item: Placed) => token(dropped.has(item.code) ? "ink-3" : "ink"),
        fontSize: size,
      }),
      Plot.ruleX(
        right.items.filter((item) => item.threads > 0),
        {
          x: () => x2,
          y1: (item: Placed) => item.y - (item.threads * SLOT) / 2 - 1,
          y2: (item: Placed) => item.y + (item.threads * SLOT) / 2 + 1,
          stroke: token("ink"),
          strokeWidth: 4,
        },
      ),
      Plot.dot(
        right.items.filter((item) => item.threads === 0),
        { x: () => x2, y: "y", r: 4, fill: token("bg"), stroke: token("accent"), strokeWidth: 2 },
      ),
      Plot.text(right.heads, { ...head, text: heads(rightRoom), x: () => x2 + 12, y: "y" }),
      Plot.text(right.items, {
        x: () => x2 + 12,
        y: "y",
        textAnchor: "start",
        text: text(rightRoom),
        lineHeight: 1.15,
        fill: token("ink"),
        fontSize: size,
      }),
      Plot.text(narrow ? [] : right.items, {
        x: () => width,
        y: "y",
        textAnchor: "end",
        text: said,
        fill: (item: Placed) => token(item.threads ? "ink-2" : "accent-ink"),
        fontWeight: 500,
      }),
      Plot.text(ends.length ? [end] : [], {
        x: () => x2 + 12,
        y: "y",
        textAnchor: "start",
        text: () => (narrow ? "Ends" : "No successor"),
        fill: token("ink-2"),
        fontWeight: 600,
        fontSize: narrow ? 11.5 : 13,
      }),
    ],
  });
}
