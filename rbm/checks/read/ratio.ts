import { boundSheet, cells } from "../../template/bind.ts";
import { type Cell, isBlank } from "../../workbook/workbook.ts";
import type { Reads } from "../check.ts";
import { numberOf } from "./cell.ts";
import type { KpiView } from "./kpi-view.ts";
import type { KpiFacts } from "./kpis.ts";

/** An actual of a percentage or a ratio with its parts. Null stands for blank; rows with something else are left out. */
export interface RatioRow {
  readonly row: number;
  readonly kpi: KpiFacts;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  /** 100 for a percentage, 1 for a ratio: value = scale × numerator / denominator. */
  readonly scale: 1 | 100;
}

/** What is read to know them. */
export const RATIOS_READ: readonly Reads[] = [
  { sheet: "kpis", columns: "all" },
  { sheet: "actuals", columns: ["kpi", "numerator", "denominator", "value"] },
];

/**
 * The actuals of a percentage or a ratio that a rule may find fault with: a part is not there, the denominator is not above
 * 0, or the value is not what the parts give. Nearly all are as they should be.
 */
export function oddRatiosOf({ kpi, actualRows, checking: { workbook } }: KpiView): readonly RatioRow[] {
  if (kpi.measure !== "Percentage" && kpi.measure !== "Ratio") return [];
  const sheet = boundSheet(workbook, "actuals");
  const [numerators, denominators] = [cells(sheet, "numerator"), cells(sheet, "denominator")];
  const values = cells(sheet, "value");
  const scale = kpi.measure === "Percentage" ? 100 : 1;
  const found: RatioRow[] = [];
  for (let i = 0; i < actualRows.length; i++) {
    const row = actualRows[i]!;
    const [numerator, denominator, value] = [
      numberOf(numerators[row]),
      numberOf(denominators[row]),
      numberOf(values[row]),
    ];
    const computed =
      numerator !== null && denominator !== null && denominator > 0 ? (scale * numerator) / denominator : null;
    if (computed !== null && (value === null || agrees(value, computed))) continue;
    if (!isClear(numerators[row]) || !isClear(denominators[row]) || !isClear(values[row])) continue;
    found.push({ row, kpi, numerator, denominator, value, scale });
  }
  return found;
}

/** A number, or nothing. */
const isClear = (cell: Cell | undefined): boolean => numberOf(cell) !== null || isBlank(cell ?? null);

/** The value that the parts give; null without both, or with a denominator that cannot be. */
export const fromParts = ({ numerator, denominator, scale }: RatioRow): number | null =>
  numerator === null || denominator === null || denominator <= 0 ? null : (scale * numerator) / denominator;

/** Whether a reported value is the computed one, as far as its decimals go: 48.6 is 48.578…, and so is 48.58. */
export function agrees(reported: number, computed: number): boolean {
  const difference = Math.abs(reported - computed);
  if (difference <= 1e-9 * Math.abs(computed)) return true;
  for (let decimals = 0, step = 1; decimals <= 6; decimals++, step /= 10) {
    if (difference > 0.51 * step) return false;
    if (Math.abs(reported - Math.round(reported / step) * step) < 1e-9 * Math.max(1, Math.abs(reported))) return true;
  }
  return true;
}
