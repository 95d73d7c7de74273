import type { Framework } from "../rbm/framework/framework.ts";
import { type Cause, ratioOverPlaces } from "../rbm/progress/index.ts";
import { type Actuals, shareScale, type Vocabulary } from "./actuals.ts";
import { orNull } from "./columnar/number-column.ts";
import type { Definition } from "./definitions.ts";
import { denseCodes } from "./latest.ts";

/** A KPI's figure for the whole world in one period. */
export interface Total {
  readonly value: number | null;
  /** Observation status; null for a total made of regions. */
  readonly status: string | null;
  /** Index of the report it came with, the latest one for a total made of regions. */
  readonly report: number;
  /** Why a total made of regions has no value. */
  readonly cause: Cause | null;
}

/** Totals by KPI, then by period. */
export type Totals = ReadonlyMap<string, ReadonlyMap<string, Total>>;

const SUMMED: ReadonlySet<string> = new Set(["Count", "Amount"]);

/**
 * The world's figure of each KPI and period: as reported for World, else made of the regions, once all those that
 * report the KPI have: counts and amounts are summed, percentages and ratios are Σ numerators / Σ denominators.
 * Indices and steps of a scale have none. Only rows for Total count; groups are another cut of the same figure.
 */
export function totalsOf(
  actuals: Actuals,
  definitions: ReadonlyMap<string, Definition>,
  vocabulary: Vocabulary,
  framework: Framework,
): Totals {
  const { local, count } = denseCodes(actuals.kpi, vocabulary.kpi.size);
  const periods = vocabulary.period.size;
  const kinds = placeKinds(vocabulary, framework);
  const total = vocabulary.disaggregation.find("Total");
  const world = new Int32Array(count * periods).fill(-1);
  const { kpi, period, place, disaggregation } = actuals;
  const rows = new Uint32Array(actuals.length);
  let parts = 0;
  for (let row = 0; row < actuals.length; row++) {
    if (disaggregation[row] !== total) continue;
    const kind = kinds[place[row]!];
    if (kind === REGION) rows[parts++] = row;
    else if (kind === WORLD) world[local[kpi[row]!]! * periods + period[row]!] = row;
  }
  const totals = new Map<string, Map<string, Total>>();
  const put = (cell: number, labels: Int32Array, value: Total): void => {
    const code = vocabulary.kpi.labels[labels[Math.floor(cell / periods)]!]!;
    const ofKpi = totals.get(code) ?? new Map<string, Total>();
    totals.set(code, ofKpi.set(vocabulary.period.labels[cell % periods]!, value));
  };
  const global = new Int32Array(count);
  for (let code = 0; code < local.length; code++) if (local[code]! >= 0) global[local[code]!] = code;
  for (let cell = 0; cell < world.length; cell++) {
    const row = world[cell]!;
    if (row < 0) continue;
    const status = vocabulary.status.labels[actuals.status[row]!] ?? null;
    put(cell, global, { value: orNull(actuals.value[row]!), status, report: actuals.report[row]!, cause: null });
  }
  if (parts === 0) return totals;

  const regional = rows.subarray(0, parts);
  const expected = regionsOfKpis(actuals, regional, local, count, vocabulary.place.size);
  for (const sum of sums(actuals, regional, { local, periods, world }, vocabulary)) {
    const code = vocabulary.kpi.labels[global[Math.floor(sum.cell / periods)]!]!;
    const measure = definitions.get(code)?.measure;
    put(sum.cell, global, ofRegions(sum, measure, expected[Math.floor(sum.cell / periods)]!));
  }
  return totals;
}

const WORLD = 1;
const REGION = 2;

function placeKinds(vocabulary: Vocabulary, framework: Framework): Uint8Array {
  const kinds = new Map(framework.places.map(({ name, kind }) => [name, kind]));
  return Uint8Array.from(vocabulary.place.labels, (label) => {
    const kind = kinds.get(label) ?? (label === "World" ? "world" : "group");
    return kind === "world" ? WORLD : kind === "region" ? REGION : 0;
  });
}

interface Sum {
  readonly cell: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number;
  readonly values: number;
  readonly shares: number;
  readonly halves: number;
  readonly exempt: number;
  readonly report: number;
}

/** A cell for each KPI and period. */
interface Cells {
  /** Number of each KPI that occurs, by its code. */
  readonly local: Int32Array;
  readonly periods: number;
  /** By cell, the row in which the world itself reported; -1 where it did not. */
  readonly world: Int32Array;
}

/**
 * The regions' parts of each cell that the world did not report itself, in one pass over the columns: the hot path of a
 * million observations.
 */
function sums(actuals: Actuals, rows: Uint32Array, { local, periods, world }: Cells, vocabulary: Vocabulary): Sum[] {
  const size = world.length;
  const { kpi, period } = actuals;
  const [numerator, denominator, value] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const [parts, values, shares, halves] = [counters(size), counters(size), counters(size), counters(size)];
  const [exempt, report] = [counters(size), counters(size)];
  const cannotExist = vocabulary.status.find("Cannot exist");
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const cell = local[kpi[row]!]! * periods + period[row]!;
    if (world[cell]! >= 0) continue;
    const above = actuals.numerator[row]!;
    const below = actuals.denominator[row]!;
    const whole = actuals.value[row]!;
    parts[cell]!++;
    if (!Number.isNaN(whole)) {
      value[cell]! += whole;
      values[cell]!++;
    }
    const known = Number(!Number.isNaN(above)) + Number(!Number.isNaN(below));
    if (known === 2) {
      numerator[cell]! += above;
      denominator[cell]! += below;
      shares[cell]!++;
    } else if (known === 1) halves[cell]!++;
    if (actuals.status[row] === cannotExist) exempt[cell]!++;
    if (actuals.report[row]! > report[cell]!) report[cell] = actuals.report[row]!;
  }
  const found: Sum[] = [];
  for (let cell = 0; cell < size; cell++) {
    if (parts[cell] === 0) continue;
    found.push({
      cell,
      numerator: numerator[cell]!,
      denominator: denominator[cell]!,
      value: value[cell]!,
      values: values[cell]!,
      shares: shares[cell]!,
      halves: halves[cell]!,
      exempt: exempt[cell]!,
      report: report[cell]!,
    });
  }
  return found;
}

const counters = (size: number): Uint32Array => new Uint32Array(size);

/** How many regions report each KPI at all. `rows` are those of regions. */
function regionsOfKpis(
  { kpi, place }: Actuals,
  rows: Uint32Array,
  local: Int32Array,
  count: number,
  places: number,
): Uint32Array {
  const seen = new Uint8Array(count * places);
  const regions = new Uint32Array(count);
  for (const row of rows) {
    const number = local[kpi[row]!]!;
    const at = number * places + place[row]!;
    if (seen[at]) continue;
    seen[at] = 1;
    regions[number]!++;
  }
  return regions;
}

function ofRegions(sum: Sum, measure: string | undefined, expected: number): Total {
  const total = (value: number | null, cause: Cause | null): Total => ({
    value,
    cause,
    status: sum.exempt === expected ? "Cannot exist" : null,
    report: sum.report,
  });
  const due = expected - sum.exempt;
  const scale = shareScale(measure);
  if (scale !== null) {
    if (sum.halves > 0 || sum.shares < due) return total(null, "missing-part");
    const { value, cause } = ratioOverPlaces([sum]);
    return value === null ? total(null, cause) : total(value * scale, null);
  }
  if (!SUMMED.has(measure ?? "") || sum.values < due || due === 0) return total(null, "no-actual");
  return total(sum.value, null);
}
