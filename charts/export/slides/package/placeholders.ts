import { attributes, type Tag, tags } from "../../../../rbm/workbook/xlsx/xml.ts";
import type { Box } from "../blocks.ts";

export const EMU = 914_400;

/** A place of a layout that a slide fills. */
export interface Placeholder {
  readonly type: string;
  readonly idx: string | undefined;
  readonly name: string;
  /** Inches; the master's where the layout says nothing. */
  readonly box: Box | null;
  /** Points; null where it is not said. */
  readonly size: number | null;
  /** Colour of its text, a slot of the theme or hexadecimal digits; null where it is not said. */
  readonly ink: string | null;
  readonly anchor: string | null;
  /** Inches between its edge and its text; null where it is not said, which PowerPoint takes for 0.1. */
  readonly inset: number | null;
}

/** Attributes of the first element of a name. */
export function first(text: string, name: string): Readonly<Record<string, string>> | null {
  for (const tag of tags(text)) if (tag.name === name && tag.kind !== "close") return attributes(text, tag);
  return null;
}

/** The placeholders of a master or a layout, in order. */
export function placeholdersOf(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  let shape: { -readonly [K in keyof Placeholder]: Placeholder[K] } | null = null;
  let position: { x: number; y: number } | null = null;
  let holds = false;
  let inRun = false;
  for (const tag of tags(text)) {
    if (tag.name === "sp" && tag.kind === "open") {
      shape = { type: "obj", idx: undefined, name: "", box: null, size: null, ink: null, anchor: null, inset: null };
      holds = false;
    }
    if (!shape) continue;
    if (tag.name === "sp" && tag.kind === "close") {
      if (holds) found.push(shape);
      shape = null;
      continue;
    }
    if (tag.name === "defRPr") inRun = tag.kind === "open";
    if (tag.kind === "close") continue;
    const of = readTag(text, tag);
    if (tag.name === "cNvPr") shape.name = of.name ?? "";
    else if (tag.name === "ph") {
      holds = true;
      shape.type = of.type ?? "obj";
      shape.idx = of.idx;
    } else if (tag.name === "off") position = { x: Number(of.x) / EMU, y: Number(of.y) / EMU };
    else if (tag.name === "ext" && of.cx !== undefined && position && !shape.box) {
      shape.box = { ...position, w: Number(of.cx) / EMU, h: Number(of.cy) / EMU };
    } else if (tag.name === "bodyPr") {
      shape.anchor = of.anchor ?? null;
      shape.inset = of.lIns === undefined ? null : Number(of.lIns) / EMU;
    } else if (tag.name === "defRPr" && of.sz !== undefined) shape.size ??= Number(of.sz) / 100;
    else if (inRun && COLOURS.has(tag.name)) shape.ink ??= of.val ?? null;
  }
  return withTitleStyle(found, text);
}

const readTag = (text: string, tag: Tag): Readonly<Record<string, string>> => attributes(text, tag);

const COLOURS = new Set(["schemeClr", "srgbClr"]);

/** A master says size and colour of titles in its text styles. */
function withTitleStyle(places: readonly Placeholder[], text: string): Placeholder[] {
  const from = text.search(/<(?:\w+:)?titleStyle\b/);
  if (from < 0) return [...places];
  const style = text.slice(from).split(/<\/(?:\w+:)?titleStyle>/)[0] ?? "";
  const size = first(style, "defRPr")?.sz;
  const run = style.search(/<(?:\w+:)?defRPr\b/);
  const ink = run < 0 ? null : (first(style.slice(run), "schemeClr") ?? first(style.slice(run), "srgbClr"));
  return places.map((one) =>
    one.type === "title"
      ? {
          ...one,
          size: one.size ?? (size === undefined ? null : Number(size) / 100),
          ink: one.ink ?? ink?.val ?? null,
        }
      : one,
  );
}
