import type { ForecastRow } from "../../charts/rows.ts";
import { quarterEnding } from "../../rbm/framework/period.ts";

/** Damped Holt to the end of 2023 with fixed weights: enough to give pictures a forecast to draw. */
export function holt(values: readonly number[], time: number, of: ForecastRow["of"], key: string): ForecastRow[] {
  const [alpha, beta, phi] = [0.5, 0.15, 0.95];
  const first = Math.min(4, values.length - 1);
  let level = values[0] ?? 0;
  let trend = ((values[first] ?? 0) - level) / first;
  let squares = 0;
  for (const value of values.slice(1)) {
    const error = value - (level + phi * trend);
    squares += error ** 2;
    level += phi * trend + alpha * error;
    trend = phi * trend + beta * error;
  }
  const spread = Math.max(0.02, Math.sqrt(squares / Math.max(1, values.length - 2)));
  let damped = 0;
  let weight = alpha;
  let variance = 0;
  return Array.from({ length: Math.round((2024 - time) * 4) }, (_, i) => {
    damped += phi ** (i + 1);
    variance += i === 0 ? 1 : weight ** 2;
    weight += beta * phi ** (i + 1);
    const mid = level + trend * damped;
    const error = spread * Math.sqrt(variance);
    const ahead = time + (i + 1) / 4;
    return {
      of,
      key,
      period: quarterEnding(ahead),
      time: ahead,
      mid,
      low50: mid - 0.6745 * error,
      high50: mid + 0.6745 * error,
      low80: mid - 1.2816 * error,
      high80: mid + 1.2816 * error,
      method: "damped Holt on quarterly values",
    };
  });
}
