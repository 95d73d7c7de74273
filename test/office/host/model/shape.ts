import { invalidArgument } from "../error.ts";
import type { Sheet } from "./sheet.ts";

export interface Shape {
  readonly id: string;
  readonly sheet: Sheet;
  /** PNG or JPEG, as the add-in gave it. */
  readonly image: string;
  readonly imageFormat: "PNG" | "JPEG";
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
  rotation: number;
  altTextTitle: string;
  altTextDescription: string;
  lockAspectRatio: boolean;
  isVisible: boolean;
  placement: string;
}

const POINTS_PER_PIXEL = 0.75;

/** Takes a PNG or JPEG as base64 without a data-URL prefix, as Excel does. */
export function addImage(sheet: Sheet, base64: string): Shape {
  const isPng = base64.startsWith("iVBORw0KGgo");
  if (!isPng && !base64.startsWith("/9j/")) throw invalidArgument("ShapeCollection.addImage");
  const { width, height } = isPng ? pngSize(base64) : { width: 100, height: 100 };
  const shape: Shape = {
    id: sheet.workbook.newId(),
    sheet,
    image: base64,
    imageFormat: isPng ? "PNG" : "JPEG",
    name: `Picture ${sheet.shapes.length + 1}`,
    left: 0,
    top: 0,
    width: width * POINTS_PER_PIXEL,
    height: height * POINTS_PER_PIXEL,
    rotation: 0,
    altTextTitle: "",
    altTextDescription: "",
    lockAspectRatio: true,
    isVisible: true,
    placement: "TwoCell",
  };
  sheet.shapes.push(shape);
  return shape;
}

function pngSize(base64: string): { width: number; height: number } {
  const head = atob(base64.slice(0, 32));
  if (head.length < 24) return { width: 1, height: 1 };
  const int = (at: number) => [0, 1, 2, 3].reduce((n, i) => n * 256 + head.charCodeAt(at + i), 0);
  return { width: int(16), height: int(20) };
}
