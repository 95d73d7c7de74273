import { boundSheet, cellAddress } from "../../template/bind.ts";
import type { Finding, KpiCheck } from "../check.ts";
import { agrees, fromParts, oddRatiosOf, RATIOS_READ } from "../read/ratio.ts";
import { isFraction } from "./percent-as-fraction.ts";

export const ratioValue: KpiCheck = {
  id: "unit/ratio-value",
  area: "unit",
  severity: "error",
  scope: "kpi",
  title: "Value differs from its ratio",
  finds: "A percentage or ratio that is not its numerator over its denominator.",
  why: "One of the three is wrong, and totals count with the parts.",
  how: "Correct the value, the numerator or the denominator.",
  reads: RATIOS_READ,
  run({ once, checking: { workbook } }): Finding[] {
    const found: Finding[] = [];
    const sheet = boundSheet(workbook, "actuals");
    for (const ratio of once(oddRatiosOf)) {
      const { row, numerator, denominator, value, scale, kpi } = ratio;
      const computed = fromParts(ratio);
      if (computed === null || value === null || agrees(value, computed) || isFraction(ratio)) continue;
      if (scale === 100 && !kpi.mayPass100 && (value < 0 || value > 100)) continue;
      const is = rounded(computed);
      const at = cellAddress(sheet, "value", row) ?? "The row";
      const parts = `${numerator!.toLocaleString("en-GB")} of ${denominator!.toLocaleString("en-GB")}`;
      found.push({
        sheet: "actuals",
        column: "value",
        row,
        expected: is,
        why: `${at} says ${value}; ${parts} is ${is}.`,
      });
    }
    return found;
  },
  examples: {
    fails: {
      says: "52.1 beside 480 of 1,000.",
      edits: [{ sheet: "actuals", row: 5, set: { value: 52.1 } }],
      at: { sheet: "actuals", column: "value", row: 5 },
    },
    passes: {
      says: "A value rounded to a whole number.",
      edits: [{ sheet: "actuals", row: 5, set: { value: 48, numerator: 481 } }],
    },
  },
};

const rounded = (value: number): string => String(Number(value.toPrecision(value >= 1 ? 3 : 2)));
