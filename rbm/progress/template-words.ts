import type { Direction } from "../framework/framework.ts";
import type { Accumulation } from "./to-milestone.ts";

/** The direction a cell says, in the template's words or as other tools write it: `Increase`, `up`, `+1`. Null for else. */
export function directionOf(text: string): Direction | null {
  return directions.get(plain(text)) ?? null;
}

/** The accumulation a cell says, in the template's words: `Level`, `Cumulative`, `Per period`. Null for anything else. */
export function accumulationOf(text: string): Accumulation | null {
  return accumulations.get(plain(text)) ?? null;
}

const words =
  (direction: Direction) =>
  (word: string): [string, Direction] => [word, direction];

const directions = new Map<string, Direction>([
  ...["increase", "increasing", "up", "positive", "higher", "+", "+1", "1", "1.0"].map(words("increase")),
  ...["decrease", "decreasing", "down", "negative", "lower", "−", "-1", "−1", "-1.0"].map(words("decrease")),
  ...["maintain", "maintained", "keep"].map(words("maintain")),
]);

const accumulations = new Map<string, Accumulation>([
  ["level", "level"],
  ["cumulative", "cumulative"],
  ["per period", "per-period"],
  ["per-period", "per-period"],
]);

const plain = (text: string) => text.trim().toLowerCase();
