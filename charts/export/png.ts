import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import type { ChartModel } from "../models/model.ts";
import { withFontsFor } from "./fonts/installed.ts";
import { renderSvgInNode } from "./node.ts";
import type { SvgOptions } from "./svg.ts";

export interface PngOptions extends Omit<SvgOptions, "document"> {
  /** Pixels of the file for one of the picture; 2 by default. */
  readonly scale?: number;
}

/** A chart as PNG bytes, without a browser. */
export function renderPng(model: ChartModel, { scale = 2, ...options }: PngOptions): Uint8Array {
  return svgToPng(renderSvgInNode(model, options), scale);
}

/**
 * SVG text as PNG bytes, in the bundled Inter and, where a label needs them, the bundled Noto fonts: the renderer reads
 * TrueType only, and drops text silently without it.
 */
export const svgToPng = (svg: string, scale = 2): Uint8Array =>
  withFontsFor(svg, (more) => {
    const fonts = [...fontFiles(), ...more];
    const font = { loadSystemFonts: false, fontFiles: fonts, defaultFontFamily: "Inter", sansSerifFamily: "Inter" };
    return new Resvg(svg, { fitTo: { mode: "zoom", value: scale }, font }).render().asPng();
  });

function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return ["400Regular", "400Regular_Italic", "500Medium", "600SemiBold", "700Bold"].map((cut) =>
    resolve(`@expo-google-fonts/inter/${cut}/Inter_${cut}.ttf`),
  );
}
