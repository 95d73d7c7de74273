import { scaleOf } from "../../progress/index.ts";
import type { Finding, KpiCheck } from "../check.ts";
import { KPI_VALUES_READ, oddValues } from "../read/kpi-values.ts";

export const scale: KpiCheck = {
  id: "unit/scale",
  area: "unit",
  severity: "error",
  scope: "kpi",
  title: "Not a step of the scale",
  finds: "An ordinal KPI without a scale of two steps or more, or a value that is no step of it, counted from 0.",
  why: "A step can be shown by name only where the scale says it.",
  how: "Write the steps from the lowest to the highest, separated by >, and report the number of the step.",
  reads: KPI_VALUES_READ,
  run(view): Finding[] {
    const found: Finding[] = [];
    const { kpi } = view;
    if (kpi.measure !== "Ordinal") return found;
    const steps = scaleOf(kpi.scale ?? "");
    if (steps.length < 2) {
      found.push({ sheet: "kpis", column: "scale", row: kpi.row, expected: "steps, such as none > draft > adopted" });
      return found;
    }
    const expected = steps.map((step, i) => `${i} ${step}`).join(", ");
    const isNoStep = (value: number): boolean => !Number.isInteger(value) || value < 0 || value >= steps.length;
    for (const { sheet, column, row } of oddValues(view, isNoStep)) found.push({ sheet, column, row, expected });
    return found;
  },
  examples: {
    fails: {
      says: "An ordinal KPI without its scale.",
      edits: [{ sheet: "kpis", row: 3, set: { measure: "Ordinal", unit: "step" } }],
      at: { sheet: "kpis", column: "scale", row: 3 },
    },
    passes: {
      says: "Every value is a step of the scale.",
      edits: [
        {
          sheet: "kpis",
          row: 3,
          set: { measure: "Ordinal", unit: "step", direction: "Increase", scale: "none > draft > adopted" },
        },
        { sheet: "kpi_targets", row: 4, set: { target: 2 } },
        { sheet: "actuals", row: 11, set: { value: 1 } },
      ],
    },
  },
};
