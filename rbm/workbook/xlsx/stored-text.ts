import { escapeText, unescapeText } from "./xml.ts";

/** A text as a file holds it: characters that XML cannot hold are written as Excel does, `_x0007_`. */
export const storedText = (text: string): string =>
  escapeText(text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x"))
    .replace(/\p{Cs}|\ufffe|\uffff/gu, "\ufffd")
    .replace(
      /[^\P{Cc}\t\n\u007f-\u009f]/gu,
      (control) => `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );

/** The text that a file holds so. */
export function readText(stored: string): string {
  const text = unescapeText(stored);
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
