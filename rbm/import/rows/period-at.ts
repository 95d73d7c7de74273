import type { Period } from "../../framework/period.ts";
import type { Figure } from "../cells/figure.ts";
import { splitPeriod } from "../cells/period-in-text.ts";
import { periodOf } from "../cells/period-of-cell.ts";
import { meanings, plainHeader } from "../words/index.ts";
import type { Column, Line } from "./line.ts";

/** The time of a figure, and which column said it where it was not the figure's own or its header. */
export interface PeriodAt {
  /** A period, or the words that name a time. Null where nothing does. */
  readonly period: Period | string | null;
  readonly column: number | null;
  /** Whether it is the quarter that a day is in. */
  readonly isOfDay: boolean;
}

/** The time of a figure: as its own cell says, else its header, else the row's column of periods, of targets of their own if there is one. */
export function periodAt(
  { columns, cell, text }: Line,
  { mapping }: Column,
  figure: Figure,
  isTarget: boolean,
): PeriodAt {
  const own = figure.period ?? mapping.period;
  if (own) return { period: own, column: null, isOfDay: false };
  const columnOf = (to: string) => columns.find((one) => one.mapping.to === to)?.column;
  const ofTargets = isTarget ? columnOf("kpi_targets.period") : undefined;
  const ofAll = columns.find((one) => one.mapping.to === "actuals.period");
  const shared = isTarget && ofAll && !isOfAll(ofAll.mapping) ? undefined : ofAll?.column;
  const said = ofTargets ?? shared;
  const time = said === undefined ? null : periodOf(cell(said));
  // The day of a report is not the day that a target is for.
  const isNone = said === undefined || (isTarget && ofTargets === undefined && (time === null || time.isOfDay));
  if (isNone) return { period: mapping.label ?? null, column: null, isOfDay: false };
  const quarter = /^q([1-4])$/i.exec(mapping.label ?? "");
  if (quarter && /^\d{4}$/.test(time?.period ?? ""))
    return { period: `${time!.period}-Q${quarter[1]}`, column: said, isOfDay: false };
  const month = isTarget || time?.isOfDay ? undefined : monthOfText(text(said));
  const period = month ?? time?.period ?? (text(said) || mapping.label || null);
  return { period, column: said, isOfDay: time?.isOfDay ?? false };
}

/** `Year`, and not `Current value date` or `Status / Year`: the time of what was reached, and of no target. */
const isOfAll = ({ header, basis }: Column["mapping"]): boolean =>
  basis === "person" || meanings.get(plainHeader(header))?.to === "any.period";

/** A month alone, as `2021-01`: its figures are not those of its quarter. */
function monthOfText(text: string): string | undefined {
  const [, year, month] = /^((?:19|20)\d\d)-?(0[1-9]|1[0-2])$/.exec(text) ?? [];
  return year ? `${year}-${month}` : splitPeriod(text).month;
}
