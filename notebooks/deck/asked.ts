import type { ChartModel } from "../../charts/index.ts";

/** A figure asks its page, which knows the choices it was drawn with, to keep it for the deck or to save it as a slide. */
export interface SlideAsked {
  readonly model: ChartModel;
  readonly to: "deck" | "file";
  /** Says what became of it, beside the figure. */
  readonly answer: (said: Promise<string>) => void;
}

const NAME = "resultbook:slide";

/** Resolves with what became of it; from any element of the page. */
export const askForSlide = (from: Element, model: ChartModel, to: SlideAsked["to"]): Promise<string> =>
  new Promise((answer) => {
    from.dispatchEvent(new CustomEvent<SlideAsked>(NAME, { bubbles: true, detail: { model, to, answer } }));
  });

export function onSlideAsked(heard: (asked: SlideAsked) => void): void {
  document.addEventListener(NAME, (event) => heard((event as CustomEvent<SlideAsked>).detail));
}
