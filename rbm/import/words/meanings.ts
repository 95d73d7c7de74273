import type { Target } from "../mapping/mapping.ts";
import { type Derived, type Field, type Loose, namesOf } from "./field.ts";
import { figureFields } from "./figure-fields.ts";
import { kpiFields } from "./kpi-fields.ts";
import { plainHeader } from "./plain-header.ts";
import { resultFields } from "./result-fields.ts";

export interface Meaning {
  readonly to: Target | Loose | Derived;
  readonly level?: string;
}

const meaningOf = ({ to, level }: Field): Meaning => (level === undefined ? { to } : { to, level });

/** What a header is called, by its plain form. A word of several fields is of the first. */
export const meanings: ReadonlyMap<string, Meaning> = new Map(
  [...kpiFields, ...figureFields, ...resultFields]
    .flatMap((field) => namesOf(field).map((name) => [plainHeader(name), meaningOf(field)] as const))
    .reverse(),
);

/** Id of the level that a word names: `Extrant 1.2` is an output. */
export function levelIn(text: string): string | null {
  const first = plainHeader(text)
    .replace(/(?<=\D)[\d. ]+$/, "")
    .trim();
  const [one = "", two = ""] = first.split(" ");
  for (const name of [first, `${one} ${two}`, one]) {
    const meaning = meanings.get(name);
    if (meaning?.level) return meaning.level;
  }
  return null;
}
