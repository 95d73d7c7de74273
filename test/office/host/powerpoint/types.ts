import type { Json } from "../json.ts";
import { type AnyTypeImpl, asNumber, asString, type TypeImpl, View } from "../type.ts";
import type { PowerPointHost } from "./host.ts";
import type { Presentation, Slide, SlideShape, Tags } from "./presentation.ts";

const define = <T>(impl: TypeImpl<T, PowerPointHost>): AnyTypeImpl<PowerPointHost> => impl;

interface TagOf {
  tags: Tags;
  key: string;
}
interface ShapeOf {
  slide: Slide;
  shape: SlideShape;
}

const slideView = (slide: Slide) => new View("PowerPoint.Slide", slide);
const shapeView = (slide: Slide, shape: SlideShape) => new View("PowerPoint.Shape", { slide, shape });
const tagView = (tags: Tags, key: string) => new View("PowerPoint.Tag", { tags, key });

type SizeKey = "left" | "top" | "width" | "height";
const SIZES: Record<string, SizeKey> = { Left: "left", Top: "top", Width: "width", Height: "height" };

function placed(shape: SlideShape, options: Json): void {
  for (const key of Object.values(SIZES)) {
    const value = (options as Record<string, Json> | null)?.[key];
    if (typeof value === "number") shape[key] = value;
  }
}

/** Tags are kept in capitals, as PowerPoint keeps them. */
const tagKey = (key: string) => key.toUpperCase();

export const powerPointTypes = {
  "PowerPoint.Presentation": define<Presentation>({
    get: { Title: (p) => p.title },
    nav: {
      Slides: (p) => new View("PowerPoint.SlideCollection", p),
      Tags: (p) => new View("PowerPoint.TagCollection", p.tags),
    },
    call: {
      InsertSlidesFromBase64: (p, args) => p.insertSlides(args.string(0), args.json(1)),
    },
  }),

  "PowerPoint.SlideCollection": define<Presentation>({
    items: (p) => p.slides.map(slideView),
    find: (p, key) => {
      const slide = p.slide(String(key));
      return slide && slideView(slide);
    },
    call: {
      Add: (p) => {
        p.addSlide();
      },
    },
  }),

  "PowerPoint.Slide": define<Slide>({
    get: { Id: (s) => s.id },
    nav: {
      Shapes: (s) => new View("PowerPoint.ShapeCollection", s),
      Tags: (s) => new View("PowerPoint.TagCollection", s.tags),
    },
    call: { Delete: (s, _args, host) => host.presentation.deleteSlide(s) },
  }),

  "PowerPoint.ShapeCollection": define<Slide>({
    items: (s) => s.shapes.map((shape) => shapeView(s, shape)),
    call: {
      AddTextBox: (s, args, host) => {
        const shape = host.presentation.addShape(s, "TextBox", args.string(0));
        placed(shape, args.json(1));
        return shapeView(s, shape);
      },
      AddGeometricShape: (s, args, host) => {
        const shape = host.presentation.addShape(s, "GeometricShape", "");
        placed(shape, args.json(1));
        return shapeView(s, shape);
      },
    },
  }),

  "PowerPoint.Shape": define<ShapeOf>({
    get: {
      Id: ({ shape }) => shape.id,
      Name: ({ shape }) => shape.name,
      Type: ({ shape }) => shape.type,
      ...Object.fromEntries(Object.entries(SIZES).map(([remote, key]) => [remote, ({ shape }: ShapeOf) => shape[key]])),
    },
    set: {
      Name: ({ shape }, value) => {
        shape.name = asString(value, "Shape.name");
      },
      ...Object.fromEntries(
        Object.entries(SIZES).map(([remote, key]) => [
          remote,
          ({ shape }: ShapeOf, value: Json) => {
            shape[key] = asNumber(value, `Shape.${key}`);
          },
        ]),
      ),
    },
    nav: { Tags: ({ shape }) => new View("PowerPoint.TagCollection", shape.tags) },
    call: {
      Delete: ({ slide, shape }) => {
        slide.shapes = slide.shapes.filter((s) => s !== shape);
      },
    },
  }),

  "PowerPoint.TagCollection": define<Tags>({
    items: (tags) => [...tags.keys()].map((key) => tagView(tags, key)),
    call: {
      Add: (tags, args) => {
        tags.set(tagKey(args.string(0)), args.string(1));
      },
      Delete: (tags, args) => {
        tags.delete(tagKey(args.string(0)));
      },
    },
  }),

  "PowerPoint.Tag": define<TagOf>({
    get: { Key: ({ key }) => key, Value: ({ tags, key }) => tags.get(key) ?? "" },
    set: {
      Value: ({ tags, key }, value) => {
        tags.set(key, asString(value, "Tag.value"));
      },
    },
  }),
};
