import type { Block, Box } from "../blocks.ts";
import { chartPart } from "./chart/chart.ts";
import { chartBook } from "./chart-book.ts";
import { longestFirst } from "./longest-first.ts";
import type { OfficePackage } from "./office-package.ts";
import { fill, type Look } from "./paint.ts";
import { drawn, framed, pictured, textBox } from "./slide.ts";
import { tableGraphic } from "./table.ts";
import { paragraphs } from "./text.ts";
import { REL, TYPE } from "./types.ts";
import { NS, xml } from "./xml.ts";

/** SVG text to PNG bytes: resvg in Node, a canvas in a browser. */
export type Rasterise = (svg: string) => Uint8Array | Promise<Uint8Array>;

/** What a block stands on. */
export interface Ground {
  readonly pkg: OfficePackage;
  readonly look: Look;
  /** Part of the slide. */
  readonly slide: string;
  /** Parts of all slides, for links. */
  readonly slides: readonly string[];
  readonly rasterise: Rasterise;
}

/** A block as a shape of a slide; the parts it needs are put into the package. */
export async function graphicOf(
  { pkg, look, slide, slides, rasterise }: Ground,
  block: Block,
  box: Box,
  id: number,
  scale: number,
): Promise<string> {
  const image = (bytes: Uint8Array, extension: string): string =>
    pkg.put(pkg.free("ppt/media/figure", `.${extension}`), bytes);
  switch (block.kind) {
    case "text": {
      const { size, paint = "ink", bold, align } = block;
      const run = { size: size * scale, paint, ...(bold && { bold }) };
      return textBox({ id, name: `Text ${id}` }, paragraphs(block.text, run, look, align), box);
    }
    case "bar":
      return drawn({ id, name: `Bar ${id}` }, "rect", fill(block.paint, look), box);
    case "tick":
      return drawn({ id, name: `Tick ${id}` }, "line", fill(block.paint, look), box);
    case "table": {
      const link = (to: number): string => pkg.relate(slide, REL.slide, slides[to - 1]!);
      const tall = block.headHeight + block.rows.length * block.rowHeight;
      return framed({ id, name: `Table ${id}` }, block.alt, tableGraphic(block, { look, scale, link }), {
        ...box,
        h: tall * scale,
      });
    }
    case "picture": {
      const png = image(await rasterise(block.svg), "png");
      const svg = image(new TextEncoder().encode(block.svg), "svg");
      return pictured(
        { id, name: `Picture ${id}` },
        block.alt,
        pkg.relate(slide, REL.image, png),
        pkg.relate(slide, REL.image, svg),
        box,
      );
    }
    case "chart": {
      const chart = pkg.put(pkg.free("ppt/charts/chart", ".xml"), "", TYPE.chart);
      const shown = longestFirst(block);
      const book = pkg.put(pkg.free("ppt/embeddings/Figures", ".xlsx"), await chartBook(shown));
      pkg.put(chart, chartPart(shown, look, scale, pkg.relate(chart, REL.book, book)));
      const graphic = xml(
        "a:graphic",
        {},
        xml(
          "a:graphicData",
          { uri: NS.c },
          xml("c:chart", { "xmlns:c": NS.c, "r:id": pkg.relate(slide, REL.chart, chart) }),
        ),
      );
      return framed({ id, name: `Chart ${id}` }, block.alt, graphic, box);
    }
  }
}
