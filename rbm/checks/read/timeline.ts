import { comparePeriods, type Period, periodEnd } from "../../framework/period.ts";
import { lookUp } from "../look-up.ts";
import { listOf } from "./lists.ts";

/** The periods of the plan, each with a number: quarters in the order of time, then years. The two kinds are not compared. */
export interface Timeline {
  /** Periods by their number. */
  readonly names: readonly Period[];
  readonly numbers: ReadonlyMap<Period, number>;
  /** When each is over, as time. */
  readonly ends: readonly number[];
  /** Number of the first year: those below are quarters. */
  readonly years: number;
}

export const timelineOf = lookUp([], (checking): Timeline => {
  const periods = [...listOf(checking, "periods").values].sort(comparePeriods);
  const quarters = periods.filter((period) => period.length > 4);
  const names = [...quarters, ...periods.filter((period) => period.length === 4)];
  const numbers = new Map(names.map((period, number) => [period, number]));
  return { names, numbers, ends: names.map(periodEnd), years: quarters.length };
});
