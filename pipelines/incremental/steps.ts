/** Work that stops after each step, so that whoever does it can do something else in between. */
export type Steps<Made> = Generator<void, Made, void>;

/** Does all of it at once. */
export function atOnce<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
