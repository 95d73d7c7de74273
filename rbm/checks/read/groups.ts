import { disaggregations } from "../../template/lists.ts";
import { lookUp } from "../look-up.ts";
import { textOf } from "./cell.ts";
import { entriesOf } from "./entries.ts";
import type { KpiView } from "./kpi-view.ts";
import { observationsOf, type Series } from "./observations.ts";

const items = disaggregations.items;

/** A total and the parts of it along one dimension. Dimensions are alternative cuts, never parts of each other. */
export interface Cut {
  /** Entry of the KPI's observations. */
  readonly total: number;
  readonly dimension: string;
  /** Entries of the KPI's observations. */
  readonly parts: readonly number[];
  /** Whether every category of the dimension is there, "not stated" aside. */
  readonly complete: boolean;
}

/** Dimension of each category of the list Disaggregations. */
const dimensionsOf = lookUp(
  [],
  ({ framework }): ReadonlyMap<string, string> =>
    new Map(items(framework).flatMap(({ value, dimension }) => (dimension ? [[value, dimension] as const] : []))),
);

/** How many categories each dimension has, "not stated" aside. */
const sizesOf = lookUp([], ({ once }): ReadonlyMap<string, number> => {
  const sizes = new Map<string, number>();
  for (const [category, dimension] of once(dimensionsOf)) {
    if (!isRest(category)) sizes.set(dimension, (sizes.get(dimension) ?? 0) + 1);
  }
  return sizes;
});

/** Dimension of the category that a row of Actuals names. */
export const dimensionsAt = lookUp(
  [{ sheet: "actuals", columns: ["disaggregation"] }],
  (checking): ((row: number) => string | undefined) => {
    const dimensions = checking.once(dimensionsOf);
    const { different, at } = entriesOf(checking, "actuals", "disaggregation");
    const named = different.map((cell) => dimensions.get(textOf(cell) ?? ""));
    return (row) => named[at[row]!];
  },
);

/**
 * Goes through every total of a KPI that has parts. A KPI with rows that are not sound has none: they may be the parts.
 * @param visit given one cut after the other, in one object and one list of parts: they hold until it returns
 */
export function eachCut({ once, checking }: KpiView, visit: (cut: Cut) => void): void {
  const { places, periods, doubtful } = once(observationsOf);
  if (doubtful) return;
  const dimensions = checking.once(dimensionsOf);
  const sizes = checking.once(sizesOf);
  for (const { series } of places) {
    const totals = series.find(({ group }) => group === "Total");
    if (!totals || series.length < 2) continue;
    const byDimension = new Map<string, Series[]>();
    for (const each of series) {
      const dimension = dimensions.get(each.group) ?? "Total";
      if (dimension === "Total") continue;
      const own = byDimension.get(dimension);
      if (own) own.push(each);
      else byDimension.set(dimension, [each]);
    }
    for (const [dimension, parts] of byDimension)
      cutsAlong(dimension, totals, parts, periods, sizes.get(dimension) ?? 0, visit);
  }
}

/** Totals and parts are both in the order of the timeline, so that each series is gone through once. */
function cutsAlong(
  dimension: string,
  totals: Series,
  series: readonly Series[],
  periods: readonly number[],
  wanted: number,
  visit: (cut: Cut) => void,
): void {
  const isRestOf = series.map(({ group }) => isRest(group));
  const at = series.map(({ from }) => from);
  const parts: number[] = [];
  const cut = { total: totals.from, dimension, parts, complete: false };
  for (let total = totals.from; total < totals.to; total++) {
    const period = periods[total]!;
    let count = 0;
    let stated = 0;
    for (let i = 0; i < series.length; i++) {
      const { to } = series[i]!;
      let part = at[i]!;
      while (part < to && periods[part]! < period) part++;
      at[i] = part;
      if (part === to || periods[part] !== period) continue;
      parts[count++] = part;
      if (!isRestOf[i]) stated++;
    }
    if (count === 0) continue;
    if (parts.length > count) parts.length = count;
    cut.total = total;
    cut.complete = stated === wanted;
    visit(cut);
  }
}

const isRest = (group: string): boolean => group.endsWith("not stated");
