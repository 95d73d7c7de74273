import { otherCharacters } from "../../charts/export/fonts/scripts.ts";
import { h } from "./dom.ts";

const SHEET = "/api/fonts/scripts.css";

/** Has the page take fonts for Arabic and Chinese from our server where a text holds any; a page opened from a file has the system's. */
export function otherFontsFor(text: string): void {
  if (!location.protocol.startsWith("http") || otherCharacters(text).length === 0) return;
  if (document.head.querySelector(`link[href="${SHEET}"]`)) return;
  document.head.append(h("link", { rel: "stylesheet", href: SHEET }));
}
