import { describe, expect, it } from "vitest";
import { renderSvgInNode } from "../../charts/export/node.ts";
import * as plots from "../plots/index.ts";
import { collisions, textsOf } from "./texts.ts";

/** Pages of 320, 390 and 1280 pixels, in one column, two and three, and a page of a document. */
const WIDTHS = [288, 358, 520, 580, 640, 760, 1200];

describe("every label of a chart has its room, and none is smaller than 11 pixels", () => {
  for (const [name, plot] of Object.entries(plots)) {
    it(`${name} from 288 to 1200 pixels`, () => {
      const model = plot();
      const wrong = WIDTHS.flatMap((width) => {
        const texts = textsOf(renderSvgInNode(model, { width }));
        const outside = texts
          .filter(({ left, right }) => left < -1 || right > width + 1)
          .map(({ text, left, right }) => `${width}: “${text}” from ${Math.round(left)} to ${Math.round(right)}`);
        const small = texts
          .filter(({ text, size }) => size < 11 && /[\p{L}\p{N}]/u.test(text))
          .map(({ text, size }) => `${width}: “${text}” at ${size} pixels`);
        return [...small, ...outside, ...collisions(texts).map((pair) => `${width}: ${pair}`)];
      });
      expect(wrong).toEqual([]);
    });
  }
});
