import { plainHeader } from "./plain-header.ts";

/** What a header under (or over) another one adds to it, by the word. */
export type Qualifier = "value" | "whole" | "cumulative" | "numerator" | "denominator" | "share";

const WORDS: Readonly<Record<Qualifier, string>> = {
  value:
    "value | values | valeur | valeurs | valor | valores | wert | werte | значение | القيمة | 数值 | figure | amount",
  whole:
    "annual | yearly | in the year | full year | annuel | annuelle | anual | del año | do ano | jährlich | im jahr | за год | годовой | سنوي | 年度 | 全年",
  cumulative: `cumulative | cumul | cumulative to date | cumulative total | running total | cumulé | cumulée | acumulado | acumulada |
    kumuliert | kumulativ | нарастающим итогом | накопленный итог | تراكمي | التراكمي | 累计 | 累计值`,
  numerator: "n # | num | numerator | numérateur | numerador | zähler | числитель | البسط | 分子",
  denominator: "d # | den | denominator | dénominateur | denominador | nenner | знаменатель | المقام | 分母",
  share: "%",
};

const plain = (word: string): string => plainHeader(word.replace("#", " no "));

const qualifiers = new Map(
  Object.entries(WORDS).flatMap(([qualifier, words]) =>
    words.split("|").map((word) => [plain(word), qualifier as Qualifier] as const),
  ),
);

/** `N#` as numerator, `Cumulative` as cumulative; undefined where a text is no such word. */
export const qualifierOf = (text: string): Qualifier | undefined => qualifiers.get(plain(text));
