import type { ChartModel } from "../../charts/index.ts";
import type { SlideScenario } from "./slides.ts";

/** A figure as it is shown now. */
export interface SlideShown {
  readonly model: ChartModel;
  /** The scenario it is of; null for a figure of what was reported or published. */
  readonly scenario: SlideScenario | null;
}

/** A figure asks its page, which knows the choices it was drawn with, to keep it for the deck or to save it as a slide. */
export interface SlideAsked extends SlideShown {
  readonly to: "deck" | "file";
  /** Says what became of it, beside the figure. */
  readonly answer: (said: Promise<string>) => void;
}

const NAME = "resultbook:slide";

/** Resolves with what became of it; from any element of the page. */
export const askForSlide = (from: Element, shown: SlideShown, to: SlideAsked["to"]): Promise<string> =>
  new Promise((answer) => {
    from.dispatchEvent(new CustomEvent<SlideAsked>(NAME, { bubbles: true, detail: { ...shown, to, answer } }));
  });

export function onSlideAsked(heard: (asked: SlideAsked) => void): void {
  document.addEventListener(NAME, (event) => heard((event as CustomEvent<SlideAsked>).detail));
}
