import type { Direction } from "../framework/framework.ts";
import type { Accumulation } from "./to-milestone.ts";

/** The direction a cell says, in the template's words or as other tools write it: `Increase`, `up`, `+1`. Null for else. */
export const directionOf = (text: string): Direction | null => saidBy(directions, text);

/** The accumulation a cell says, in the template's words: `Level`, `Cumulative`, `Per period`. Null for anything else. */
export const accumulationOf = (text: string): Accumulation | null => saidBy(accumulations, text);

const directions: Readonly<Record<Direction, readonly string[]>> = {
  increase: [
    ...["increase", "increasing", "up", "↑", "ascending", "positive", "higher", "higher is better"],
    ...["+", "+1", "1", "1.0"],
  ],
  decrease: [
    ...["decrease", "decreasing", "down", "↓", "descending", "negative", "lower", "lower is better"],
    ...["−", "-1", "−1", "-1.0"],
  ],
  maintain: ["maintain", "maintained", "keep"],
};

const accumulations: Readonly<Record<Accumulation, readonly string[]>> = {
  level: ["level"],
  cumulative: ["cumulative"],
  "per-period": ["per period", "per-period"],
};

/** The one whose words include a text. */
function saidBy<Meaning extends string>(
  words: Readonly<Record<Meaning, readonly string[]>>,
  text: string,
): Meaning | null {
  const said = text.trim().toLowerCase();
  return (Object.keys(words) as Meaning[]).find((meaning) => words[meaning].includes(said)) ?? null;
}
