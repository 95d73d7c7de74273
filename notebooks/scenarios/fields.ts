import { h } from "../shell/dom.ts";

/** A labelled list to choose from; options may be grouped. */
export function choose(
  label: string,
  groups: readonly {
    readonly label?: string;
    readonly options: readonly (readonly [value: string, label: string])[];
  }[],
  value: string,
  changed: (value: string) => void,
  /** `beside`: list and label in one line. */
  more = "",
): HTMLElement {
  const select = h("select");
  for (const group of groups) {
    const options = group.options.map(([of, text]) => h("option", { value: of }, text));
    select.append(...(group.label ? [h("optgroup", { label: group.label }, ...options)] : options));
  }
  select.value = value;
  select.addEventListener("change", () => changed(select.value));
  return h("label", { class: `field ${more}`.trim() }, h("span", {}, label), select);
}

/** A labelled range; every step is told. */
export function range(
  label: string,
  given: { readonly min: number; readonly max: number; readonly step: number; readonly value: number },
  format: (value: number) => string,
  changed: (value: number) => void,
): HTMLElement {
  const input = h("input", { type: "range", min: String(given.min), max: String(given.max), step: String(given.step) });
  input.value = String(given.value);
  const output = h("output", {}, format(given.value));
  input.addEventListener("input", () => {
    output.textContent = format(input.valueAsNumber);
    changed(input.valueAsNumber);
  });
  return h("label", { class: "field ranged" }, h("span", {}, label), output, input);
}

/** A labelled number; blank and what lies outside is not taken. */
export function amount(
  label: string,
  given: { readonly min: number; readonly max: number; readonly step: number; readonly value: number },
  changed: (value: number) => void,
): HTMLElement {
  const input = h("input", {
    type: "number",
    min: String(given.min),
    max: String(given.max),
    step: String(given.step),
  });
  input.value = String(given.value);
  input.addEventListener("input", () => {
    const value = input.valueAsNumber;
    if (value >= given.min && value <= given.max) changed(value);
  });
  return h("label", { class: "field small" }, h("span", {}, label), input);
}
