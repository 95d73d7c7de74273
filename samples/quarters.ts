import { periodEndDate, quartersBetween } from "../rbm/framework/index.ts";

/** The sixteen quarters of the plan. */
export const quarters: readonly string[] = quartersBetween("2020-Q1", "2023-Q4");

/** The end of a quarter as share of the plan's time: 1/16 for the first. */
export const elapsed = (index: number): number => (index + 1) / quarters.length;

/** Noon UTC of a day after a quarter's end, ISO 8601. */
export function after(quarter: string, days: number): string {
  const end = Date.parse(`${periodEndDate(quarter)}T12:00:00Z`);
  return new Date(end + days * 86_400_000).toISOString();
}
