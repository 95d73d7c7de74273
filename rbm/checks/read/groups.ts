import { disaggregations } from "../../template/lists.ts";
import { lookUp } from "../look-up.ts";
import type { KpiView } from "./kpi-view.ts";
import { type Observation, observationsOf } from "./observations.ts";

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

/** Every total of a KPI that has parts. A KPI with rows that are not sound has none: they may be the parts. */
export function cutsOf({ once, checking }: KpiView): readonly Cut[] {
  const dimensions = checking.once(dimensionsOf);
  const { places, doubtful } = once(observationsOf);
  if (doubtful) return [];
  return [...places.values()].flatMap((groups) => {
    const totals = groups.get("Total");
    if (!totals || groups.size < 2) return [];
    const byDimension = new Map<string, Map<string, Observation>[]>();
    for (const [group, series] of groups) {
      const dimension = dimensions.get(group) ?? "Total";
      if (dimension === "Total") continue;
      const own = byDimension.get(dimension) ?? [];
      own.push(new Map(series.map((observation) => [observation.period, observation])));
      byDimension.set(dimension, own);
    }
    return [...byDimension].flatMap(([dimension, series]) => [...cutsAlong(dimension, totals, series, dimensions)]);
  });
}

function* cutsAlong(
  dimension: string,
  totals: readonly Observation[],
  series: readonly ReadonlyMap<string, Observation>[],
  dimensions: ReadonlyMap<string, string>,
): Iterable<Cut> {
  const wanted = [...dimensions].filter(([value, own]) => own === dimension && !isRest(value)).length;
  for (const total of totals) {
    const parts = series.flatMap((each) => each.get(total.period) ?? []);
    if (parts.length === 0) continue;
    const rest = parts.filter(({ group }) => isRest(group)).length;
    yield { total, dimension, parts, complete: parts.length - rest === wanted, withRest: rest > 0 };
  }
}

const isRest = (group: string): boolean => group.endsWith("not stated");
