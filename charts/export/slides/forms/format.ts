import { isPercent } from "../../../wording/numbers.ts";

/** A unit as Excel's number format: percentages are 0 to 100 in a workbook, and say so. */
export function formatOf(unit: string, digits: number): string {
  const plain = digits > 0 ? `#,##0.${"0".repeat(digits)}` : "#,##0";
  return isPercent(unit) ? `${plain}"%"` : plain;
}
