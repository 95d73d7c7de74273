import { plainHeader } from "./plain-header.ts";

/** Words behind a number that multiply it, by how much. Short ones (`m`, `k`, `miles`) may be units and are none of them. */
const WORDS: Readonly<Record<string, string>> = {
  "1000": "thousand | thousands | mille | milliers | mil | tausend | тыс | тысяч | тысяча | тысячи | ألف | 千",
  "10000": "万",
  "1000000":
    "million | millions | mio | millón | millones | milhão | milhões | millionen | млн | миллион | миллиона | миллионов | مليون | 百万",
  "100000000": "亿",
  "1000000000": "billion | billions | milliard | milliards | milliarde | milliarden | mrd | млрд | مليار | 十亿",
};

const factors = new Map(
  Object.entries(WORDS).flatMap(([factor, words]) =>
    words.split("|").map((word) => [plainHeader(word), Number(factor)] as const),
  ),
);

/** A number, the word behind it, and perhaps what is counted: `1.2 million people`. */
const MULTIPLIED =
  /^(.*\d)\s*(十亿|百万|亿|万|千|\p{L}[\p{L}\p{M}]*\.?)(?:\s+(?:of\s+|de\s+|d['’]))?\s*((?:\p{L}[\p{L}\p{M}.'’/-]*(?: \p{L}[\p{L}\p{M}.'’/-]*){0,2})?)$/u;

export interface Multiplied {
  readonly number: string;
  readonly factor: number;
  /** The word that multiplies, as it stands. */
  readonly word: string;
  /** What is counted: `people`. */
  readonly unit?: string;
}

/** `1.2 million people` as `1.2`, 1,000,000 and `people`; null where nothing multiplies. */
export function splitMultiplier(text: string): Multiplied | null {
  const [, number = "", word = "", unit = ""] = MULTIPLIED.exec(text) ?? [];
  const factor = factors.get(plainHeader(word));
  return factor === undefined ? null : { number, factor, word, ...(unit !== "" && { unit }) };
}

/** Whether a unit counts in thousands or millions: `million USD`, `тыс. чел.`, `万户`. */
export const isMultiple = (unit: string): boolean =>
  /^['’]?000s?(?!\d)/.test(unit) ||
  plainHeader(unit)
    .split(" ")
    .some(
      (word) => factors.has(word) || word === "miles" || factors.has(/^(十亿|百万|亿|万|千)/u.exec(word)?.[0] ?? ""),
    );
