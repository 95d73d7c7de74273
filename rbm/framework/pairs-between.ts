import type { CrosswalkPair } from "./crosswalk.ts";
import { from2016To2020, from2020To2024 } from "./crosswalks.ts";
import { remembered } from "./sourced.ts";

/** A crosswalk from one plan to another, by their ids. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly pairs: readonly CrosswalkPair[];
}

/** The crosswalks that ship with the project. */
export const knownSteps: readonly Step[] = [
  { from: "2016-2019", to: "2020-2023", pairs: from2016To2020 },
  { from: "2020-2023", to: "2024-2027", pairs: from2020To2024 },
];

/**
 * The known pairs from one plan to another by their ids: forwards, backwards, or by way of the plans between.
 * Null where none are known; a plan and itself need none.
 */
export function pairsBetween(before: string, after: string, steps = knownSteps): readonly CrosswalkPair[] | null {
  const forwards = chained(before, after, steps);
  if (forwards) return forwards;
  return chained(after, before, steps)?.map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from })) ?? null;
}

/** Of several steps the direct one counts; no plan is passed twice. */
function chained(before: string, after: string, steps: readonly Step[]): readonly CrosswalkPair[] | null {
  if (before === after) return null;
  const [own, others] = [steps.filter(({ from }) => from === before), steps.filter(({ from }) => from !== before)];
  const direct = own.find(({ to }) => to === after);
  if (direct) return direct.pairs;
  for (const step of own) {
    const rest = chained(step.to, after, others);
    if (rest) return joined(step.pairs, rest, step.to);
  }
  return null;
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
