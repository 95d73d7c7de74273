import { entries, type Meaning, meanings, plainHeader, qualifierOf } from "../words/index.ts";
import type { ReadHeader } from "./header.ts";

const groupIn = (text: string): string | undefined => entries["actuals.disaggregation"]!.get(plainHeader(text));

const surely = (to: Meaning["to"]): ReadHeader => ({ meaning: { to }, basis: "name", certainty: 1 });

/** Letters for planned and reached, under a time: `Q1 / T`. */
const LETTERS: Readonly<Record<string, ReadHeader>> = {
  T: surely("kpi_targets.target"),
  P: surely("kpi_targets.target"),
  A: surely("actuals.value"),
  R: surely("actuals.value"),
};

export const isLetter = (text: string): boolean => Object.hasOwn(LETTERS, text);

/** What headers one over the other say together: `Target 2021 / Male`, `2021 / N#`, `2020 / Cumulative`. Null where a part is not known. */
export function headerOfParts(texts: readonly string[], read: (text: string) => ReadHeader): ReadHeader | null {
  const parts = texts.map((text): ReadHeader => (isLetter(text) ? LETTERS[text]! : read(text)));
  const qualifiers = texts.map(qualifierOf);
  const groups = texts.map((text) => groupIn(text));
  const places = texts.map((text) => entries["actuals.place"]!.get(plainHeader(text)));
  const isAside = (i: number): boolean => (qualifiers[i] ?? groups[i] ?? places[i]) !== undefined;
  const named = parts.filter(({ meaning }, i) => meaning !== null && !isAside(i));
  const isTime = ({ meaning, period, label }: ReadHeader): boolean =>
    meaning === null && (period ?? label) !== undefined;
  const isKnown = parts.every((part, i) => isAside(i) || (part.meaning ? part.certainty === 1 : isTime(part)));
  if (!isKnown) return null;
  const [group, place] = [groups, places].map((all) => all.find((one) => one !== undefined));
  const qualifier = qualifiers.find((one) => one !== undefined && one !== "whole" && one !== "value");
  const isOfFigures = (group ?? place ?? qualifiers.find((one) => one === "share" || one === "value")) !== undefined;
  const said = meaningOf(named, parts.some(isTime) && isOfFigures, qualifier);
  const meaning: Meaning | null = isAim(said) && qualifiers.includes("value") ? { to: "kpi_targets.target" } : said;
  const more = qualifier === "cumulative" ? { cumulative: true } : {};
  if (meaning === null) return parts.some(isTime) ? { ...TIME_ONLY, ...more } : null;
  return {
    ...(named.at(-1) ?? {}),
    meaning,
    basis: "name",
    certainty: 1,
    ...(group && group !== "Total" && { disaggregation: group }),
    ...(place && place !== "World" && { place }),
    ...more,
    ...(qualifier === "share" && { unit: "%" }),
  };
}

const FIGURES: ReadonlySet<string> = new Set(["kpis.baseline", "kpi_targets.target", "actuals.value"]);

/** A name and a word for a time behind it: not `Baseline (year)`, which says what stands in the cells besides. */
const TIME_OF_FIGURE = /\p{L} \p{L}+$/u;

/** The last word of a header, and what stands before it. */
const LAST_WORD = /^(.*[^\s([])[\s([]+(\p{L}+\s?#?)[)\]]?$/u;

/** What a header of one row says that ends as one of two would: `Baseline N#`, `Target 2021 (Denominator)`, `Current value date`. Null where it does not. */
export function headerOfLastWord(text: string, read: (text: string) => ReadHeader): ReadHeader | null {
  const [, before = "", last = ""] = LAST_WORD.exec(text) ?? [];
  const qualifier = qualifierOf(last);
  const isDate = TIME_OF_FIGURE.test(text) && meanings.get(plainHeader(last))?.to === "any.period";
  if (qualifier !== "numerator" && qualifier !== "denominator" && !isDate) return null;
  const { meaning, certainty, period, label } = read(before);
  if (isDate && (period !== undefined || certainty < 1)) return null;
  const isOfFigure = meaning ? FIGURES.has(meaning.to) : (period ?? label) !== undefined;
  return isOfFigure ? headerOfParts([before, last], read) : null;
}

const TIME_ONLY: ReadHeader = { meaning: null, basis: "content", certainty: 0.4 };

/** Of the names the lowest counts; figures under a time alone are of what was reached in it. */
function meaningOf(
  named: readonly ReadHeader[],
  isTimed: boolean,
  qualifier: ReturnType<typeof qualifierOf>,
): Meaning | null {
  const [upper, lower] = [named.at(-2)?.meaning, named.at(-1)?.meaning ?? null];
  const whole = under(upper, lower) ?? lower;
  if (qualifier === "numerator" || qualifier === "denominator") {
    const isOfActual = whole === null || whole.to === "actuals.value";
    return { to: isOfActual ? `actuals.${qualifier}` : "derived" };
  }
  return whole ?? (isTimed ? { to: "actuals.value" } : null);
}

/** `Objectif` over `Valeur` and `Date` is what is aimed at, and no result. */
const isAim = (meaning: Meaning | null | undefined): boolean =>
  meaning?.level === "objective" || meaning?.level === "goal" || meaning?.level === "target";

/** Under a baseline or a target a year is its period, a source its source; under an indicator or a result a code is its code. */
function under(upper: Meaning | null | undefined, lower: Meaning | null): Meaning | null {
  if (lower?.to === "any.name" && upper) return upper;
  if (lower?.to === "any.code" && upper && /^(kpis|results)\.title$/.test(upper.to))
    return { to: upper.to === "kpis.title" ? "kpis.code" : "results.code" };
  if ((isAim(upper) || upper?.to === "kpi_targets.target") && lower?.to === "any.period")
    return { to: "kpi_targets.period" };
  if (upper?.to !== "kpis.baseline") return null;
  if (lower?.to === "any.period") return { to: "kpis.baseline_period" };
  if (lower?.to === "kpis.data_source") return { to: "kpis.baseline_source" };
  return lower?.to === "actuals.value" ? upper : null;
}
