import { setImmediate } from "node:timers/promises";

/** Lets everything that waits be done first: other requests, and what they read. */
export const othersTurn = (): Promise<void> => setImmediate();

/** Does work that stops after each step, and lets others have their turn whenever it has gone on for `slice` milliseconds. */
export async function inTurns<Made>(steps: Iterator<void, Made>, slice = 25): Promise<Made> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < slice) continue;
    await othersTurn();
    since = performance.now();
  }
}
