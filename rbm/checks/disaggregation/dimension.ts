import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";
import { dimensionsOf } from "../read/groups.ts";
import { kpisOf } from "../read/kpis.ts";

export const dimension: RowCheck = {
  id: "disaggregation/dimension",
  area: "disaggregation",
  severity: "tip",
  scope: "row",
  title: "Group of another dimension",
  finds: "A row for a group (Female, Rural, …) of a dimension that the sheet KPIs does not name for this KPI.",
  why: "Whoever reads the sheet KPIs does not know that the figure is there.",
  how: "Correct the group, or choose the dimension under Disaggregation on the sheet KPIs.",
  reads: [{ sheet: "actuals", columns: ["kpi", "disaggregation"] }],
  looksUp: [{ sheet: "kpis", columns: ["code", "dimension"] }],
  *run(sheet, { from, to }, { once }) {
    const [kpis, dimensions] = [once(kpisOf), once(dimensionsOf)];
    const [codes, groups] = [cells(sheet, "kpi"), cells(sheet, "disaggregation")];
    for (let row = from; row < to; row++) {
      if (groups[row] === "Total") continue;
      const own = dimensions.get(textOf(groups[row]) ?? "");
      const kpi = kpis.get(textOf(codes[row]) ?? "");
      if (own === undefined || own === "Total" || !kpi || kpi.dimension === own) continue;
      const named =
        kpi.dimension === null || kpi.dimension === "None" ? "Total" : `Total, or a group of ${kpi.dimension}`;
      yield { sheet: "actuals", column: "disaggregation", row, note: own, expected: named };
    }
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
