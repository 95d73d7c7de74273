import type PptxGenJS from "pptxgenjs";
import { balance, wrap } from "../../text/measure.ts";
import { type Token, themes } from "../../tokens.ts";

/** A token as PowerPoint writes colours: the light theme, which is what is projected and printed. */
export const colour = (token: Token): string => themes.light[token].slice(1).toUpperCase();

/** What shows no judgement: lighter than any status. */
export const NEUTRAL = "D5DBE0";

/** Inches on a 13.33 × 7.5 slide. */
export const SLIDE = {
  width: 13.33,
  height: 7.5,
  left: 0.54,
  right: 12.79,
  top: 0.44,
  body: 1.95,
  bottom: 6.85,
} as const;
export const BODY_WIDTH = SLIDE.right - SLIDE.left;

/** A title of one line and one of two keep their subtitle close. */
const MASTERS = {
  one: { title: "Finding, short", subtitle: 0.98 },
  two: { title: "Finding", subtitle: 1.46 },
} as const;

/** Masters with real placeholders, so that an outline view and a screen reader find titles. Theme fonts throughout. */
export function defineMasters(pptx: PptxGenJS, sample: boolean): void {
  pptx.layout = "LAYOUT_WIDE";
  pptx.theme = { headFontFace: "Arial", bodyFontFace: "Arial" };
  const edge = { rect: { x: 0, y: 0, w: 0.1, h: SLIDE.height, fill: { color: colour("accent") } } };
  const text = (
    name: string,
    type: "title" | "body",
    y: number,
    h: number,
    fontSize: number,
    bold: boolean,
    ink: Token,
  ) => ({
    placeholder: {
      options: {
        name,
        type,
        x: SLIDE.left,
        y,
        w: BODY_WIDTH,
        h,
        fontSize,
        bold,
        color: colour(ink),
        align: "left" as const,
        valign: "top" as const,
        margin: 0,
      },
      text: "",
    },
  });
  for (const { title, subtitle } of Object.values(MASTERS)) {
    pptx.defineSlideMaster({
      title,
      background: { color: "FFFFFF" },
      slideNumber: { x: 12.29, y: 6.98, w: 0.5, h: 0.3, fontSize: 11, color: colour("ink-3"), align: "right" },
      objects: [
        edge,
        text("title", "title", SLIDE.top, 0.98, 28, true, "ink"),
        text("subtitle", "body", subtitle, 0.36, 16, false, "ink-2"),
        ...(sample
          ? [
              {
                text: {
                  text: "Sample figures",
                  options: {
                    x: 10.6,
                    y: 6.98,
                    w: 1.6,
                    h: 0.3,
                    fontSize: 11,
                    color: colour("ink-3"),
                    align: "right" as const,
                    margin: 0,
                  },
                },
              },
            ]
          : []),
      ],
    });
  }
  pptx.defineSlideMaster({
    title: "Opening",
    background: { color: "FFFFFF" },
    objects: [
      edge,
      text("title", "title", 2.3, 1.3, 40, true, "ink"),
      text("subtitle", "body", 3.7, 0.5, 20, false, "ink-2"),
    ],
  });
}

/** 1 pt is this many of the pixels text is measured in, at 96 to the inch. */
const PX = 96;
const pixels = (points: number): number => (points * PX) / 72;

/** A title in one line or two: at 28 pt, or as much smaller as it takes. */
function fitted(text: string): { readonly title: readonly string[]; readonly size: number } {
  const lines = (size: number): string[] => balance(text, BODY_WIDTH * PX, { size: pixels(size), weight: 700 });
  const size = [28, 24].find((one) => lines(one).length <= 2) ?? 20;
  return { title: lines(size), size };
}

export interface FindingSlide {
  readonly slide: PptxGenJS.Slide;
  /** Where the body begins, in inches: below a subtitle of one line or two. */
  readonly top: number;
}

/** Title, subtitle and source of a slide, and its notes: where the figures come from and by which method. */
export function findingSlide(
  pptx: PptxGenJS,
  model: { readonly title: string; readonly caption: string; readonly alt: string },
  subtitle: string,
): FindingSlide {
  const { title, size } = fitted(model.title);
  const master = title.length > 1 ? MASTERS.two : MASTERS.one;
  const lines = wrap(subtitle, BODY_WIDTH * PX * 0.96, { size: pixels(16) }).length;
  const slide = pptx.addSlide({ masterName: master.title });
  slide.addText(
    title.map((line, i) => ({ text: line, options: { softBreakBefore: i > 0, fontSize: size } })),
    { placeholder: "title" },
  );
  slide.addText(subtitle, { placeholder: "subtitle" });
  slide.addText(model.caption, {
    x: SLIDE.left,
    y: 6.98,
    w: 9.9,
    h: 0.3,
    fontSize: 11,
    color: colour("ink-3"),
    margin: 0,
    fit: "shrink",
  });
  slide.addNotes(`${model.alt}\n\n${subtitle}\n${model.caption}`);
  return { slide, top: Math.max(SLIDE.body, master.subtitle + 0.32 * lines + 0.12) };
}
