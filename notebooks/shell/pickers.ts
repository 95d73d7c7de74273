import { h } from "./dom.ts";

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A labelled choice of the header. An empty value is "not chosen". */
export function picker(label: string, chosen: (value: string | null) => void) {
  const select = h("select");
  let listed = "";
  select.addEventListener("change", () => chosen(select.value || null));
  return {
    node: h("label", { class: "pick" }, h("small", {}, label), select),
    /** Keeps an open list open: options are written anew only where they differ. */
    set(options: readonly Option[], value: string) {
      const wanted = JSON.stringify(options);
      if (wanted !== listed)
        select.replaceChildren(...options.map((one) => h("option", { value: one.value }, one.label)));
      listed = wanted;
      select.value = value;
    },
  };
}

/** A labelled date of the header; blank is "now". */
export function dateInput(label: string, chosen: (value: string | null) => void) {
  const input = h("input", { type: "date", max: new Date().toISOString().slice(0, 10) });
  input.addEventListener("change", () => chosen(input.value || null));
  return {
    node: h("label", { class: "pick" }, h("small", {}, label), input),
    set(value: string | null) {
      if (document.activeElement !== input) input.value = value ?? "";
    },
  };
}
