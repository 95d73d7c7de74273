/** Built-in number formats that show a day, in every language or in some, and those that show a time of day. */
export const BUILT_IN_DAYS: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
const BUILT_IN_TIMES: ReadonlySet<number> = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47]);

/** Excel takes 255 signs. */
const LONGEST = 255;

/** A format's code without what it shows as it stands: texts, signs after a backslash, fillers, colours, currencies and languages. */
const bare = (code: string): string =>
  code.slice(0, LONGEST).replace(/"[^"]*"|\\.|[*_].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, " ");

/** Whether a format's code shows a day. */
export const showsDay = (code: string): boolean => /[dy]/i.test(bare(code));

/** Whether a number format shows a date or a time of day. @param code its own, where the file gives the number one */
export function showsDate(number: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DAYS.has(number) || BUILT_IN_TIMES.has(number);
  const signs = bare(code);
  if (/^\s*general\s*$/i.test(signs)) return false;
  return /[dy]|m{3}|a\/p|am\/pm|\[(?:h+|m+|s+)\]|(?<![a-z])[hms]*[hs][hms]*(?![a-z])/i.test(signs);
}
