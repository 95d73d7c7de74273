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
  const columns = [cells(sheet, "numerator"), cells(sheet, "denominator"), cells(sheet, "value")] as const;
  for (let row = from; row < to; row++) {
    const kpi = kpis.get(textOf(codes[row]) ?? "");
    if (kpi?.measure !== "Percentage" && kpi?.measure !== "Ratio") continue;
    const parts = columns.map((column) => column[row] ?? null);
    const [numerator = null, denominator = null, value = null] = parts.map(numberOf);
    if (parts.some((cell) => numberOf(cell) === null && !isBlank(cell))) continue;
    yield { row, kpi, numerator, denominator, value, scale: kpi.measure === "Percentage" ? 100 : 1 };
  }
}

/** The value that the parts give; null without both, or with a denominator that cannot be. */
export const fromParts = ({ numerator, denominator, scale }: RatioRow): number | null =>
  numerator === null || denominator === null || denominator <= 0 ? null : (scale * numerator) / denominator;

/** Whether a reported value is the computed one, as far as its decimals go: 48.6 is 48.578…, and so is 48.58. */
export function agrees(reported: number, computed: number): boolean {
  const decimals = Math.min(6, (String(reported).split(".")[1] ?? "").length);
  return Math.abs(reported - computed) <= 0.51 * 10 ** -decimals + 1e-9 * Math.abs(computed);
}
