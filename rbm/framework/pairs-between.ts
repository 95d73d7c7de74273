import type { CrosswalkPair } from "./crosswalk.ts";
import { from2016To2020, from2020To2024 } from "./crosswalks.ts";
import { remembered } from "./sourced.ts";

const KNOWN: readonly { readonly from: string; readonly to: string; readonly pairs: readonly CrosswalkPair[] }[] = [
  { from: "2016-2019", to: "2020-2023", pairs: from2016To2020 },
  { from: "2020-2023", to: "2024-2027", pairs: from2020To2024 },
];

/**
 * The known pairs from one plan to another by their ids: forwards, backwards, or by way of the plans between.
 * Null where none are known; a plan and itself need none.
 */
export function pairsBetween(before: string, after: string): readonly CrosswalkPair[] | null {
  const forwards = chained(before, after);
  if (forwards) return forwards;
  return chained(after, before)?.map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from })) ?? null;
}

/** Id of the plan that is known to follow one, and the pairs into it; null where none is. */
export const nextPlan = (id: string): { readonly to: string; readonly pairs: readonly CrosswalkPair[] } | null =>
  KNOWN.find(({ from }) => from === id) ?? null;

function chained(before: string, after: string): readonly CrosswalkPair[] | null {
  const step = KNOWN.find(({ from }) => from === before);
  if (!step || before === after) return null;
  if (step.to === after) return step.pairs;
  const rest = chained(step.to, after);
  return rest && joined(step.pairs, rest, step.to);
}

function joined(first: readonly CrosswalkPair[], second: readonly CrosswalkPair[], by: string): CrosswalkPair[] {
  const found = new Map<string, CrosswalkPair>();
  for (const { from, to: middle } of first) {
    for (const { from: start, to } of second) {
      const key = `${from}\u0000${to}`;
      if (start === middle && !found.has(key))
        found.set(key, { from, to, ...remembered(`By way of ${by}, ${middle}`) });
    }
  }
  return [...found.values()];
}
