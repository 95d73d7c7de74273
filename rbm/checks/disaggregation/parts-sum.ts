import type { Finding, KpiCheck } from "../check.ts";
import { eachCut } from "../read/groups.ts";
import type { KpiView } from "../read/kpi-view.ts";
import { OBSERVATIONS_READ, observationsOf } from "../read/observations.ts";

export const partsSum: KpiCheck = {
  id: "disaggregation/parts-sum",
  area: "disaggregation",
  severity: "error",
  scope: "kpi",
  title: "Groups do not sum to the total",
  finds:
    "A count or amount whose groups of one dimension (women and men, ages, …) sum to something else than its total.",
  why: "Either the total or one of its groups is wrong.",
  how: "Correct the total or the groups. Put those whose group is not known under “not stated”.",
  reads: [{ sheet: "kpis", columns: "all" }, ...OBSERVATIONS_READ],
  run({ once }): Finding[] {
    const found: Finding[] = [];
    for (const { row, dimension, sum, total } of once(unequalSums)) {
      const why = `The groups of ${dimension} sum to ${show(sum)}, and the total is ${show(total)}.`;
      found.push({
        sheet: "actuals",
        column: "value",
        row,
        expected: `${show(sum)}, as the groups of ${dimension} sum to`,
        why,
      });
    }
    return found;
  },
  examples: {
    fails: {
      says: "480 women and 520 men, and a total of 1,010.",
      edits: [{ sheet: "actuals", row: 8, set: { value: 1010 } }],
      at: { sheet: "actuals", column: "value", row: 8 },
    },
    passes: {
      says: "The ten whose sex is not known are under “Sex not stated”.",
      edits: [
        { sheet: "actuals", row: 8, set: { value: 1010 } },
        {
          sheet: "actuals",
          row: 12,
          set: { kpi: "DI-03", period: "2021-Q3", place: "World", disaggregation: "Sex not stated", value: 10 },
        },
      ],
    },
  },
};

const show = (value: number): string => value.toLocaleString("en-GB");

/** Totals of a KPI that their groups do not sum to. A dimension with groups left out may sum to less. */
export function unequalSums(view: KpiView): readonly UnequalSum[] {
  const { measure } = view.kpi;
  const found: UnequalSum[] = [];
  if (measure !== "Count" && measure !== "Amount") return found;
  const { rows, values } = view.once(observationsOf);
  eachCut(view, ({ total: entry, dimension, parts, complete }) => {
    const total = values[entry]!;
    if (Number.isNaN(total)) return;
    let sum = 0;
    let whole = complete;
    for (const part of parts) {
      const value = values[part]!;
      if (Number.isNaN(value)) whole = false;
      else sum += value;
    }
    const near = Math.abs(sum - total) <= 1e-9 * Math.max(1, Math.abs(total));
    if (near || (!whole && sum < total)) return;
    found.push({ row: rows[entry]!, dimension, sum: Number(sum.toPrecision(12)), total });
  });
  return found;
}

interface UnequalSum {
  readonly row: number;
  readonly dimension: string;
  readonly sum: number;
  readonly total: number;
}
