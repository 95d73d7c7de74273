import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

const PERCENT = /^(%|per ?cent|percent|percentage|percentages|pct)( of .*)?$|^% /i;

export const unitOfMeasure: RowCheck = {
  id: "unit/unit-of-measure",
  area: "unit",
  severity: "error",
  scope: "row",
  title: "Unit and measure do not go together",
  finds: "A percentage whose unit is not %, or a count or amount whose unit is %.",
  why: "The measure says how regions and quarters are added up.",
  how: "Correct the unit or the measure.",
  reads: [{ sheet: "kpis", columns: ["unit", "measure"] }],
  *run(sheet, { from, to }) {
    for (let row = from; row < to; row++) {
      const [unit, measure] = [textOf(cells(sheet, "unit")[row]), textOf(cells(sheet, "measure")[row])];
      if (unit === null || measure === null) continue;
      const isPercent = PERCENT.test(unit);
      if (
        measure === "Percentage" ? isPercent : !isPercent || !["Count", "Amount", "Ordinal", "Yes/No"].includes(measure)
      )
        continue;
      const expected = measure === "Percentage" ? "%" : `a unit of a ${measure.toLowerCase()}, such as people`;
      yield { sheet: "kpis", column: "unit", row, note: `measure ${measure}`, expected };
    }
  },
  examples: {
    fails: {
      says: "A percentage in people.",
      edits: [{ sheet: "kpis", row: 1, set: { unit: "people" } }],
      at: { sheet: "kpis", column: "unit", row: 1 },
    },
    passes: {
      says: "A percentage whose unit says of what.",
      edits: [{ sheet: "kpis", row: 1, set: { unit: "% of people trained" } }],
    },
  },
};

/** Whether a unit is a percentage. */
export const isPercentUnit = (unit: string): boolean => PERCENT.test(unit);
