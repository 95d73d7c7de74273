import type { Content, Row } from "../template/content.ts";
import { comparePeriods, isPeriod } from "./period.ts";

/** The last figure of a KPI, which its next baseline may start from. */
export interface Proposal {
  readonly value: number;
  readonly period: string;
  /** The quarter whose workbook says so, and who reported it. */
  readonly reported: string;
}

/** The last actual of each KPI for the whole world, all groups together, by KPI code. */
export function proposals({ identity, sheets }: Content): ReadonlyMap<string, Proposal> {
  const found = new Map<string, Proposal>();
  const reported = [identity.priority, identity.office, identity.period].filter((part) => part !== "").join(", ");
  for (const { kpi, period, place, disaggregation, value } of sheets.actuals ?? []) {
    if (typeof value !== "number" || place !== "World" || disaggregation !== "Total") continue;
    const [code, at] = [String(kpi ?? ""), String(period ?? "")];
    const before = found.get(code);
    if (!isPeriod(at) || (before && comparePeriods(before.period, at) >= 0)) continue;
    found.set(code, { value, period: at, reported });
  }
  return found;
}

/** A KPI with its last actual as a baseline that somebody has to agree to: a stand-in until then, and said to be one. */
export function withProposal(
  row: Row,
  proposal: Proposal | undefined,
  plan: string,
): { readonly row: Row; readonly says: readonly string[] } {
  if (!proposal) return { row, says: [] };
  const { value, period, reported } = proposal;
  const was = row.baseline === null || row.baseline === undefined ? "none" : String(row.baseline);
  const since = row.baseline_period ? ` (${String(row.baseline_period)})` : "";
  const anew =
    row.accumulation === "Cumulative" ? " It counts anew in the new plan: decide whether it starts from 0." : "";
  return {
    row: {
      ...row,
      baseline_status: "Proxy",
      baseline: value,
      baseline_period: period,
      baseline_source: `Proposed: last actual of ${plan}, ${period} (${reported}); to be confirmed`.slice(0, 255),
    },
    says: [`Its baseline was ${was}${since}; proposed is ${value}, its last actual (${period}).${anew}`],
  };
}
