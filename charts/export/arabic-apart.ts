import { nodeDocument } from "./node.ts";

const ARABIC = "[\\u0600-\\u08ff\\ufb50-\\ufdff\\ufe70-\\ufefc]";
const RUNS = new RegExp(`(${ARABIC}(?:[\\s\\u200c\\u200d]*${ARABIC})*)`, "u");
const MIXED = new RegExp(`>[^<]*${ARABIC}[^<]*<`, "u");

/** How wide a text is with these attributes, in pixels, spaces at its ends included. */
export type MeasureRun = (text: string, attributes: Readonly<Record<string, string>>) => number;

/**
 * The renderer shapes a line in one font, and drops joined letters that stand beside others: Arabic within other text becomes a
 * piece of its own at its own place. Lines that are wholly Arabic, or hold none, stay as they are.
 */
export function withArabicApart(svg: string, measure: MeasureRun): string {
  if (!MIXED.test(svg)) return svg;
  const document = nodeDocument();
  document.body.innerHTML = svg;
  for (const line of document.body.querySelectorAll("text, tspan")) {
    const text = line.textContent ?? "";
    const runs = text.split(RUNS).filter((run) => run !== "");
    if (line.children.length > 0 || runs.length < 2) continue;
    const look = Object.fromEntries(
      ["font-family", "font-size", "font-weight"].flatMap((name) => {
        const value = inherited(line, name);
        return value === null ? [] : [[name, value]];
      }),
    );
    const widths = runs.map((run) => measure(run, look));
    const whole = widths.reduce((sum, width) => sum + width, 0);
    const anchor = inherited(line, "text-anchor");
    let at = Number(inherited(line, "x") ?? 0) + (Number(line.getAttribute("dx")) || 0);
    at -= anchor === "end" ? whole : anchor === "middle" ? whole / 2 : 0;
    line.textContent = "";
    line.setAttribute("text-anchor", "start");
    line.removeAttribute("dx");
    for (const [i, run] of runs.entries()) {
      const piece = document.createElementNS("http://www.w3.org/2000/svg", "tspan");
      piece.setAttribute("x", at.toFixed(2));
      piece.textContent = run;
      line.appendChild(piece);
      at += widths[i]!;
    }
  }
  return document.body.innerHTML;
}

function inherited(element: Element, name: string): string | null {
  for (let one: Element | null = element; one && one.nodeName.toLowerCase() !== "svg"; one = one.parentElement) {
    const value = one.getAttribute(name);
    if (value !== null) return value;
  }
  return element.closest("svg")?.getAttribute(name) ?? null;
}
