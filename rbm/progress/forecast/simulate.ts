import type { Direction } from "../../framework/framework.ts";
import { drawT, type Random, seeded } from "../numeric/random.ts";
import { sense } from "../reading.ts";
import { probabilityOfMeeting } from "./forecast.ts";

export interface Simulation {
  /** Share of the draws that meet the target. Null without one. */
  pMeet: number | null;
  /** The same by formula: what the draws must come close to. */
  closedForm: number | null;
  mean: number;
  /** The values below which 10, 25, 50, 75 and 90 per cent of the draws lie. */
  quantiles: { p10: number; p25: number; p50: number; p75: number; p90: number };
  draws: number;
}

export interface SimulationOptions {
  target?: number | null;
  direction?: Direction | null;
  better?: "higher" | "lower";
  /** 10 000 by default. */
  draws?: number;
  /** The same seed gives the same draws. 1 by default. */
  seed?: number;
}

/** Draws from an outlook or a forecast, with Student's t around its value. Null where it has no value. */
export function simulate(
  outlook: { value: number | null; error: number | null; df: number | null },
  options: SimulationOptions = {},
): Simulation | null {
  const { value, error } = outlook;
  if (value === null || error === null) return null;
  const df = outlook.df ?? Number.POSITIVE_INFINITY;
  const draws = Math.max(1, Math.floor(options.draws ?? 10_000));
  const random: Random = seeded(options.seed ?? 1);
  const drawn = Float64Array.from({ length: draws }, () => value + error * drawT(random, df)).sort();
  const quantile = (p: number) => drawn[Math.floor(p * draws)] ?? value;
  const target = options.target ?? null;
  const closedForm = target === null ? null : probabilityOfMeeting(value, error, df, { ...options, target });
  return {
    pMeet: target === null ? null : shareMeeting(drawn, target, options),
    closedForm,
    mean: drawn.reduce((sum, drawnValue) => sum + drawnValue / draws, 0),
    quantiles: { p10: quantile(0.1), p25: quantile(0.25), p50: quantile(0.5), p75: quantile(0.75), p90: quantile(0.9) },
    draws,
  };
}

function shareMeeting(drawn: Float64Array, target: number, { direction, better }: SimulationOptions): number {
  const d = sense({ direction, better }) ?? 1;
  return drawn.filter((value) => d * (value - target) >= 0).length / drawn.length;
}
