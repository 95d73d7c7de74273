import { parsePeriod } from "../../framework/period.ts";
import type { Row } from "../../template/content.ts";
import { linksIn } from "../links.ts";
import { plainNumber } from "../plain-number.ts";
import type { IatiBaseline } from "./activity.ts";
import { documentAt, english, text } from "./cells.ts";
import { daysOf } from "./dates.ts";
import { NO_FIGURE } from "./export-periods.ts";

/** Columns of a KPI that its baseline tells. */
export const BASELINE_COLUMNS = ["baseline", "baseline_period", "baseline_source"] as const;

/** A year has no day; a quarter has its last one, so that both are told apart when read again. */
export function exportBaseline(row: Row): IatiBaseline | null {
  const period = parsePeriod(text(row.baseline_period) ?? "");
  if (typeof row.baseline !== "number" || !period || period.year < 1000) return null;
  const source = text(row.baseline_source);
  return {
    ...NO_FIGURE,
    year: String(period.year),
    date: period.quarter === null ? null : daysOf(`${period.year}-Q${period.quarter}`).end,
    value: plainNumber(row.baseline),
    comment: source === null ? [] : english(source),
    documents: linksIn(source).map((url) => documentAt(url, "Source of the baseline")),
  };
}
