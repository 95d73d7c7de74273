import PptxGenJS from "pptxgenjs";
import type { Deck } from "./deck.ts";
import { heatmapSlide } from "./heatmap.ts";
import { colour, defineMasters, SLIDE } from "./layout.ts";
import { pictureSlide } from "./picture.ts";
import { type Rasterise, repair, type SeriesLabels } from "./repair.ts";
import { statusSlide } from "./status.ts";
import { offTrackSlide } from "./table.ts";

export interface WriteDeckOptions {
  /** A document to draw pictures in: the page's own, or one of linkedom in Node. */
  readonly document: Document;
  readonly rasterise: Rasterise;
}

/** A deck as .pptx bytes, 16:9: native charts where PowerPoint has the kind, tables with fills, vector pictures else. */
export async function writeDeck(deck: Deck, { document, rasterise }: WriteDeckOptions): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  pptx.title = deck.title;
  pptx.subject = deck.subtitle;
  pptx.author = "Resultbook";
  pptx.company = "";
  defineMasters(pptx, deck.sample);
  opening(pptx, deck);
  const labels: SeriesLabels[] = [];
  for (const model of deck.slides) {
    if (model.kind === "off track") offTrackSlide(pptx, model);
    else if (model.kind === "status" && !model.empty) labels.push(statusSlide(pptx, model));
    else if (model.kind === "heatmap" && !model.empty) heatmapSlide(pptx, model);
    else pictureSlide(pptx, model, document);
  }
  const bytes = (await pptx.write({ outputType: "uint8array" })) as Uint8Array;
  return repair(bytes, labels, rasterise);
}

function opening(pptx: PptxGenJS, deck: Deck): void {
  const slide = pptx.addSlide({ masterName: "Opening" });
  slide.addText(deck.title, { placeholder: "title" });
  slide.addText(deck.subtitle, { placeholder: "subtitle" });
  const lines = [
    deck.about,
    ...(deck.sample
      ? ["Sample figures: made up to show how Resultbook works. They are not results of any organization."]
      : []),
  ];
  slide.addText(lines.join("\n"), {
    x: SLIDE.left,
    y: 4.5,
    w: 11,
    h: 0.8,
    fontSize: 14,
    color: colour("ink-3"),
    valign: "top",
    margin: 0,
  });
  slide.addNotes(`${deck.about}. Every figure names its method on its slide; the same figures are in the notebooks.`);
}
