import type { Period } from "../../framework/period.ts";
import { editDistance } from "../../template/names.ts";
import { splitPeriod } from "../cells/period-in-text.ts";
import type { Basis } from "../mapping/mapping.ts";
import { entries, type Meaning, meanings, namesBegun, namesWithin, plainHeader, qualifierOf } from "../words/index.ts";
import { headerOfLastWord, headerOfParts } from "./header-of-parts.ts";

/** What a header surely or probably says. */
export interface ReadHeader {
  readonly meaning: Meaning | null;
  readonly basis: Basis;
  /** 1 where the name is known, less where it is part of it, 0 where nothing is. */
  readonly certainty: number;
  readonly period?: Period;
  /** A time whose calendar is not said: `Year 1`. */
  readonly label?: string;
  readonly disaggregation?: string;
  readonly place?: string;
  /** Unit of every figure under it. */
  readonly unit?: string;
  /** The month of a target, where its period is the quarter or year that the month is in. */
  readonly month?: string;
  /** Whether its figures are counted up to the end of its time. */
  readonly cumulative?: boolean;
}

/** A column named by its path in a tree: `indicator/period/target/@value`. */
const PATH = /^[a-z_-]+(?:\/@?[a-z_-]+)+$/;

const partsOfPath = (path: string): string =>
  path
    .replace(/\/@iso-date$/, "")
    .replaceAll("@", "")
    .replaceAll("/", " / ");

/** A longer text is no header; nor is a question. */
const LONGEST = 400;

/** Reads `Cible 2021`, `Actual (Q3 2021)`, `Women 2021`, `Target (%)`, `2021`. */
export function readHeader(header: string, year?: string): ReadHeader {
  const text = PATH.test(header) ? partsOfPath(header) : header;
  if (text.length > LONGEST || /[?؟？]\s*$/.test(text)) return { meaning: null, basis: "content", certainty: 0 };
  const { rest, period: said, label: named, month } = splitPeriod(text, year);
  // The figures of a month are not those of its quarter.
  const isOfMonth = month !== undefined && !isPlan(meanings.get(plainHeader(rest)) ?? partOf(plainHeader(rest)));
  const [period, label] = isOfMonth ? [undefined, month] : [said, named];
  const unit = unitIn(text);
  const more = {
    ...(period && { period }),
    ...(label && { label }),
    ...(unit && { unit }),
    ...(month && !isOfMonth && { month }),
    ...(qualifierOf(rest.split(" / ").at(-1)!) === "cumulative" && { cumulative: true }),
  };
  if (text.trim() === "#") return { meaning: { to: "any.code" }, basis: "name", certainty: 1 };
  const whole = meanings.get(plainHeader(text));
  if (whole && !isNumberOf(text) && !period && !/[([]/.test(text))
    return { meaning: whole, basis: "name", certainty: 1, ...more };
  if (isShareOfPlan(rest)) return { meaning: { to: "derived" }, basis: "name", certainty: 1, ...more };
  // What stands in brackets explains the name, unless there is nothing else.
  const bare = plainHeader(rest.replace(/[([][^)\]]*[)\]]/g, " ")) || plainHeader(rest);
  const parts = text.split(" / ");
  const name = parts.length > 1 ? bare : withoutNumbers(withoutCountedYear(bare, label));
  if (name === "") return { meaning: null, basis: "content", certainty: period || label ? 0.4 : 0, ...more };
  const group = entries["actuals.disaggregation"]!.get(name);
  if (group && name.length > 1 && group !== "Total") {
    return { meaning: { to: "actuals.value" }, basis: "name", certainty: 0.9, disaggregation: group, ...more };
  }
  const place = entries["actuals.place"]!.get(name);
  if (place) return { meaning: { to: "actuals.value" }, basis: "name", certainty: 0.9, place, ...more };
  const ofLast = parts.length === 1 ? headerOfLastWord(text, (part) => readHeader(part, year)) : null;
  if (ofLast) return { ...ofLast, ...more };
  const exact = isNumberOf(text) ? numbered(meanings.get(name)) : meanings.get(name);
  if (exact?.to === "any.period" && (period || label))
    return { meaning: null, basis: "content", certainty: 0.4, ...more };
  if (exact) return { meaning: dated(exact, period, name), basis: "name", certainty: 1, ...more };
  if (parts.length > 1) {
    const [upper] = parts.map((part) => readHeader(part, year)).filter(({ meaning }) => meaning !== null);
    if (/^\d{1,2}$/.test(parts.at(-1)!) && isPlan(upper?.meaning))
      return { ...upper!, ...more, label: text.replaceAll(" / ", " ") };
    const together = headerOfParts(parts, (part) => readHeader(part, year));
    if (together) return { ...together, ...more };
  }
  if ((period ?? label) && STATUS.test(name))
    return { meaning: { to: "actuals.value" }, basis: "part of the name", certainty: 0.6, ...more };
  const part = severalLevels(text) ?? partOf(name) ?? near(name);
  if (part && name.length <= 80)
    return { meaning: dated(part, period, name), basis: "part of the name", certainty: 0.6, ...more };
  if (label) return { meaning: null, basis: "content", certainty: 0.4, ...more };
  return { meaning: null, basis: "content", certainty: 0, ...(unit && { unit }) };
}

/** `% avance`: how much of what was planned was reached. */
function isShareOfPlan(text: string): boolean {
  const [, name = ""] = /(?:^|\/ )%\s*(?:(?:of|de)\s+|d['’])?([^%/]+)$/iu.exec(text.trim()) ?? [];
  return qualifierOf(name) === undefined && meanings.get(plainHeader(name))?.to === "actuals.value";
}

/** `Outcome/Output`: results, of more than one level. */
function severalLevels(text: string): Meaning | null {
  const each = text.split(/\s*[/&,+]\s*|\s(?:and|et|y|e|und|и)\s/u).map((part) => meanings.get(plainHeader(part)));
  const levels = new Set(each.map((meaning) => (meaning?.to === "results.title" ? meaning.level : undefined)));
  return levels.size > 1 && !levels.has(undefined) ? { to: "results.title" } : null;
}

/** A colour or a word, unless it is of a time. */
const STATUS =
  /^(status|situation|stand|etat|estado|situacion|situacao|состояние|الحالة|状态)(?: (?:as of|as at|at|in|au|en|al|a|em|am|на))?$/u;

const isPlan = (meaning: Meaning | null | undefined): boolean =>
  meaning?.to === "kpi_targets.target" || meaning?.to === "kpis.baseline";

/** `Indicator #`, `KPI №`: its number, not its name. */
const isNumberOf = (text: string): boolean => /\p{L}.*[#№]/u.test(text);

const numbered = (meaning: Meaning | undefined): Meaning | undefined =>
  meaning?.to === "kpis.title" ? { to: "kpis.code" } : meaning;

/** `Target Year 1` is a target of year 1, and no year of a target. */
function withoutCountedYear(name: string, label: string | undefined): string {
  const year = plainHeader(label ?? "");
  const isYear = /\d$/.test(year) && meanings.get(year.replace(/ ?\d+$/, ""))?.to === "any.period";
  return (isYear && name.replace(year, " ").replace(/\s+/g, " ").trim()) || name;
}

const withoutNumbers = (name: string): string => name.replace(/(?<=\D)[\d ]+$/u, "").trim() || name;

/** A unit in brackets after a name: `(%)`, `(CHF)`, `(in thousands)`. */
function unitIn(text: string): string | undefined {
  if (/%/.test(text)) return "%";
  const found =
    /[([]\s*(?:in\s+|en\s+|em\s+)?(USD|US\$|EUR|€|CHF|GBP|£|thousands?|'?000s?|millions?|Mio\.?|milliers|miles|тыс\.?|млн\.?|千|百万|万)\s*[)\]]/iu.exec(
      text,
    );
  return found?.[1];
}

/** A result with a year is what was reached in it, not a line of the results chain; a reference with a year is no code. */
function dated(meaning: Meaning, period: Period | undefined, name: string): Meaning {
  if (!period) return meaning;
  if (meaning.to === "any.code") return { to: /^ref/.test(name) ? "kpis.baseline" : "actuals.value" };
  return meaning.to === "results.title" && !meaning.level ? { to: "actuals.value" } : meaning;
}

/** Chinese writes words without spaces. */
const HAN = /\p{Script=Han}/u;

/** A date in Portuguese, and in English part of many a name that is about none. */
const DATA = "data";

/** The longest known name that stands in the header as words of their own. */
function partOf(name: string): Meaning | null {
  const isOfOwn = (known: string): boolean => !meanings.get(known)!.to.startsWith("any.");
  const isPart = HAN.test(name)
    ? (known: string) => HAN.test(known) && known.length > 1 && name.includes(known)
    : (known: string) => known.length >= 4 && ` ${name} `.includes(` ${known} `);
  let best: string | null = null;
  for (const known of HAN.test(name) ? meanings.keys() : namesBegun(name)) {
    const isBetter = best === null || (isOfOwn(known) === isOfOwn(best) ? known.length > best.length : isOfOwn(known));
    if (isBetter && known !== DATA && isPart(known)) best = known;
  }
  return best === null ? null : meanings.get(best)!;
}

/** A slip of a letter leaves the beginning of a name or its end as it was. */
function near(name: string): Meaning | null {
  if (name.length < 6) return null;
  for (const known of namesWithin(name)) if (editDistance(name, known, 1) <= 1) return meanings.get(known)!;
  return null;
}
