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
  for (const tag of tags(text)) {
    if (tag.name === "sp" && tag.kind === "open") {
      shape = { type: "obj", idx: undefined, name: "", box: null, size: null, anchor: null, inset: null };
      holds = false;
    }
    if (!shape) continue;
    if (tag.name === "sp" && tag.kind === "close") {
      if (holds) found.push(shape);
      shape = null;
      continue;
    }
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
  }
  return withTitleSize(found, text);
}

const readTag = (text: string, tag: Tag): Readonly<Record<string, string>> => attributes(text, tag);

/** A master says the size of titles in its text styles. */
function withTitleSize(places: readonly Placeholder[], text: string): Placeholder[] {
  const from = text.search(/<(?:\w+:)?titleStyle\b/);
  const size = from < 0 ? null : (first(text.slice(from), "defRPr")?.sz ?? null);
  return places.map((one) =>
    one.type === "title" && one.size === null && size !== null ? { ...one, size: Number(size) / 100 } : one,
  );
}
