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

/** Every total of a KPI that has parts. A KPI with rows that are not sound has none: they may be the parts. */
export function cutsOf({ once, checking }: KpiView): readonly Cut[] {
  const dimensions = checking.once(dimensionsOf);
  const { places, doubtful } = once(observationsOf);
  if (doubtful) return [];
  return [...places.values()].flatMap((groups) => {
    const totals = groups.get("Total");
    if (!totals || groups.size < 2) return [];
    const byDimension = new Map<string, (readonly Observation[])[]>();
    for (const [group, series] of groups) {
      const dimension = dimensions.get(group) ?? "Total";
      if (dimension === "Total") continue;
      const own = byDimension.get(dimension);
      if (own) own.push(series);
      else byDimension.set(dimension, [series]);
    }
    const sizes = checking.once(sizesOf);
    return [...byDimension].flatMap(([dimension, series]) =>
      cutsAlong(dimension, totals, series, sizes.get(dimension) ?? 0),
    );
  });
}

/** Totals and parts are both in the order of time, so that each series is gone through once. */
function cutsAlong(
  dimension: string,
  totals: readonly Observation[],
  series: readonly (readonly Observation[])[],
  wanted: number,
): Cut[] {
  const cuts: Cut[] = [];
  const at = series.map(() => 0);
  for (const total of totals) {
    const parts: Observation[] = [];
    let withRest = false;
    for (let i = 0; i < series.length; i++) {
      const each = series[i]!;
      while (at[i]! < each.length && inTime(each[at[i]!]!.period, total.period) < 0) at[i]!++;
      const part = each[at[i]!];
      if (part?.period !== total.period) continue;
      parts.push(part);
      if (isRest(part.group)) withRest = true;
    }
    if (parts.length === 0) continue;
    cuts.push({ total, dimension, parts, complete: parts.length - (withRest ? 1 : 0) === wanted, withRest });
  }
  return cuts;
}

const isRest = (group: string): boolean => group.endsWith("not stated");
