import { h } from "./shell/dom.ts";

export interface SliderOptions {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** How the value is written beside it. */
  readonly format?: (value: number) => string;
  /** What the slider does, in a sentence. */
  readonly hint?: string;
}

/** An element that `view(…)` reads a number from. */
export type Slider = HTMLElement & { readonly value: number };

/** A labelled slider for `view(…)`: its value is a number, and every step sends an `input` event. */
export function slider({ label, min, max, step, value, format = String, hint }: SliderOptions): Slider {
  const range = h("input", { type: "range", min: String(min), max: String(max), step: String(step) });
  range.value = String(value);
  const output = h("output", {}, format(value));
  const name = h("span", { class: "name" }, label);
  const node = h("label", { class: "slider" }, name, range, output, ...(hint ? [h("small", {}, hint)] : []));
  range.addEventListener("input", () => {
    output.textContent = format(range.valueAsNumber);
  });
  Object.defineProperty(node, "value", { get: () => range.valueAsNumber });
  return node as HTMLElement as Slider;
}
