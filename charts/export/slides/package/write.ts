import { wrap } from "../../../text/measure.ts";
import { agendaSlides } from "../agenda.ts";
import { type Body, type Box, WIDTH } from "../blocks.ts";
import { type Deck, type DeckSlide, tableBehind } from "../deck.ts";
import { formOf } from "../forms/index.ts";
import { offTrackForm } from "../forms/off-track.ts";
import { basePackage } from "./base/index.ts";
import { putFigures } from "./figures.ts";
import { fitted, PX, pixels, ROOM } from "./fit.ts";
import { type Ground, graphicOf, type Rasterise } from "./graphics.ts";
import { headingOf } from "./heading.ts";
import { putNotes } from "./notes.ts";
import type { OfficePackage } from "./office-package.ts";
import { fill, scrim } from "./paint.ts";
import { putProperties } from "./properties.ts";
import { drawn, placed, slidePart, textBox } from "./slide.ts";
import { putSlideList } from "./slide-list.ts";
import { type Layout, type Stage, stageOf } from "./stage.ts";
import { templatePackage } from "./template.ts";
import { paragraphs } from "./text.ts";
import { REL, TYPE } from "./types.ts";
import { xml } from "./xml.ts";

export type { Rasterise } from "./graphics.ts";

export interface WriteDeckOptions {
  /** A document to draw pictures in: the page's own, or one of linkedom in Node. */
  readonly document: Document;
  readonly rasterise: Rasterise;
  /** An organization's own .potx or .pptx: its master, layouts, theme colours and fonts are used. Throws `TemplateRefused`. */
  readonly template?: Uint8Array;
}

/** A deck as .pptx bytes: native charts where PowerPoint has the kind, tables with fills, vector pictures else. */
export async function writeDeck(deck: Deck, options: WriteDeckOptions): Promise<Uint8Array> {
  const { pkg, presentation } = options.template
    ? templatePackage(options.template)
    : { pkg: basePackage(), presentation: "ppt/presentation.xml" };
  const writer = new DeckWriter(pkg, presentation, deck, options);
  return writer.write();
}

class DeckWriter {
  readonly #stage: Stage;
  readonly #parts: string[] = [];

  constructor(
    readonly pkg: OfficePackage,
    readonly presentation: string,
    readonly deck: Deck,
    readonly options: WriteDeckOptions,
  ) {
    this.#stage = stageOf(pkg, presentation);
  }

  async write(): Promise<Uint8Array> {
    const { pkg, deck, presentation } = this;
    const slides = [...agendaSlides(deck), ...deck.slides];
    const layouts = [this.#stage.opening, ...slides.map(() => this.#stage.finding)];
    for (const { part } of layouts) {
      const name = pkg.put(pkg.free("ppt/slides/slide", ".xml"), "", TYPE.slide);
      pkg.relate(name, REL.layout, part);
      this.#parts.push(name);
    }
    this.#opening();
    for (const [i, slide] of slides.entries()) await this.#finding(slide, i + 2);
    const sections = ["Opening", ...slides.map(({ section }) => section)];
    putSlideList(pkg, presentation, this.#parts, sections);
    const agenda = slides.length - deck.slides.length;
    putFigures(pkg, presentation, {
      date: deck.date,
      edition: deck.edition,
      ...(deck.scenarios && { scenarios: deck.scenarios }),
      slides: deck.slides.flatMap((slide, i) => {
        const { origin, title } = slide;
        const table = tableBehind(slide);
        return origin && table ? [{ slide: i + 2 + agenda, title, ...origin, ...table }] : [];
      }),
    });
    putProperties(pkg, deck);
    return pkg.toBytes();
  }

  #opening(): void {
    const { deck } = this;
    const { opening, look, scale, height } = this.#stage;
    const overScrim = opening.scrim === "ink" ? ("bg" as const) : ("ink" as const);
    const run = { size: 14 * scale, paint: opening.scrim === "ink" ? overScrim : ("ink-3" as const) };
    const sample = deck.slides.some((slide) => slide.sample);
    const about = [
      deck.about,
      ...(deck.mark ? [`${deck.mark}.`] : []),
      ...(sample
        ? ["Sample figures: made up to show how Resultbook works. They are not results of any organization."]
        : []),
    ].join("\n");
    const { title, subtitle, scrim: behind } = opening;
    const under =
      subtitle?.box ?? (title?.box ? { ...title.box, y: title.box.y + title.box.h, h: 0.6 } : this.#stage.body);
    const y = Math.min(under.y + Math.max(under.h, 0.55 * scale) + 0.1, height - 1);
    const aboutBox = { x: under.x, y, w: under.w, h: 0.9 * scale };
    const panel = title?.box && around(title.box, aboutBox);
    const lines = wrap(deck.subtitle, under.w * PX * ROOM, { size: pixels(20 * scale) });
    this.#put(
      1,
      [
        behind && panel ? drawn({ id: 9_001, name: "Scrim" }, "rect", scrim(behind), panel) : null,
        title && placed({ id: 2, name: "Title" }, title, paragraphs(deck.title, fitted(deck.title, title), look)),
        subtitle
          ? placed(
              { id: 3, name: "Subtitle" },
              subtitle,
              paragraphs(deck.subtitle, behind ? { paint: overScrim } : {}, look),
            )
          : textBox(
              { id: 3, name: "Subtitle" },
              paragraphs(deck.subtitle, { size: 20 * scale, paint: behind === "ink" ? overScrim : "ink-2" }, look),
              { ...under, h: 0.4 * lines.length },
            ),
        textBox(
          { id: 4, name: "About" },
          paragraphs(about, run, look, subtitle && isCentred(subtitle, this.#stage) ? "center" : undefined),
          aboutBox,
        ),
      ],
      `${deck.about}. Every figure names its method on its slide; the same figures are in the notebooks.`,
    );
  }

  async #finding(slide: DeckSlide, number: number): Promise<void> {
    const { finding, look, scale, width, height, bottom, crowded } = this.#stage;
    const body = this.#body(slide);
    const subtitle = [body.subtitle, slide.provisional ? "Provisional figures included." : ""]
      .filter(Boolean)
      .join(" ");
    const heading = headingOf(this.#stage, slide.title, subtitle);
    const shapes: (string | null)[] = [...heading.shapes];
    const over = finding.title?.box;
    if (finding.scrim && over) shapes.unshift(drawn({ id: 9_001, name: "Scrim" }, "rect", scrim(finding.scrim), over));
    const caption = slide.caption;
    if (crowded) {
      const { x, w } = heading.area;
      const top = heading.ground;
      const ground = { x: x - 0.1, y: top - 0.05, w: w + 0.2, h: Math.max(1, bottom - top) };
      shapes.unshift(drawn({ id: 9_000, name: "Ground" }, "rect", fill("bg", look), ground));
    }
    const left = heading.area.x;
    const sourceBox = { x: left, y: bottom - 0.4 * scale, w: heading.area.w, h: 0.36 * scale };
    const floor = finding.source?.box ? finding.source.box.y - 0.08 : caption ? sourceBox.y - 0.05 : bottom - 0.1;
    const room = Math.max(1, floor - heading.area.y);
    const size = heading.area.w / WIDTH;
    const ground: Ground = {
      pkg: this.pkg,
      look,
      slide: this.#parts[number - 1]!,
      slides: this.#parts,
      rasterise: this.options.rasterise,
    };
    for (const block of body.blocks(room / size)) {
      const { x, y, w, h } = block.box;
      const box = { x: left + x * size, y: heading.area.y + y * size, w: w * size, h: h * size };
      shapes.push(await graphicOf(ground, block, box, shapes.length + 2, size));
    }
    const id = () => shapes.length + 2;
    if (caption) {
      const { source } = finding;
      const words = paragraphs(caption, source ? {} : { size: 11 * scale, paint: "ink-3" }, look);
      shapes.push(
        source
          ? placed({ id: id(), name: "Source" }, source, words)
          : textBox({ id: id(), name: "Source" }, words, sourceBox, "b"),
      );
    }
    const mark = [slide.sample ? "Sample figures" : "", this.deck.mark ?? ""].filter(Boolean).join(" · ");
    if (mark && finding.footer)
      shapes.push(placed({ id: id(), name: "Footer" }, finding.footer, paragraphs(mark, {}, look)));
    const field = xml(
      "a:p",
      {},
      xml(
        "a:fld",
        { id: "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", type: "slidenum" },
        xml("a:rPr", { lang: "en-GB" }),
        `<a:t>${number}</a:t>`,
      ),
    );
    shapes.push(
      finding.number
        ? placed({ id: id(), name: "Slide number" }, finding.number, field)
        : textBox({ id: id(), name: "Slide number" }, field.replace("<a:p>", '<a:p><a:pPr algn="r"/>'), {
            x: width - 1.1,
            y: height - 0.4,
            w: 0.8,
            h: 0.3,
          }),
    );
    const flagged = slide.flag ? `To check: ${slide.flag}` : "";
    const proposed =
      slide.proposed && slide.proposed !== slide.title ? `Proposed by the figures: ${slide.proposed}` : "";
    this.#put(
      number,
      shapes,
      [slide.alt, [subtitle, caption].filter(Boolean).join("\n"), proposed, flagged].filter(Boolean).join("\n\n"),
    );
  }

  #body({ content }: DeckSlide): Body {
    if ("body" in content) return content.body;
    const { model } = content;
    return model.kind === "off track" ? offTrackForm(model) : formOf(model, this.options.document);
  }

  #put(number: number, shapes: readonly (string | null)[], notes: string): void {
    const slide = this.#parts[number - 1]!;
    this.pkg.put(slide, slidePart(shapes.flatMap((shape) => shape ?? [])));
    putNotes(this.pkg, this.presentation, slide, notes, this.#stage.look);
  }
}

const isCentred = ({ box }: NonNullable<Layout["subtitle"]>, { width }: Stage): boolean =>
  box !== null && Math.abs(box.x + box.w / 2 - width / 2) < 0.2 && box.x > width * 0.09;

/** What holds both boxes. */
function around(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    x,
    y,
    w: Math.max(one.x + one.w, other.x + other.w) - x,
    h: Math.max(one.y + one.h, other.y + other.h) - y,
  };
}
