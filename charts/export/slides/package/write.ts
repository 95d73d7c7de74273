import { balance, wrap } from "../../../text/measure.ts";
import { agendaSlides } from "../agenda.ts";
import { type Block, type Body, type Box, WIDTH } from "../blocks.ts";
import type { Deck, DeckSlide } from "../deck.ts";
import { formOf } from "../forms/index.ts";
import { offTrackForm } from "../forms/off-track.ts";
import { basePackage, notesMasterXml, themeXml } from "./base.ts";
import { chartPart } from "./chart.ts";
import { chartBook } from "./chart-book.ts";
import { putFigures } from "./figures.ts";
import { longestFirst } from "./longest-first.ts";
import type { OfficePackage } from "./office-package.ts";
import { fill } from "./paint.ts";
import { putProperties } from "./properties.ts";
import { drawn, framed, notesPart, pictured, placed, slidePart, textBox } from "./slide.ts";
import { putSlideList } from "./slide-list.ts";
import { type Layout, type Stage, stageOf } from "./stage.ts";
import { tableGraphic } from "./table.ts";
import { templatePackage } from "./template.ts";
import { paragraphs } from "./text.ts";
import { REL, TYPE } from "./types.ts";
import { NS, xml } from "./xml.ts";

/** SVG text to PNG bytes: resvg in Node, a canvas in a browser. */
export type Rasterise = (svg: string) => Uint8Array | Promise<Uint8Array>;

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

/** Points to the inch, and pixels. */
const [PT, PX] = [72, 96];
/** Inches that PowerPoint keeps between the edge of a box and its text, unless told. */
const DEFAULT_INSET = 0.1;

/** Share of a line that text is measured for: the fonts of a template, or of a machine without them, may be wider than ours. */
const ROOM = 0.88;
/** The same for a bold title, where fonts differ more: what stands below it has to clear a second line. */
const BOLD_ROOM = 0.8;
const pixels = (points: number): number => (points * PX) / PT;

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
      slides: deck.slides.flatMap(({ origin, content, title }, i) =>
        origin && "model" in content && "table" in content.model
          ? [{ slide: i + 2 + agenda, title, ...origin, ...content.model.table }]
          : [],
      ),
    });
    putProperties(pkg, deck);
    return pkg.toBytes();
  }

  #opening(): void {
    const { deck } = this;
    const { opening, look, scale, height } = this.#stage;
    const run = { size: 14 * scale, paint: "ink-3" as const };
    const sample = deck.slides.some((slide) => slide.sample);
    const about = [
      deck.about,
      ...(deck.mark ? [`${deck.mark}.`] : []),
      ...(sample
        ? ["Sample figures: made up to show how Resultbook works. They are not results of any organization."]
        : []),
    ].join("\n");
    const { title, subtitle } = opening;
    const under =
      subtitle?.box ?? (title?.box ? { ...title.box, y: title.box.y + title.box.h, h: 0.6 } : this.#stage.body);
    const y = Math.min(under.y + Math.max(under.h, 0.55 * scale) + 0.1, height - 1);
    const lines = wrap(deck.subtitle, under.w * PX * ROOM, { size: pixels(20 * scale) });
    this.#put(
      1,
      [
        title && placed({ id: 2, name: "Title" }, title, paragraphs(deck.title, fitted(deck.title, title), look)),
        subtitle
          ? placed({ id: 3, name: "Subtitle" }, subtitle, paragraphs(deck.subtitle, {}, look))
          : textBox(
              { id: 3, name: "Subtitle" },
              paragraphs(deck.subtitle, { size: 20 * scale, paint: "ink-2" }, look),
              { ...under, h: 0.4 * lines.length },
            ),
        textBox(
          { id: 4, name: "About" },
          paragraphs(about, run, look, subtitle && isCentred(subtitle, this.#stage) ? "center" : undefined),
          { x: under.x, y, w: under.w, h: 0.9 * scale },
        ),
      ],
      `${deck.about}. Every figure names its method on its slide; the same figures are in the notebooks.`,
    );
  }

  async #finding(slide: DeckSlide, number: number): Promise<void> {
    const { finding, look, scale, width, height, bottom } = this.#stage;
    const body = this.#body(slide);
    const subtitle = [body.subtitle, slide.provisional ? "Provisional figures included." : ""]
      .filter(Boolean)
      .join(" ");
    const heading = this.#heading(slide.title, subtitle);
    const shapes: (string | null)[] = [...heading.shapes];
    const caption = slide.caption;
    const left = heading.area.x;
    const sourceBox = { x: left, y: bottom - 0.4 * scale, w: heading.area.w, h: 0.36 * scale };
    const floor = finding.source?.box ? finding.source.box.y - 0.08 : caption ? sourceBox.y - 0.05 : bottom - 0.1;
    const room = Math.max(1, floor - heading.area.y);
    const size = heading.area.w / WIDTH;
    for (const block of body.blocks(room / size)) {
      const { x, y, w, h } = block.box;
      const box = { x: left + x * size, y: heading.area.y + y * size, w: w * size, h: h * size };
      shapes.push(await this.#block(block, box, number, shapes.length + 2, size));
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

  /** Title and subtitle, and the area they leave; a title of one line and one of two keep their subtitle close. */
  #heading(title: string, subtitle: string): { readonly shapes: (string | null)[]; readonly area: Box } {
    const { finding, look, body, scale, height } = this.#stage;
    const place = finding.title;
    const run = place ? fitted(title, place) : { size: 28 * scale };
    const size = run.size ?? place?.size ?? 28 * scale;
    const box = place?.box ?? { ...body, y: 0.3, h: 0.9 };
    const beside = box.h > height * 0.4;
    const lines = balance(title, box.w * PX * BOLD_ROOM, { size: pixels(size), weight: 700 }).length;
    const above = place?.anchor === "t" ? box.y + (lines * size * 1.2) / PT : box.y + box.h;
    const edge = finding.subtitle?.box && place?.box && !beside ? box : body;
    const inset = place?.inset ?? DEFAULT_INSET;
    const [x, w] = [edge.x + inset, edge.w - 2 * inset];
    const from = beside ? body.y : above;
    const own = finding.subtitle;
    const points = own?.size ?? 16 * scale;
    const under = subtitle ? wrap(subtitle, w * PX * ROOM, { size: pixels(points) }).length : 0;
    const subtitleBox = { x, y: from + 0.1 * scale, w, h: (under * points * 1.2) / PT + 0.05 };
    const top = subtitle ? subtitleBox.y + subtitleBox.h + 0.1 * scale : from + 0.25 * scale;
    const shapes = [
      place
        ? placed({ id: 2, name: "Title" }, place, paragraphs(title, run, look))
        : textBox({ id: 2, name: "Title" }, paragraphs(title, { ...run, bold: true }, look), box),
      !subtitle
        ? null
        : own
          ? placed({ id: 3, name: "Subtitle" }, own, paragraphs(subtitle, {}, look), subtitleBox)
          : textBox(
              { id: 3, name: "Subtitle" },
              paragraphs(subtitle, { size: points, paint: "ink-2" }, look),
              subtitleBox,
            ),
    ];
    return { shapes, area: { x, y: top, w, h: 0 } };
  }

  async #block(block: Block, box: Box, number: number, id: number, scale: number): Promise<string> {
    const { pkg } = this;
    const { look } = this.#stage;
    const slide = this.#parts[number - 1]!;
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
        const link = (to: number): string => pkg.relate(slide, REL.slide, this.#parts[to - 1]!);
        const tall = block.headHeight + block.rows.length * block.rowHeight;
        return framed({ id, name: `Table ${id}` }, block.alt, tableGraphic(block, { look, scale, link }), {
          ...box,
          h: tall * scale,
        });
      }
      case "picture": {
        const png = this.#image(await this.options.rasterise(block.svg), "png");
        const svg = this.#image(new TextEncoder().encode(block.svg), "svg");
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

  #image(bytes: Uint8Array, extension: string): string {
    return this.pkg.put(this.pkg.free("ppt/media/figure", `.${extension}`), bytes);
  }

  #put(number: number, shapes: readonly (string | null)[], notes: string): void {
    const { pkg } = this;
    const slide = this.#parts[number - 1]!;
    pkg.put(slide, slidePart(shapes.flatMap((shape) => shape ?? [])));
    const master = pkg.related(this.presentation, "notesMaster") ?? this.#notesMaster();
    const { look } = this.#stage;
    const name = pkg.put(
      pkg.free("ppt/notesSlides/notesSlide", ".xml"),
      notesPart([
        xml(
          "p:sp",
          {},
          xml(
            "p:nvSpPr",
            {},
            xml("p:cNvPr", { id: 2, name: "Slide" }),
            xml("p:cNvSpPr", {}, xml("a:spLocks", { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
            xml("p:nvPr", {}, xml("p:ph", { type: "sldImg" })),
          ),
          xml("p:spPr"),
        ),
        placed({ id: 3, name: "Notes" }, { type: "body", idx: "1" }, paragraphs(notes, {}, look)),
      ]),
      TYPE.notes,
    );
    pkg.relate(name, REL.notesMaster, master);
    pkg.relate(name, REL.slide, slide);
    pkg.relate(slide, REL.notes, name);
  }

  #notesMaster(): string {
    const { pkg } = this;
    const master = pkg.put(pkg.free("ppt/notesMasters/notesMaster", ".xml"), notesMasterXml(), TYPE.notesMaster);
    pkg.relate(master, REL.theme, pkg.put(pkg.free("ppt/theme/theme", ".xml"), themeXml("Notes"), TYPE.theme));
    pkg.relate(this.presentation, REL.notesMaster, master);
    return master;
  }
}

/** Points of a title that would not fit its place at the layout's size; nothing where it fits. */
function fitted(title: string, { box, size }: NonNullable<Layout["title"]>): { readonly size?: number } {
  if (!box || size === null) return {};
  const lines = (points: number): number =>
    wrap(title, box.w * PX * ROOM, { size: pixels(points), weight: 700 }).length;
  const fits = (points: number): boolean => lines(points) * points * 1.2 <= Math.max(box.h * PT + 4, points * 1.2);
  const steps = [1, 0.9, 0.8, 0.7, 0.6, 0.5].map((share) => size * share);
  const found = steps.find(fits) ?? size / 2;
  return found === size ? {} : { size: Math.round(found) };
}

const isCentred = ({ box }: NonNullable<Layout["subtitle"]>, { width }: Stage): boolean =>
  box !== null && Math.abs(box.x + box.w / 2 - width / 2) < 0.2 && box.x > width * 0.09;
