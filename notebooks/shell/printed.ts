import { numbers } from "../../charts/wording/numbers.ts";
import type { Book } from "../data/book.ts";
import { periodShown } from "../data/shown.ts";
import { h } from "./dom.ts";
import { frameworkLabel } from "./links.ts";

/**
 * Says on paper what the header says on screen: in the margin of every page where the browser has margin boxes,
 * else once, at the top. `figures`: what kind of figures a page shows that shows none of the submissions.
 */
export function printed(book: Book, figures?: string): HTMLElement {
  const node = h("p", { class: "printed" });
  const margins = "CSSMarginRule" in globalThis ? new CSSStyleSheet() : null;
  if (margins) document.adoptedStyleSheets.push(margins);
  addEventListener("beforeprint", () => {
    const line = printedLine(book, figures);
    if (margins)
      margins.replaceSync(`@page { @top-left { content: ${cssText(line)}; font: 11px Inter, Arial, sans-serif; } }`);
    else node.textContent = line;
  });
  return node;
}

/** The plan and quarter, the edition, what was accepted by when, and the day. */
function printedLine({ state: { tables, choice } }: Book, figures?: string): string {
  const { date } = numbers();
  const meta = tables?.meta;
  const printedOn = `Printed ${date(new Date().toISOString())}`;
  const plan = meta && frameworkLabel(meta.framework);
  const parts = figures
    ? ["Resultbook", plan, figures, printedOn]
    : [
        "Resultbook",
        plan,
        tables && periodShown(tables, choice),
        choice.priority,
        meta?.edition && `Edition ${meta.edition}`,
        meta?.asOf ? `Accepted by ${date(meta.asOf)}` : "Nothing accepted yet",
        meta?.provisional && "Provisional shown",
        meta?.sample && "Sample figures",
        printedOn,
      ];
  return parts.filter(Boolean).join(" · ");
}

/** A CSS string: what ends one, or a line, is escaped. */
const cssText = (text: string): string =>
  `"${text.replace(/["\\\n\r\f<]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`;
