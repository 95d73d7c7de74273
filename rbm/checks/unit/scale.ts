import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { numberOf, textOf } from "../read/cell.ts";
import { kpisOf, VALUE_COLUMNS } from "../read/kpis.ts";

export const scale: RowCheck = {
  id: "unit/scale",
  area: "unit",
  severity: "error",
  scope: "row",
  title: "Not a step of the scale",
  finds: "An ordinal KPI without a scale of two steps or more, or a value that is no step of it, counted from 0.",
  why: "A step can be shown by name only where the scale says it.",
  how: "Write the steps from the lowest to the highest, separated by >, and report the number of the step.",
  reads: [
    { sheet: "kpis", columns: ["code", "measure", "scale", "baseline"] },
    { sheet: "kpi_targets", columns: ["kpi", "target"] },
    { sheet: "actuals", columns: ["kpi", "value"] },
  ],
  looksUp: [{ sheet: "kpis", columns: ["code", "measure", "scale"] }],
  *run(sheet, { from, to }, { once }) {
    const id = sheet.declaration.id;
    const { column, kpi } = VALUE_COLUMNS[id]!;
    const [values, codes, kpis] = [cells(sheet, column), cells(sheet, kpi), once(kpisOf)];
    for (let row = from; row < to; row++) {
      const facts = kpis.get(textOf(codes[row]) ?? "");
      if (facts?.measure !== "Ordinal") continue;
      const steps = stepsOf(facts.scale);
      if (steps.length < 2) {
        if (id === "kpis") yield { sheet: id, column: "scale", row, expected: "steps, such as none > draft > adopted" };
        continue;
      }
      const value = numberOf(values[row]);
      if (value === null || (Number.isInteger(value) && value >= 0 && value < steps.length)) continue;
      const expected = steps.map((step, i) => `${i} ${step}`).join(", ");
      yield { sheet: id, column, row, expected };
    }
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

const stepsOf = (scale: string | null): string[] =>
  (scale ?? "")
    .split(">")
    .map((step) => step.trim())
    .filter((step) => step !== "");
