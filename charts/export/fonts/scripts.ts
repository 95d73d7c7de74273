/** Characters that Inter has no glyphs for and a label may hold: Arabic; Chinese and what is set with it. */
const OTHER_SCRIPTS =
  /[\u0600-\u08ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufdff\ufe30-\ufe4f\ufe70-\ufeff\uff00-\uffef\u{1ee00}-\u{1eeff}\u{20000}-\u{3ffff}]/gu;

/** The characters of a drawn picture, each once, and a letter that every font for Latin has: spaces are of it too. */
export const charactersIn = (svg: string): string[] => [...new Set(`n${svg.replace(/<[^>]*>/g, "")}`)];

/** The characters of a text that need another font than Inter. */
export const otherCharacters = (text: string): string[] => [...new Set(text.match(OTHER_SCRIPTS) ?? [])];

/** One file of a font that is cut up by what it covers. */
export interface FontSubset {
  readonly family: string;
  /** `noto-sans-sc-12`. */
  readonly file: string;
  /** As CSS has it: `U+4e00-4e0f,U+4e11`. */
  readonly range: string;
}

/** The subsets that some of the characters are in. */
export function subsetsFor<S extends FontSubset>(characters: readonly string[], subsets: readonly S[]): S[] {
  if (characters.length === 0) return [];
  const points = characters.map((character) => character.codePointAt(0) ?? 0);
  return subsets.filter(({ range }) => {
    const ranges = rangesOf(range);
    return points.some((point) => ranges.some(([first, last]) => point >= first && point <= last));
  });
}

/** A character of a text that a subset has and that leaves ink; nothing where there is none. */
export function sampleOf(characters: readonly string[], { range }: FontSubset): string | undefined {
  const ranges = rangesOf(range);
  return characters.find((character) => {
    const point = character.codePointAt(0) ?? 0;
    return /[^\s\p{Z}\p{C}\p{M}]/u.test(character) && ranges.some(([first, last]) => point >= first && point <= last);
  });
}

const rangesOf = (range: string): (readonly [number, number])[] =>
  range.split(",").map((one) => {
    const [first = "", last = first] = one.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
