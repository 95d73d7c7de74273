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

/** A text with the digits and signs of numbers that other scripts have as Western ones: `١٬٢٣٤٫٥` as `1,234.5`. */
export const western = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u066b\uff0e]/g, ".")
    .replace(/[\u066c\uff0c]/g, ",")
    .replace(/[\u066a\uff05\ufe6a]/g, "%")
    .replace(/[\u2212\ufe63\uff0d]/g, "-");
