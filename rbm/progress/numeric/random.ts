/** Numbers from 0 up to 1, the same for the same seed everywhere (mulberry32). */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One draw of the standard normal distribution (Box and Muller, 1958). */
export function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** One draw of Student's t (Bailey, 1994: the polar method); normal where `df` is infinite. */
export function drawT(random: Random, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return drawNormal(random);
  const u = 1 - random();
  return Math.sqrt(df * (u ** (-2 / df) - 1)) * Math.cos(2 * Math.PI * random());
}
