import type { Finding, WorkbookCheck } from "../check.ts";
import { observationsOf } from "../read/observations.ts";

export const noTotal: WorkbookCheck = {
  id: "disaggregation/no-total",
  area: "disaggregation",
  severity: "warning",
  scope: "workbook",
  title: "Groups without a total",
  finds: "Rows for groups of a KPI, period and place that has no row for the total.",
  why: "Progress is judged by the total, and groups are not always all of it.",
  how: "Add a row with Total, or say in a comment why there is none.",
  reads: [
    { sheet: "kpis", columns: "all" },
    { sheet: "actuals", columns: ["kpi", "period", "place", "disaggregation", "value"] },
  ],
  *run({ once }): Iterable<Finding> {
    const { all, doubtful, doubtfulPeriods } = once(observationsOf);
    const keyOf = ({ kpi, period, place }: (typeof all)[number]): string => `${kpi.code}\n${period}\n${place}`;
    const parts = all.filter(({ group }) => group !== "Total");
    if (parts.length === 0) return;
    const seen = new Set(all.filter(({ group }) => group === "Total").map(keyOf));
    for (const part of parts) {
      if (seen.has(keyOf(part)) || doubtful.has(part.kpi.code) || doubtfulPeriods.has(part.period)) continue;
      seen.add(keyOf(part));
      const expected = `a row with Total for ${part.place} in ${part.period}`;
      yield { sheet: "actuals", column: "disaggregation", row: part.row, expected };
    }
  },
  examples: {
    fails: {
      says: "Women and men trained in Africa, and no total.",
      edits: [
        {
          sheet: "actuals",
          row: 12,
          set: { kpi: "DI-03", period: "2021-Q3", place: "Africa", disaggregation: "Female", value: 120 },
        },
        {
          sheet: "actuals",
          row: 13,
          set: { kpi: "DI-03", period: "2021-Q3", place: "Africa", disaggregation: "Male", value: 130 },
        },
      ],
      at: { sheet: "actuals", column: "disaggregation", row: 12 },
    },
    passes: {
      says: "A total without groups.",
      edits: [
        {
          sheet: "actuals",
          row: 12,
          set: { kpi: "DI-03", period: "2021-Q3", place: "Africa", disaggregation: "Total", value: 250 },
        },
      ],
    },
  },
};
