import { attributes, tags } from "../../../../rbm/workbook/xlsx/xml.ts";
import type { Box } from "../blocks.ts";
import { EMU } from "./placeholders.ts";

const SHAPES = new Set(["sp", "pic", "grpSp"]);
const FILLS = new Set(["solidFill", "gradFill", "pattFill", "blipFill"]);

/** Share of the body that a drawing of the template may cover before figures need a ground of their own. */
const MOST = 0.12;

/** Whether a master or a layout has a picture for its ground, or drawings under the body of slides. */
export function isCrowded(texts: readonly string[], body: Box): boolean {
  return texts.some(
    (text) =>
      /<(?:\w+:)?bg>(?:(?!<\/(?:\w+:)?bg>)[\s\S])*<(?:\w+:)?blip\b/.test(text) ||
      drawings(text).some((box) => covered(box, body) > MOST * body.w * body.h),
  );
}

const covered = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x)) *
  Math.max(0, Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y));

/** Frames of what is drawn for good: shapes with a fill, pictures, groups. */
function drawings(text: string): Box[] {
  const found: Box[] = [];
  let depth = 0;
  let at: { x: number; y: number } | null = null;
  let box: Box | null = null;
  let filled = false;
  for (const tag of tags(text)) {
    if (SHAPES.has(tag.name) && tag.kind !== "empty") {
      depth += tag.kind === "open" ? 1 : -1;
      if (tag.kind === "open" && depth === 1) [at, box, filled] = [null, null, tag.name !== "sp"];
      if (tag.kind === "close" && depth === 0 && box && filled) found.push(box);
      continue;
    }
    if (depth === 0 || tag.kind === "close") continue;
    if (tag.name === "ph") filled = false;
    else if (tag.name === "off" && !box) {
      const { x, y } = attributes(text, tag);
      at = { x: Number(x) / EMU, y: Number(y) / EMU };
    } else if (tag.name === "ext" && at && !box) {
      const { cx, cy } = attributes(text, tag);
      if (cx !== undefined) box = { ...at, w: Number(cx) / EMU, h: Number(cy) / EMU };
    } else if (tag.name === "prstGeom" || tag.name === "custGeom") filled ||= fillFollows(text.slice(tag.end));
  }
  return found;
}

/** The fill of a shape stands behind its form, before its line. */
function fillFollows(rest: string): boolean {
  for (const { name, kind } of tags(rest)) {
    if (FILLS.has(name)) return true;
    if (name === "noFill" || name === "ln" || (name === "spPr" && kind === "close")) return false;
  }
  return false;
}
