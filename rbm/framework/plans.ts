import type { CrosswalkPair, PlanCrosswalk } from "./crosswalk.ts";
import type { Framework } from "./framework.ts";
import { frameworks } from "./known.ts";
import { knownSteps, pairsBetween, type Step } from "./pairs-between.ts";
import { comparePeriods } from "./period.ts";

/** A version of a plan, with the crosswalks that lead into it. */
export interface PlanVersion {
  readonly framework: Framework;
  readonly crosswalks: readonly PlanCrosswalk[];
  /** Who published it, and when (ISO 8601, UTC); null for what ships with the project. */
  readonly by: string | null;
  readonly at: string | null;
}

/** Every plan that is known, whoever asks. */
export interface Plans {
  /** The newest version of each plan; the default one last. */
  readonly current: readonly Framework[];
  /** Every version, of each plan oldest first. */
  readonly versions: readonly PlanVersion[];
  /** Crosswalks by the newest version that says any. */
  readonly steps: readonly Step[];
}

/** What ships with the project and what was published since. A published version stands over one that ships with the same number. */
export function plansOf(published: readonly PlanVersion[]): Plans {
  const shipped = frameworks.map((framework): PlanVersion => {
    const crosswalks = knownSteps.flatMap(({ from, to, pairs }) =>
      to === framework.id ? [{ before: from, pairs }] : [],
    );
    return { framework, crosswalks, by: null, at: null };
  });
  const added = published.filter(({ framework: { id } }) => !frameworks.some((known) => known.id === id));
  const ids = [...shipped.slice(0, -1), ...added, ...shipped.slice(-1)].map(({ framework }) => framework.id);
  const versions = [...new Set(ids)].flatMap((id) => {
    const byNumber = new Map<number, PlanVersion>();
    for (const version of [...shipped, ...published]) {
      if (version.framework.id === id) byNumber.set(version.framework.version, version);
    }
    return [...byNumber.values()].sort((a, b) => a.framework.version - b.framework.version);
  });
  const newest = new Map(versions.map((version) => [version.framework.id, version.framework]));
  const steps = versions.flatMap(({ framework, crosswalks }) =>
    crosswalks.map(({ before, pairs }): Step => ({ from: before, to: framework.id, pairs })),
  );
  return { current: [...newest.values()], versions, steps: steps.reverse() };
}

/** A version of a plan by its id, or by id and number: `2020-2023@1`. The newest where no number is named. */
export function planNamed({ versions }: Plans, name: string): PlanVersion | null {
  const [, id = name, number] = /^(.*)@(\d+)$/.exec(name) ?? [];
  return (
    versions.findLast(
      ({ framework }) => framework.id === id && (number === undefined || framework.version === Number(number)),
    ) ?? null
  );
}

/** The plan that is known to follow one, in its newest version, with the pairs into it; null where none is. */
export function planAfter(
  { steps, current }: Plans,
  id: string,
): { readonly framework: Framework; readonly pairs: readonly CrosswalkPair[] } | null {
  const next = steps.flatMap(({ from, to, pairs }) => {
    const framework = from === id ? current.find((plan) => plan.id === to) : undefined;
    return framework ? [{ framework, pairs }] : [];
  });
  // Of several the one that begins first; of several crosswalks into it the newest, which comes first.
  return next.sort((a, b) => comparePeriods(a.framework.from, b.framework.from))[0] ?? null;
}

/** The crosswalk from one plan to another, as the newest versions say it. Null where none is known. */
export const pairsOf = ({ steps }: Plans, before: string, after: string) => pairsBetween(before, after, steps);
