type Attributes = Record<string, string | boolean | null | undefined>;

/** An HTML element with attributes and children; `false`, null and undefined leave an attribute out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value != null) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children);
  return node;
}

export function button(label: string, run: () => void, more: Record<string, string> = {}): HTMLButtonElement {
  const node = h("button", { type: "button", class: "btn", ...more }, label);
  node.addEventListener("click", run);
  return node;
}
