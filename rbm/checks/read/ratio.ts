import { type BoundSheet, cells } from "../../template/bind.ts";
import { isBlank } from "../../workbook/workbook.ts";
import type { Checking } from "../check.ts";
import { numberOf, textOf } from "./cell.ts";
import { type KpiFacts, kpisOf } from "./kpis.ts";

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

/** Rows `from` to `to` of Actuals whose KPI is a percentage or a ratio. */
export function* ratioRows(sheet: BoundSheet, from: number, to: number, { once }: Checking): Iterable<RatioRow> {
  const [codes, kpis] = [cells(sheet, "kpi"), once(kpisOf)];
  const [numerators, denominators] = [cells(sheet, "numerator"), cells(sheet, "denominator")];
  const values = cells(sheet, "value");
  for (let row = from; row < to; row++) {
    const kpi = kpis.get(textOf(codes[row]) ?? "");
    if (kpi?.measure !== "Percentage" && kpi?.measure !== "Ratio") continue;
    const [numerator, denominator, value] = [
      numberOf(numerators[row]),
      numberOf(denominators[row]),
      numberOf(values[row]),
    ];
    if (numerator === null && !isBlank(numerators[row] ?? null)) continue;
    if (denominator === null && !isBlank(denominators[row] ?? null)) continue;
    if (value === null && !isBlank(values[row] ?? null)) continue;
    yield { row, kpi, numerator, denominator, value, scale: kpi.measure === "Percentage" ? 100 : 1 };
  }
}

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
