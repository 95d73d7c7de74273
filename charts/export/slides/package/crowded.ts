import { attributes, tags } from "../../../../rbm/workbook/xlsx/xml.ts";
import type { Box } from "../blocks.ts";
import { EMU } from "./placeholders.ts";

const SHAPES = new Set(["sp", "pic", "grpSp"]);
const FILLS = new Set(["solidFill", "gradFill", "pattFill", "blipFill"]);

/** Share of the body that a drawing of the template may cover before figures need a ground of their own. */
const MOST = 0.12;

/** Whether a master or a layout has a picture for its ground, or drawings under the body of slides. */
export const isCrowded = (texts: readonly string[], body: Box): boolean =>
  texts.some((text) => hasPictureGround(text) || drawings(text).some(({ box }) => liesUnder(box, body)));

/** The same for pictures alone: a plain band behind a title is its designer's, and can be read. */
export const isPictured = (texts: readonly string[], title: Box): boolean =>
  texts.some(
    (text) => hasPictureGround(text) || drawings(text).some(({ box, picture }) => picture && liesUnder(box, title)),
  );

const hasPictureGround = (text: string): boolean =>
  /<(?:\w+:)?bg>(?:(?!<\/(?:\w+:)?bg>)[\s\S])*<(?:\w+:)?blip\b/.test(text);

const liesUnder = (drawing: Box, box: Box): boolean => covered(drawing, box) > MOST * box.w * box.h;

const covered = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x)) *
  Math.max(0, Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y));

interface Drawing {
  readonly box: Box;
  /** A picture, a group that may hold one, or a shape filled with one. */
  readonly picture: boolean;
}

/** What is drawn for good: shapes with a fill, pictures, groups. */
function drawings(text: string): Drawing[] {
  const found: Drawing[] = [];
  let depth = 0;
  let at: { x: number; y: number } | null = null;
  let box: Box | null = null;
  let filled: string | null = null;
  for (const tag of tags(text)) {
    if (SHAPES.has(tag.name) && tag.kind !== "empty") {
      depth += tag.kind === "open" ? 1 : -1;
      if (tag.kind === "open" && depth === 1) [at, box, filled] = [null, null, tag.name === "sp" ? null : "blipFill"];
      if (tag.kind === "close" && depth === 0 && box && filled) found.push({ box, picture: filled === "blipFill" });
      continue;
    }
    if (depth === 0 || tag.kind === "close") continue;
    if (tag.name === "ph") filled = null;
    else if (tag.name === "off" && !box) {
      const { x, y } = attributes(text, tag);
      at = { x: Number(x) / EMU, y: Number(y) / EMU };
    } else if (tag.name === "ext" && at && !box) {
      const { cx, cy } = attributes(text, tag);
      if (cx !== undefined) box = { ...at, w: Number(cx) / EMU, h: Number(cy) / EMU };
    } else if (tag.name === "prstGeom" || tag.name === "custGeom") filled ??= fillFollowing(text.slice(tag.end));
  }
  return found;
}

/** The fill of a shape stands behind its form, before its line. */
function fillFollowing(rest: string): string | null {
  for (const { name, kind } of tags(rest)) {
    if (FILLS.has(name)) return name;
    if (name === "noFill" || name === "ln" || (name === "spPr" && kind === "close")) return null;
  }
  return null;
}
