import type { Period } from "../framework/period.ts";
import { editDistance } from "../template/names.ts";
import type { Basis } from "./mapping.ts";
import { entries, type Meaning, meanings, plainHeader } from "./words.ts";

/** What a header surely or probably says. */
export interface ReadHeader {
  readonly meaning: Meaning | null;
  readonly basis: Basis;
  /** 1 where the name is known, less where it is part of it, 0 where nothing is. */
  readonly certainty: number;
  readonly period?: Period;
  readonly disaggregation?: string;
}

/** Reads `Cible 2021`, `Actual (Q3 2021)`, `Women 2021`, `2021`. */
export function readHeader(text: string): ReadHeader {
  const { rest, period } = splitPeriod(text);
  const at = period ? { period } : {};
  if (text.trim() === "#") return { meaning: { to: "any.code" }, basis: "name", certainty: 1 };
  // What stands in brackets explains the name, unless there is nothing else.
  const name = plainHeader(rest.replace(/\([^)]*\)/g, " ")) || plainHeader(rest);
  if (name === "") return { meaning: null, basis: "content", certainty: period ? 0.4 : 0, ...at };
  const group = entries["actuals.disaggregation"]!.get(name);
  if (group && name.length > 1) {
    return { meaning: { to: "actuals.value" }, basis: "name", certainty: 0.9, disaggregation: group, ...at };
  }
  const exact = meanings.get(name);
  if (exact) return { meaning: dated(exact, period), basis: "name", certainty: 1, ...at };
  const part = partOf(name) ?? near(name);
  if (part && name.length <= 80)
    return { meaning: dated(part, period), basis: "part of the name", certainty: 0.6, ...at };
  return { meaning: null, basis: "content", certainty: 0, ...at };
}

/** A result with a year is what was reached in it, not a line of the results chain. */
const dated = (meaning: Meaning, period: Period | undefined): Meaning =>
  period && meaning.to === "results.title" && !meaning.level ? { to: "actuals.value" } : meaning;

/** The longest known name that stands in the header as words of their own. */
function partOf(name: string): Meaning | null {
  let best: string | null = null;
  for (const known of meanings.keys()) {
    if (known.length < 4 || known.length <= (best?.length ?? 0)) continue;
    if (` ${name} `.includes(` ${known} `)) best = known;
  }
  return best === null ? null : meanings.get(best)!;
}

/** A slip of a letter. */
function near(name: string): Meaning | null {
  if (name.length < 6) return null;
  for (const [known, meaning] of meanings) if (known.length >= 6 && editDistance(name, known, 1) <= 1) return meaning;
  return null;
}

/** Takes a period out of a text: `Target 2021 Q3` → `Target`, `2021-Q3`. */
export function splitPeriod(text: string): { readonly rest: string; readonly period?: Period } {
  const quarter =
    /\b((?:19|20)\d\d)\s*[-–_/. ]?\s*[QT]([1-4])\b/i.exec(text) ??
    /\b[QT]([1-4])\s*[-–_/. ,]?\s*((?:19|20)\d\d)\b/i.exec(text);
  if (quarter) {
    const [first, second] = [quarter[1]!, quarter[2]!];
    const period = first.length === 4 ? `${first}-Q${second}` : `${second}-Q${first}`;
    return { rest: text.replace(quarter[0], " "), period };
  }
  const fiscal = /\bFY\s?['’]?(?:20)?(\d\d)\b/i.exec(text);
  if (fiscal) return { rest: text.replace(fiscal[0], " "), period: `20${fiscal[1]}` };
  const years = text.match(/\b(?:19|20)\d\d\b/g) ?? [];
  if (years.length !== 1) return { rest: text };
  return { rest: text.replace(years[0], " ").replace(/\(\s*\)/g, " "), period: years[0] };
}
