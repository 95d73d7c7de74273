const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const NOTHINGS = /[\u200b\u2060\ufeff]/g;

/** A text without outer spaces, spaces of other widths as plain ones, and no signs that cannot be seen. */
export const tidy = (text: string): string => text.replace(NOTHINGS, "").replace(SPACES, " ").trim();

/** For codes and entries of lists: tidy, with one space at a time. */
export const tidyCode = (text: string): string => tidy(text).replace(/\s+/g, " ");

/** What kind of space is wrong with a text, for people. */
export function spacesIn(text: string): string {
  if (/[\u200b\u2060\ufeff]/.test(text)) return "a sign that cannot be seen";
  if (/[\u00a0\u2007\u202f]/.test(text)) return "non-breaking space";
  if (/^\s/.test(text)) return "space before";
  return /\s$/.test(text) ? "space after" : "more than one space";
}

const ABSENT = new Set(
  [
    "n/a n.a. na n.a n/d n.d. nd n/r ? ?? ??? . .. … - -- --- – — _ x xx xxx tbc tbd tba t.b.c. t.b.d. t.b.a. tbe nil none null",
    "unknown missing pending",
  ]
    .join(" ")
    .split(" "),
);
const ABSENT_PHRASES = new Set([
  "not available",
  "not applicable",
  "no data",
  "no information",
  "to be confirmed",
  "to be determined",
  "to be defined",
  "to be established",
  "to be announced",
  "not yet available",
  "not known",
  "non disponible",
  "sans objet",
  "no disponible",
  "no aplica",
  "sin datos",
]);

/** Whether a text stands for "there is none", in one of its many spellings. */
export function standsForNothing(text: string): boolean {
  const plain = tidyCode(text)
    .toLowerCase()
    .replace(/^[([<*]+|[)\]>*]+$/g, "");
  return ABSENT.has(plain) || ABSENT_PHRASES.has(plain) || /^#?n\/a\b/.test(plain) || /^[-–—.?_]+$/.test(plain);
}
