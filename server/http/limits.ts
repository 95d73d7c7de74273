/** So many at once, and so many a minute in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perMinute: number;
}

/** Keys remembered at most; those that were quiet for long go first. */
const MOST_KEYS = 20_000;

/**
 * A bucket of tokens a key, filled evenly. Returns how to take one: null where there was one, else the seconds until there is.
 * Each server counts for itself.
 */
export function rateLimit({ burst, perMinute }: Rate, now: () => number): (key: string) => number | null {
  const buckets = new Map<string, { left: number; at: number }>();
  const perSecond = perMinute / 60;
  return (key) => {
    const at = now();
    const before = buckets.get(key) ?? { left: burst, at };
    const left = Math.min(burst, before.left + ((at - before.at) / 1000) * perSecond);
    // Moved to the end: the first in the map is the one longest quiet.
    buckets.delete(key);
    buckets.set(key, { left: left >= 1 ? left - 1 : left, at });
    if (buckets.size > MOST_KEYS) buckets.delete(buckets.keys().next().value!);
    return left >= 1 ? null : Math.ceil((1 - left) / perSecond);
  };
}
