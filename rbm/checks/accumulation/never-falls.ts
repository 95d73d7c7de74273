import type { Finding, KpiCheck } from "../check.ts";
import { OBSERVATIONS_READ, observationsOf } from "../read/observations.ts";
import { timelineOf } from "../read/timeline.ts";

export const neverFalls: KpiCheck = {
  id: "accumulation/never-falls",
  area: "accumulation",
  severity: "error",
  scope: "kpi",
  title: "Cumulative value falls",
  finds: "A value of a cumulative KPI below that of an earlier quarter.",
  why: "What is counted since the start of the plan cannot become less.",
  how: "Correct this value or the earlier one. If it can fall, the KPI's accumulation is Level; if it is counted anew, Per period.",
  reads: [{ sheet: "kpis", columns: "all" }, ...OBSERVATIONS_READ],
  run({ kpi, once, checking }): Finding[] {
    const found: Finding[] = [];
    if (kpi.accumulation !== "Cumulative") return found;
    const { names } = checking.once(timelineOf);
    const { series, rows, periods, values } = once(observationsOf);
    const goThrough = (from: number, to: number): void => {
      let before = -1;
      for (let entry = from; entry < to; entry++) {
        const value = values[entry]!;
        if (Number.isNaN(value)) continue;
        if (before >= 0 && value < values[before]!) {
          const expected = `${values[before]} or more, as in ${names[periods[before]!]}`;
          found.push({ sheet: "actuals", column: "value", row: rows[entry]!, expected });
        }
        before = entry;
      }
    };
    for (const { from, years, to } of series) {
      goThrough(from, years);
      goThrough(years, to);
    }
    return found;
  },
  examples: {
    fails: {
      says: "13 countries after 15.",
      edits: [{ sheet: "actuals", row: 2, set: { value: 13 } }],
      at: { sheet: "actuals", column: "value", row: 2 },
    },
    passes: {
      says: "14 countries again.",
      edits: [{ sheet: "actuals", row: 1, set: { value: 14 } }],
    },
  },
};

/** Whether a cumulative value is below the one before it. */
export const falls = (accumulation: string | null, change: number): boolean =>
  accumulation === "Cumulative" && change < 0;
