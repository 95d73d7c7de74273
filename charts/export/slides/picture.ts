import type PptxGenJS from "pptxgenjs";
import { pictureOf } from "../../draw.ts";
import type { ChartModel } from "../../model.ts";
import { patternDefs } from "../../patterns.ts";
import { resolveTokens } from "../../tokens.ts";
import { BODY_WIDTH, findingSlide, SLIDE } from "./layout.ts";

/** Where PowerPoint has no such chart: a vector picture, with a true PNG behind it for older readers. */
export function pictureSlide(pptx: PptxGenJS, model: ChartModel, document: Document): void {
  const { slide, top } = findingSlide(pptx, model, model.subtitle);
  const width = 1176;
  const picture = pictureOf(model, { document, width, scope: `slide-${model.id}` });
  const svg = picture.node;
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(picture.height));
  svg.setAttribute("viewBox", `0 0 ${width} ${picture.height}`);
  svg.insertBefore(patternDefs(document, `slide-${model.id}`), svg.firstChild);
  const text = resolveTokens(svg.outerHTML.replaceAll("&nbsp;", "\u00a0"), "light");
  const room = SLIDE.bottom - top;
  const scale = Math.min(BODY_WIDTH / width, room / picture.height);
  slide.addImage({
    data: `data:image/svg+xml;base64,${base64(text)}`,
    x: SLIDE.left,
    y: top,
    w: width * scale,
    h: picture.height * scale,
    altText: model.alt,
  });
}

function base64(text: string): string {
  let binary = "";
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
