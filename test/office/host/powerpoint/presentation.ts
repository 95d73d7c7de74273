import { invalidArgument, itemNotFound, notImplemented } from "../error.ts";
import { isObject, type Json } from "../json.ts";

export type Tags = Map<string, string>;

/** Something on a slide; a picture keeps what it was made from. */
export interface SlideShape {
  readonly id: string;
  name: string;
  readonly type: "Image" | "TextBox" | "GeometricShape";
  left: number;
  top: number;
  width: number;
  height: number;
  /** `XmlSvg` markup or the base64 of an `Image`; empty for other shapes. */
  readonly content: string;
  readonly text: string;
  readonly tags: Tags;
}

export interface Slide {
  readonly id: string;
  shapes: SlideShape[];
  readonly tags: Tags;
  /** Whether it came from `insertSlidesFromBase64`. */
  readonly isInserted: boolean;
  /** The look it was inserted with; null for the presentation's own. */
  readonly formatting: Formatting | null;
}

const FORMATTINGS = ["KeepSourceFormatting", "UseDestinationTheme"] as const;
export type Formatting = (typeof FORMATTINGS)[number];

/** Position and size in points, as `setSelectedDataAsync` takes them. */
export interface PictureOptions {
  coercionType: string;
  imageLeft?: number;
  imageTop?: number;
  imageWidth?: number;
  imageHeight?: number;
}

export class Presentation {
  title = "Deck";
  slides: Slide[] = [];
  readonly tags: Tags = new Map();
  /** The slide pictures go to; null where the person looks at something else, such as all slides from afar. */
  selected: Slide | null;
  private lastId = 255;

  constructor() {
    const first = this.newSlide(null);
    this.selected = first;
    this.slides = [first];
  }

  private newId(): string {
    this.lastId += 1;
    return `${this.lastId}#`;
  }

  private newSlide(formatting: Formatting | null): Slide {
    return { id: this.newId(), shapes: [], tags: new Map(), isInserted: formatting !== null, formatting };
  }

  slide(id: string): Slide | null {
    // `256#`, `#…` and `256#…` all name a slide.
    const number = id.split("#")[0];
    return this.slides.find((s) => s.id === id || s.id.split("#")[0] === number) ?? null;
  }

  addSlide(): Slide {
    const slide = this.newSlide(null);
    this.slides.push(slide);
    return slide;
  }

  deleteSlide(slide: Slide): void {
    if (this.slides.length === 1) throw invalidArgument("Slide.delete");
    this.slides = this.slides.filter((s) => s !== slide);
    const [first] = this.slides;
    if (this.selected === slide && first) this.selected = first;
  }

  /** Puts every slide of a .pptx after the target slide, or first. */
  insertSlides(base64: string, options: Json): void {
    const { targetSlideId, sourceSlideIds, formatting = FORMATTINGS[0] } = isObject(options) ? options : {};
    const look = FORMATTINGS.find((known) => known === formatting);
    if (!look) throw invalidArgument("Presentation.insertSlidesFromBase64");
    if (sourceSlideIds) throw notImplemented("PowerPoint.InsertSlideOptions.sourceSlideIds");
    const count = countSlides(base64);
    let at = 0;
    if (typeof targetSlideId === "string") {
      const target = this.slide(targetSlideId);
      if (!target) throw itemNotFound("Presentation.insertSlidesFromBase64");
      at = this.slides.indexOf(target) + 1;
    }
    const made = Array.from({ length: count }, () => this.newSlide(look));
    this.slides = [...this.slides.slice(0, at), ...made, ...this.slides.slice(at)];
  }

  addShape(slide: Slide, type: SlideShape["type"], text: string, content = ""): SlideShape {
    const id = String(slide.shapes.length + 2);
    const shape: SlideShape = {
      id,
      name: `${type} ${id}`,
      type,
      left: 0,
      top: 0,
      width: 100,
      height: 100,
      content,
      text,
      tags: new Map(),
    };
    slide.shapes.push(shape);
    return shape;
  }

  /** What `getSelectedDataAsync` tells of the selected slides: number, title and place, from 1. */
  slideRange(): [number, string, number][] {
    const { selected } = this;
    if (!selected) throw invalidArgument("Document.getSelectedDataAsync");
    return [[Number.parseInt(selected.id, 10), "", this.slides.indexOf(selected) + 1]];
  }

  /** What `setSelectedDataAsync` does here: a picture on the selected slide. */
  insertPicture(data: string, options: PictureOptions): SlideShape {
    const isSvg = options.coercionType === "xmlSvg" && /^\s*(<\?xml[^>]*\?>\s*)?<svg[\s>]/.test(data);
    const isImage = options.coercionType === "image" && /^(iVBORw0KGgo|\/9j\/)/.test(data);
    if (!this.selected || (!isSvg && !isImage)) throw invalidArgument("Document.setSelectedDataAsync");
    const shape = this.addShape(this.selected, "Image", "", data);
    shape.left = options.imageLeft ?? 0;
    shape.top = options.imageTop ?? 0;
    shape.width = options.imageWidth ?? shape.width;
    shape.height = options.imageHeight ?? shape.height;
    return shape;
  }
}

/** A .pptx lists its parts by name, uncompressed; the slides among them are counted. */
function countSlides(base64: string): number {
  let bytes: string;
  try {
    bytes = atob(base64);
  } catch {
    throw invalidArgument("Presentation.insertSlidesFromBase64");
  }
  const names = new Set(bytes.match(/ppt\/slides\/slide\d+\.xml/g));
  if (!bytes.startsWith("PK") || names.size === 0) throw invalidArgument("Presentation.insertSlidesFromBase64");
  return names.size;
}
