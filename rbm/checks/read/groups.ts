import { disaggregations } from "../../template/lists.ts";
import type { Checking } from "../check.ts";
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
export function dimensionsOf({ framework }: Checking): ReadonlyMap<string, string> {
  return new Map(items(framework).flatMap(({ value, dimension }) => (dimension ? [[value, dimension] as const] : [])));
}

/** Every total of Actuals that has parts. Totals with rows that are there twice are left out. */
export function cutsOf(checking: Checking): readonly Cut[] {
  const dimensions = checking.once(dimensionsOf);
  const { all, doubtful } = checking.once(observationsOf);
  if (all.every(({ group }) => group === "Total")) return [];
  const byTotal = new Map<string, Observation[]>();
  for (const observation of all) {
    if (doubtful.has(observation.kpi.code)) continue;
    const key = `${observation.kpi.code}\n${observation.period}\n${observation.place}`;
    const own = byTotal.get(key);
    if (own) own.push(observation);
    else byTotal.set(key, [observation]);
  }
  const cuts: Cut[] = [];
  for (const rows of byTotal.values()) {
    if (rows.length < 2) continue;
    const total = rows.find(({ group }) => group === "Total");
    if (!total) continue;
    for (const dimension of new Set(rows.map(({ group }) => dimensions.get(group) ?? "Total"))) {
      if (dimension === "Total") continue;
      const parts = rows.filter(({ group }) => dimensions.get(group) === dimension);
      const groups = new Set(parts.map(({ group }) => group));
      const wanted = [...dimensions].filter(([, own]) => own === dimension).map(([value]) => value);
      const complete = wanted.every((value) => groups.has(value) || isRest(value));
      cuts.push({ total, dimension, parts, complete, withRest: parts.some(({ group }) => isRest(group)) });
    }
  }
  return cuts;
}

const isRest = (group: string): boolean => group.endsWith("not stated");
