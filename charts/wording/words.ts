const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Counts to ten in words, as running text has them. */
export const word = (n: number): string => SMALL[n] ?? String(n);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A title in the middle of a sentence: `Women trained` → `women trained`, but `E-waste` → `e-waste` and `ICT` stays. */
export const inSentence = (title: string): string =>
  /^[A-Z](?![A-Z])/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;

/** `a`, `a and b`, `a, b and c`. */
export const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

/** `one priority`, `four priorities`. */
export const counted = (n: number, singular: string, plural: string): string =>
  `${word(n)} ${n === 1 ? singular : plural}`;

/** A share in words where it is close to a plain fraction, else null. */
export function fraction(share: number): string | null {
  const plain = [
    [1 / 4, "a quarter of"],
    [1 / 3, "a third of"],
    [1 / 2, "half"],
    [2 / 3, "two thirds of"],
    [3 / 4, "three quarters of"],
  ] as const;
  return plain.find(([value]) => Math.abs(share - value) <= 0.035)?.[1] ?? null;
}

/** `2022-Q3` as a column head: `Q3`. */
export const quarterOnly = (period: string): string => period.slice(5) || period;
