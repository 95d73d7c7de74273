import { pictureOf } from "../../../draw.ts";
import { patternDefs } from "../../../looks/patterns.ts";
import { resolveTokens } from "../../../looks/tokens.ts";
import type { ChartModel } from "../../../models/model.ts";
import { FONT } from "../../../parts/frame.ts";
import { wellFormed } from "../../well-formed.ts";
import { type Body, WIDTH } from "../blocks.ts";

/** Where PowerPoint has no such chart: a vector picture. */
export const pictureForm = (model: ChartModel, document: Document): Body => ({
  subtitle: model.subtitle,
  blocks: (height) => {
    const width = WIDTH * 96;
    const scope = `slide-${model.id}`;
    const { node, height: tall } = pictureOf(model, { document, width, scope });
    const attributes = {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height: tall,
      viewBox: `0 0 ${width} ${tall}`,
      "font-family": FONT,
    };
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
    node.insertBefore(patternDefs(document, scope), node.firstChild);
    const svg = resolveTokens(wellFormed(node.outerHTML), "light");
    const scale = Math.min(1 / 96, height / tall);
    return [{ kind: "picture", box: { x: 0, y: 0, w: width * scale, h: tall * scale }, alt: model.alt, svg }];
  },
});
