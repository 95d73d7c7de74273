import type { Row } from "../../template/content.ts";
import { kpis as kpisSheet } from "../../template/priority/kpis.ts";
import { linksIn } from "../links.ts";
import type { IatiIndicator, IatiPeriod } from "./activity.ts";
import { documentAt, english, extraOf, otherColumns, text } from "./cells.ts";
import { INDICATOR_VOCABULARY, MEASURES, sdgParts } from "./codes.ts";
import { BASELINE_COLUMNS, exportBaseline } from "./export-baseline.ts";
import type { Exporting } from "./exporting.ts";

/** A KPI as an indicator with its periods. */
export function exportIndicator(from: Exporting, row: Row, periods: readonly IatiPeriod[]): IatiIndicator {
  const code = text(row.code)!;
  const [measure, direction, sdg] = [text(row.measure), text(row.direction), text(row.sdg)];
  const [unit, methodology] = [text(row.unit), text(row.methodology)];
  const known = measure !== null && Object.hasOwn(MEASURES, measure) ? MEASURES[measure] : undefined;
  if (!known) from.note(code, "It has no measure; IATI wants one, so it is given as a number of units.");
  const baseline = exportBaseline(row);
  if (!baseline && row.baseline !== null)
    from.note(code, "Its baseline has no value or no year, so it is in our own attributes only.");
  const isIndicator = sdg !== null && sdgParts(sdg) === 3;
  const expressed = [
    "code",
    "result",
    "title",
    "methodology",
    ...(baseline ? BASELINE_COLUMNS : []),
    ...(isIndicator ? ["sdg"] : []),
  ];
  return {
    measure: known ?? "1",
    ascending: direction === "Increase" ? "true" : direction === "Decrease" ? "false" : null,
    aggregation: String((measure === "Count" || measure === "Amount") && text(row.accumulation) === "Per period"),
    title: english(text(row.title) ?? code),
    description: english([unit && `Unit: ${unit}`, methodology].filter(Boolean).join("\n")),
    documents: linksIn(methodology).map((url) => documentAt(url, "Measurement methodology")),
    references: [
      ...(isIndicator ? [{ vocabulary: INDICATOR_VOCABULARY.sdg, code: sdg }] : []),
      { vocabulary: INDICATOR_VOCABULARY.own, code },
    ],
    baselines: baseline ? [baseline] : [],
    periods,
    extra: extraOf(otherColumns(kpisSheet, row, expressed)) ?? {},
    line: 0,
  };
}
