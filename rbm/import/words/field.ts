import type { Target } from "../mapping/mapping.ts";

/** Fields that several sheets have; which one is meant shows in the columns beside. */
export type Loose = "any.code" | "any.name" | "any.period" | "any.comment";

/** What is worked out from other columns: known, and not taken. */
export type Derived = "derived";

/** What headers of a field say, by language; names are separated by bars. */
export interface Field {
  readonly to: Target | Loose | Derived;
  /** Id of the level of every result under it. */
  readonly level?: string;
  readonly en: string;
  readonly fr?: string;
  readonly es?: string;
  readonly pt?: string;
  readonly de?: string;
  readonly ru?: string;
  readonly ar?: string;
  readonly zh?: string;
}

export const namesOf = ({ to: _, level: __, ...languages }: Field): string[] =>
  Object.values(languages).flatMap((names) => names.split("|").map((name) => name.trim()));
