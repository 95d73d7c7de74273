import { disaggregations } from "../../template/lists.ts";
import type { Cell } from "../../workbook/workbook.ts";
import { lookUp } from "../look-up.ts";
import { textOf } from "./cell.ts";
import { remembered } from "./kpi-rows.ts";
import type { KpiView } from "./kpi-view.ts";
import { inTime, type Observation, observationsOf } from "./observations.ts";

const items = disaggregations.items;

/** A total and the parts of it along one dimension. Dimensions are alternative cuts, never parts of each other. */
export interface Cut {
  readonly total: Observation;
  readonly dimension: string;
  readonly parts: readonly Observation[];
  /** Whether every category of the dimension is there, "not stated" aside. */
  readonly complete: boolean;
  /** Whether "not stated" is there. */
  readonly withRest: boolean;
}

/** Dimension of each category of the list Disaggregations. */
export const dimensionsOf = lookUp(
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

/** Dimension of the category that a cell names. */
export const dimensionsAt = lookUp([], ({ once }): ((cell: Cell) => string | undefined) => {
  const dimensions = once(dimensionsOf);
  return remembered((cell) => dimensions.get(textOf(cell) ?? ""));
});

/**
 * Goes through every total of a KPI that has parts. A KPI with rows that are not sound has none: they may be the parts.
 * @param visit given one cut after the other, in one object and one list of parts: they hold until it returns
 */
export function eachCut({ once, checking }: KpiView, visit: (cut: Cut) => void): void {
  const dimensions = checking.once(dimensionsOf);
  const { places, doubtful } = once(observationsOf);
  if (doubtful) return;
  const sizes = checking.once(sizesOf);
  for (const groups of places.values()) {
    const totals = groups.get("Total");
    if (!totals || groups.size < 2) continue;
    const byDimension = new Map<string, (readonly Observation[])[]>();
    for (const [group, series] of groups) {
      const dimension = dimensions.get(group) ?? "Total";
      if (dimension === "Total") continue;
      const own = byDimension.get(dimension);
      if (own) own.push(series);
      else byDimension.set(dimension, [series]);
    }
    for (const [dimension, series] of byDimension)
      cutsAlong(dimension, totals, series, sizes.get(dimension) ?? 0, visit);
  }
}

/** Totals and parts are both in the order of time, so that each series is gone through once. */
function cutsAlong(
  dimension: string,
  totals: readonly Observation[],
  series: readonly (readonly Observation[])[],
  wanted: number,
  visit: (cut: Cut) => void,
): void {
  const isRestOf = series.map((each) => isRest(each[0]!.group));
  const at = series.map(() => 0);
  const parts: Observation[] = [];
  const cut = { total: totals[0]!, dimension, parts, complete: false, withRest: false };
  for (const total of totals) {
    let count = 0;
    let withRest = false;
    for (let i = 0; i < series.length; i++) {
      const each = series[i]!;
      while (at[i]! < each.length && inTime(each[at[i]!]!.period, total.period) < 0) at[i]!++;
      const part = each[at[i]!];
      if (part === undefined || part.period !== total.period) continue;
      parts[count++] = part;
      if (isRestOf[i]) withRest = true;
    }
    if (count === 0) continue;
    if (parts.length > count) parts.length = count;
    cut.total = total;
    cut.complete = count - (withRest ? 1 : 0) === wanted;
    cut.withRest = withRest;
    visit(cut);
  }
}

const isRest = (group: string): boolean => group.endsWith("not stated");
