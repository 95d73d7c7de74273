import { invalidArgument } from "../error.ts";
import type { Json } from "../json.ts";

/** The formatting a cell may carry, and what a cell has that carries none (a new workbook of Excel 2021). */
const FORMAT_DEFAULTS: Readonly<Record<string, Json>> = {
  numberFormat: "General",
  style: "Normal",
  "fill.color": "#FFFFFF",
  "fill.pattern": null,
  "fill.patternColor": null,
  "fill.tintAndShade": 0,
  "fill.patternTintAndShade": 0,
  "font.name": "Calibri",
  "font.size": 11,
  "font.color": "#000000",
  "font.bold": false,
  "font.italic": false,
  "font.underline": "None",
  "font.strikethrough": false,
  "font.subscript": false,
  "font.superscript": false,
  "font.tintAndShade": 0,
  "protection.locked": true,
  "protection.formulaHidden": false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  textOrientation: 0,
  readingOrder: "Context",
  shrinkToFit: false,
  indentLevel: 0,
  autoIndent: false,
};

export const BORDER_SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

const BORDER_DEFAULTS: Readonly<Record<string, Json>> = {
  style: "None",
  weight: "Thin",
  color: "#000000",
  tintAndShade: 0,
};

export function formatDefault(key: string): Json {
  if (key.startsWith("border.")) return BORDER_DEFAULTS[key.split(".")[2] ?? ""] ?? null;
  return FORMAT_DEFAULTS[key] ?? null;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  purple: "#800080",
};

/** Excel answers colours as `#RRGGBB`, whatever form they were given in; "" means none. */
export function normalColor(value: Json, member: string): string {
  if (typeof value !== "string") throw invalidArgument(member);
  if (value === "") return "";
  const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
  const color = hex ? `#${hex.toUpperCase()}` : NAMED_COLORS[value.toLowerCase()];
  if (!color) throw invalidArgument(member);
  return color;
}
