/** A milestone as the schedule takes it: ISO days, and what it waits for. */
export interface Step {
  readonly code: string;
  /** First day, where it takes several. */
  readonly starts: string | null;
  readonly planned: string | null;
  /** When it was reached; null while it is not. */
  readonly actual: string | null;
  /** Neither reached nor to be reached any more. */
  readonly cancelled: boolean;
  readonly needs: readonly string[];
}

export interface Scheduled {
  /** The earliest day it can be reached, given what has been late so far. */
  readonly expected: string | null;
  readonly slack: number | null;
  readonly totalSlack: number | null;
}

/**
 * Critical path method over dates that are set: an open milestone is expected on its planned day, not before today and not before
 * what it needs is there and its own days have passed. Slack is free float, total slack the float to the last milestone
 * that depends on it. What is in a circle is left out of what it waits for.
 */
export function schedule(steps: readonly Step[], today: string): Map<string, Scheduled> {
  const live = steps.filter(({ cancelled }) => !cancelled);
  const ordered = inOrderOfNeed(live);
  const expected = new Map<string, number>();
  for (const step of ordered) {
    const at = expectedOf(step, expected, today);
    if (at !== null) expected.set(step.code, at);
  }
  const slack = new Map<string, number>();
  const total = new Map<string, number>();
  for (const step of [...ordered].reverse()) {
    const own = expected.get(step.code);
    if (own === undefined) continue;
    for (const waits of live) {
      const then = expected.get(waits.code);
      if (then === undefined || !waits.needs.includes(step.code)) continue;
      const free = then - daysTaken(waits) - own;
      keepLeast(slack, step.code, free);
      keepLeast(total, step.code, free + (total.get(waits.code) ?? 0));
    }
  }
  return new Map(
    steps.map(({ code }) => [
      code,
      {
        expected: expected.has(code) ? dayOf(expected.get(code)!) : null,
        slack: slack.get(code) ?? null,
        totalSlack: total.get(code) ?? null,
      },
    ]),
  );
}

/** From a milestone back: each time the one it needs that leaves the least time, as far as days are known. */
export function criticalPath(end: string, steps: readonly Step[], scheduled: ReadonlyMap<string, Scheduled>): string[] {
  const path = [end];
  const byCode = new Map(steps.map((step) => [step.code, step]));
  for (let at = byCode.get(end); at !== undefined; ) {
    let last: string | null = null;
    for (const code of at.needs) {
      const [day, latest] = [scheduled.get(code)?.expected ?? null, last && scheduled.get(last)?.expected];
      if (day !== null && !path.includes(code) && (!latest || day > latest)) last = code;
    }
    at = last === null ? undefined : byCode.get(last);
    if (last !== null) path.unshift(last);
  }
  return path;
}

function expectedOf(step: Step, expected: ReadonlyMap<string, number>, today: string): number | null {
  if (step.actual !== null) return numberOf(step.actual);
  if (step.planned === null) return null;
  const after = step.needs.flatMap((code) => (expected.has(code) ? [expected.get(code)! + daysTaken(step)] : []));
  return Math.max(numberOf(step.planned), today === "" ? 0 : numberOf(today), ...after);
}

/** What is needed before what needs it; steps of a circle in the order given. */
function inOrderOfNeed(steps: readonly Step[]): Step[] {
  const byCode = new Map(steps.map((step) => [step.code, step]));
  const ordered = new Set<Step>();
  const visit = (step: Step, path: ReadonlySet<Step>): void => {
    if (ordered.has(step) || path.has(step)) return;
    const further = new Set(path).add(step);
    for (const code of step.needs) if (byCode.has(code)) visit(byCode.get(code)!, further);
    ordered.add(step);
  };
  for (const step of steps) visit(step, new Set());
  return [...ordered];
}

const daysTaken = ({ starts, planned }: Step): number =>
  starts === null || planned === null ? 0 : Math.max(0, numberOf(planned) - numberOf(starts));

function keepLeast(known: Map<string, number>, code: string, days: number): void {
  known.set(code, Math.min(known.get(code) ?? days, days));
}

/** Days since 1970. */
export const numberOf = (day: string): number => Math.round(Date.parse(day.slice(0, 10)) / 86_400_000);

const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
