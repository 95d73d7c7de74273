import { otherCharacters } from "./fonts/scripts.ts";

/** Weight from which text counts as bold, and how much of its size a line of it is made thicker by. */
const [BOLD, THICKER] = [600, 0.035];

/**
 * The fonts for Arabic and Chinese come in one weight: bold text in them is drawn with an outline of its own colour, so that a
 * title looks like one in a browser and in Node alike.
 */
export function heavier(svg: Element): void {
  for (const text of svg.querySelectorAll("text, tspan")) {
    const own = [...text.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent);
    if (otherCharacters(own.join("")).length === 0) continue;
    const stroke = inherited(text, "stroke");
    if (!(Number(inherited(text, "font-weight")) >= BOLD) || (stroke !== null && stroke !== "none")) continue;
    const size = Number.parseFloat(inherited(text, "font-size") ?? "16");
    text.setAttribute("stroke", inherited(text, "fill") ?? "currentColor");
    text.setAttribute("stroke-width", String(Math.round(size * THICKER * 100) / 100));
    text.setAttribute("stroke-linejoin", "round");
  }
}

function inherited(element: Element, name: string): string | null {
  for (let one: Element | null = element; one; one = one.parentElement) {
    const value = one.getAttribute(name);
    if (value !== null) return value;
  }
  return null;
}
