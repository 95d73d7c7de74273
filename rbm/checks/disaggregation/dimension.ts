import type { Finding, KpiCheck } from "../check.ts";
import { dimensionsAt } from "../read/groups.ts";

export const dimension: KpiCheck = {
  id: "disaggregation/dimension",
  area: "disaggregation",
  severity: "tip",
  scope: "kpi",
  title: "Group of another dimension",
  finds: "A row for a group (Female, Rural, …) of a dimension that the sheet KPIs does not name for this KPI.",
  why: "Whoever reads the sheet KPIs does not know that the figure is there.",
  how: "Correct the group, or choose the dimension under Disaggregation on the sheet KPIs.",
  reads: [
    { sheet: "kpis", columns: "all" },
    { sheet: "actuals", columns: ["kpi", "disaggregation"] },
  ],
  run({ kpi, actualRows, checking }): Finding[] {
    const found: Finding[] = [];
    const dimensionAt = checking.once(dimensionsAt);
    for (let i = 0; i < actualRows.length; i++) {
      const row = actualRows[i]!;
      const own = dimensionAt(row);
      if (own === undefined || own === "Total" || kpi.dimension === own) continue;
      const named =
        kpi.dimension === null || kpi.dimension === "None" ? "Total" : `Total, or a group of ${kpi.dimension}`;
      found.push({ sheet: "actuals", column: "disaggregation", row, note: own, expected: named });
    }
    return found;
  },
  examples: {
    fails: {
      says: "Rural, of a KPI that is broken down by sex.",
      edits: [
        {
          sheet: "actuals",
          row: 12,
          set: { kpi: "DI-03", period: "2021-Q3", place: "World", disaggregation: "Rural", value: 300 },
        },
      ],
      at: { sheet: "actuals", column: "disaggregation", row: 12 },
    },
    passes: {
      says: "Sex not stated, of the same KPI.",
      edits: [
        {
          sheet: "actuals",
          row: 12,
          set: { kpi: "DI-03", period: "2021-Q3", place: "World", disaggregation: "Sex not stated", value: 0 },
        },
      ],
    },
  },
};
