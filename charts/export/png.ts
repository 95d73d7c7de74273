import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import { escapeText } from "../../rbm/workbook/xlsx/xml.ts";
import type { ChartModel } from "../models/model.ts";
import { type MeasureRun, withArabicApart } from "./arabic-apart.ts";
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
    const draw = (text: string, value: number) => new Resvg(text, { fitTo: { mode: "zoom", value }, font });
    const measure: MeasureRun = (run, attributes) => {
      const said = Object.entries(attributes).map(([name, value]) => `${name}="${escapeText(value)}"`);
      const width = (text: string): number =>
        draw(
          `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text ${said.join(" ")}>${escapeText(text)}</text></svg>`,
          1,
        ).getBBox()?.width ?? 0;
      // A box holds the ink alone: what stands around it shows between two of the same.
      const gap = "\u00a0";
      if (RIGHT_TO_LEFT.test(run)) {
        const two = width(`${run}${gap}${run}`);
        return two - width(run) - (width(`${run}${gap}${gap}${run}`) - two);
      }
      return width(`|${run.replaceAll(" ", gap)}|`) - width("||");
    };
    return draw(withArabicApart(svg, measure), scale).render().asPng();
  });

const RIGHT_TO_LEFT = /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/u;

function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return ["400Regular", "400Regular_Italic", "500Medium", "600SemiBold", "700Bold"].map((cut) =>
    resolve(`@expo-google-fonts/inter/${cut}/Inter_${cut}.ttf`),
  );
}
