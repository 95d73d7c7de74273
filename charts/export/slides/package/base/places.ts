import { BODY, LEFT } from "./size.ts";

export const TITLE = {
  id: 2,
  name: "Title",
  type: "title",
  frame: { x: LEFT, y: 0.44, w: BODY, h: 0.98 },
  size: 28,
  bold: true,
} as const;
export const FOOTER = {
  id: 5,
  name: "Footer",
  type: "ftr",
  idx: 11,
  frame: { x: 10.1, y: 6.98, w: 2.1, h: 0.3 },
  size: 11,
  scheme: "quiet",
  align: "r",
} as const;
export const NUMBER = {
  id: 6,
  name: "Slide number",
  type: "sldNum",
  idx: 12,
  frame: { x: 12.29, y: 6.98, w: 0.5, h: 0.3 },
  size: 11,
  scheme: "quiet",
  align: "r",
} as const;
