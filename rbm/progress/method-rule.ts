import type { MethodId } from "./measure.ts";

/** A method as pages and docs print it beside a number: its name, its rule and where the rule is from. */
export interface MethodRule {
  id: MethodId;
  title: string;
  /** One line of plain text. B baseline, A actual, T target, M this period's target; b, t, Y their times; d = ±1 by direction. */
  formula: string;
  source: string;
  /** What it says in a sentence, for people who do not read formulas. */
  meaning: string;
  /** How to read the value: a share (1 = 100 %), a change a year, a rate a year, an index, or the KPI's own unit. */
  reads: "share" | "change a year" | "rate a year" | "index" | "own unit";
}
