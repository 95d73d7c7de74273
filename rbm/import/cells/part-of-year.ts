import { monthOf } from "../../checks/read/months.ts";

/** A part of a year that a text names: a quarter where it is one, else as it stands. */
export interface PartOfYear {
  /** As it stands. */
  readonly text: string;
  /** From 1; null where it is no quarter. */
  readonly quarter: number | null;
}

const RANGE = /(?<!\p{L})(\p{L}{3,10})\.?\s?(?:[-–—/]|to|à|a|bis|по|до|至)\s?(\p{L}{3,10})(?!\p{L})\.?/giu;

const HALF =
  /(?<![\p{L}\d])(?:mid[- ]?year|half[- ]?year|(?:first|second|1st|2nd) half|(?:first|second|1st|2nd|1er|2e|2ème|1º|2º|1\.|2\.|I|II) ?(?:semester|semestre|halbjahr|полугодие)|(?:semester|semestre) ?[12]|mi[- ]année|[HS][12]|halbjahr ?[12]|[上下]半年)(?![\p{L}\d])/iu;

/** The months from one to another, or the half of a year, that a text names: `Jan-Mar 2021` as its first quarter, `H1 2021`. */
export function partOfYear(text: string): PartOfYear | null {
  for (const found of text.matchAll(RANGE)) {
    const [first, last] = [monthOf(found[1]!), monthOf(found[2]!)];
    if (first === 0 || last <= first) continue;
    const isQuarter = first % 3 === 1 && last === first + 2;
    return { text: found[0], quarter: isQuarter ? last / 3 : null };
  }
  const half = HALF.exec(text);
  return half ? { text: half[0], quarter: null } : null;
}
