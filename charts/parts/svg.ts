const SVG = "http://www.w3.org/2000/svg";

/** An SVG element with attributes and children. */
export function element(
  document: Document,
  name: string,
  attributes: Record<string, string | number | null | undefined> = {},
  ...children: (Node | string)[]
): SVGElement {
  const node = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) {
    if (value != null) node.setAttribute(key, typeof value === "number" ? String(round(value)) : value);
  }
  for (const child of children) node.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
  return node;
}

const round = (x: number) => Math.round(x * 100) / 100;
